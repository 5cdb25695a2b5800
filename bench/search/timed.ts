/** What one piece of work took. */
export interface Timed {
  readonly seconds: number;
  /** Of all threads of the process. */
  readonly cpu: number;
}

/** Does a piece of work some times over; each time's figures, and what it gave the last time. */
export async function timed<Result>(
  times: number,
  work: () => Result | Promise<Result>,
): Promise<{ figures: Timed[]; result: Result }> {
  const figures: Timed[] = [];
  let result: Result | undefined;
  for (let time = 0; time < times; time++) {
    const started = performance.now();
    const before = process.cpuUsage();
    result = await work();
    const { user, system } = process.cpuUsage(before);
    figures.push({ seconds: (performance.now() - started) / 1000, cpu: (user + system) / 1e6 });
  }
  return { figures, result: result as Result };
}
