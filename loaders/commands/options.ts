import { availableParallelism } from 'node:os';
import { InvalidArgumentError } from 'commander';

/** What a command that runs the method is told. */
export interface RunFlags {
  readonly out: string;
  readonly workers: number;
  readonly fresh?: boolean;
}

export const workersOption = [
  '--workers <number>',
  'threads to use; the result is the same for any number',
  positive,
  availableParallelism(),
] as const;

export const freshOption = ['--fresh', 'make everything again: nothing is taken from the cache'] as const;

export const portOption = ['--port <number>', 'the first port to try', positive, 3000] as const;

/** Reads one of the words given. */
export function oneOf(...choices: readonly string[]): (text: string) => string {
  return (text) => {
    if (!choices.includes(text)) throw new InvalidArgumentError(`Expected one of ${choices.join(', ')}.`);
    return text;
  };
}

/** Reads a whole number above 0. */
export function positive(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1 || value > 65_535)
    throw new InvalidArgumentError('Expected a whole number above 0.');
  return value;
}

/** Reads a part of a whole: `1/8`, `0.125`, `1`. */
export function partOfOne(text: string): number {
  const [part, whole = '1', ...more] = text.split('/');
  const value = Number(part) / Number(whole);
  if (more.length > 0 || part.trim() === '' || !(value > 0 && value <= 1))
    throw new InvalidArgumentError('Expected a part such as 1/8 or 0.5.');
  return value;
}
