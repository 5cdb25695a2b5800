import { expect, test } from 'vitest';
import { openWorkers } from '../../loaders/run/workers.ts';

const module = import.meta.resolve('./tasks.ts');

test.each([1, 2, 5])('%i workers give results in the order of the calls, and tell how far they are', async (count) => {
  const { addTo } = await import('./tasks.ts');
  const heard: number[] = [];
  const workers = openWorkers(count, (done) => heard.push(done));
  const calls = Array.from({ length: 20 }, (_, index) => index);
  expect(await workers.map({ module, run: addTo }, 100, calls)).toEqual(calls.map((call) => 100 + call));
  expect(heard).toEqual(calls.map((call) => call + 1));
});

test('no calls need no thread', async () => {
  const { addTo } = await import('./tasks.ts');
  expect(await openWorkers(2, () => {}).map({ module, run: addTo }, 1, [])).toEqual([]);
});

test('what a task throws reaches the stage', async () => {
  const { refuseOdd } = await import('./tasks.ts');
  await expect(openWorkers(2, () => {}).map({ module, run: refuseOdd }, null, [2, 3, 4])).rejects.toThrow('3 is odd');
});
