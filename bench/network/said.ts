import type { Said } from './row.ts';

/** Starts the clocks, the wall's and the processor's; gives what they say, in seconds, when asked. */
export function clock(): () => { readonly seconds: number; readonly cpu: number } {
  const [started, before] = [performance.now(), process.cpuUsage()];
  return () => {
    const { user, system } = process.cpuUsage(before);
    return { seconds: (performance.now() - started) / 1000, cpu: (user + system) / 1e6 };
  };
}

/** Prints what `compare` reads. */
export function say(said: Said): void {
  process.stdout.write(`${JSON.stringify(said)}\n`);
}
