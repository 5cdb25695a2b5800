/** Hears how a run gets on. */
export interface Progress {
  stageStarted(name: string, position: number, stages: number): void;
  /** `done` of `total` pieces of the stage's work are finished. */
  stageAdvanced(done: number, total: number): void;
  stageFinished(name: string, how: { seconds: number; known: boolean }): void;
  note(message: string): void;
}

export const silent: Progress = {
  stageStarted() {},
  stageAdvanced() {},
  stageFinished() {},
  note() {},
};

/** Progress for a person: one line that is rewritten on a terminal, plain lines elsewhere. Written to standard error. */
export function progressOn(stream: NodeJS.WriteStream): Progress {
  const isTerminal = stream.isTTY === true;
  let current = '';
  let started = 0;
  const rewrite = (line: string) => {
    if (isTerminal) stream.write(`\r\u001b[K${line.slice(0, Math.max(20, (stream.columns ?? 80) - 1))}`);
  };
  const settle = (line: string) => stream.write(isTerminal ? `\r\u001b[K${line}\n` : `${line}\n`);
  return {
    stageStarted(name, position, stages) {
      current = `[${position}/${stages}] ${name}`;
      started = performance.now();
      rewrite(`${current} …`);
    },
    stageAdvanced(done, total) {
      rewrite(`${current}: ${done} of ${total}${timeLeft(performance.now() - started, done, total)}`);
    },
    stageFinished(_name, { seconds, known }) {
      settle(`${current}: ${known ? 'known, not run again' : `done in ${seconds.toFixed(1)} s`}`);
    },
    note(message) {
      settle(message);
    },
  };
}

/** Time left at the pace so far; nothing until a twentieth of the work is done. */
function timeLeft(elapsedMs: number, done: number, total: number): string {
  if (done * 20 < total || done === total) return '';
  const seconds = Math.ceil(((elapsedMs / done) * (total - done)) / 1000);
  return seconds < 90 ? `, about ${seconds} s left` : `, about ${Math.ceil(seconds / 60)} min left`;
}
