import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** What a whole process took. */
export interface Measured {
  readonly seconds: number;
  /** The most memory it held at a time (resident, all its threads), in MB; 0 where the system does not tell. */
  readonly peak_mb: number;
  readonly stdout: string;
}

const POLL_MS = 20;

/**
 * Runs a command as a process of its own, so that what one benchmark leaves in memory does not weigh on the next. Throws with the end of
 * what it said where it fails.
 */
export function measure(command: string, args: readonly string[]): Promise<Measured> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    const said = { stdout: '', stderr: '' };
    let peak = 0;
    const poll = setInterval(() => {
      peak = Math.max(peak, residentPeak(child.pid));
    }, POLL_MS);
    child.stdout.on('data', (chunk) => {
      said.stdout += chunk;
    });
    child.stderr.on('data', (chunk) => {
      said.stderr += chunk;
    });
    child.on('error', (error) => {
      clearInterval(poll);
      reject(error);
    });
    child.on('close', (code) => {
      clearInterval(poll);
      if (code !== 0) reject(new Error(`${command} ${args.join(' ')} ended with ${code}: ${said.stderr.slice(-2000)}`));
      else resolve({ seconds: (performance.now() - started) / 1000, peak_mb: peak, stdout: said.stdout });
    });
  });
}

function residentPeak(pid: number | undefined): number {
  try {
    const peak = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return peak ? Math.round(Number(peak[1]) / 1024) : 0;
  } catch {
    return 0;
  }
}

/** The middle of some figures; of an even number, the mean of the two in the middle. */
export function median(figures: readonly number[]): number {
  const sorted = [...figures].sort((x, y) => x - y);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
