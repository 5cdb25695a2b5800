import { removeUnfinished } from '../run/folders.ts';

/** What a shell expects of a program ended by a signal: 128 and the signal's number. */
const STOPPED = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/** While a result is being made: ended by a signal, the process takes away what it has begun, says so, and ends. */
export function leaveNothingWhenStopped(): void {
  for (const [signal, code] of Object.entries(STOPPED)) {
    process.on(signal, () => {
      removeUnfinished();
      process.stderr.write('\nStopped. The last good result is as it was.\n');
      process.exit(code);
    });
  }
}
