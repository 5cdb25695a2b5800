import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { beginFolder, keepFolder, publishFolder, recoverFolder, removeUnfinished } from '../../loaders/run/folders.ts';
import { temporaryFolder } from '../temporary.ts';

const target = () => path.join(temporaryFolder(), 'result');

async function filled(place: string, content: string): Promise<string> {
  const building = await beginFolder(place);
  writeFileSync(path.join(building, 'table'), content);
  return building;
}

describe('publishing a folder', () => {
  test('puts it in place whole, and leaves nothing beside it', async () => {
    const place = target();
    publishFolder(await filled(place, 'first'), place);
    publishFolder(await filled(place, 'second'), place);
    expect(readFileSync(path.join(place, 'table'), 'utf8')).toBe('second');
    expect(readdirSync(path.dirname(place))).toEqual(['result']);
  });

  test('that a machine failed in the middle of is mended by the next', async () => {
    const place = target();
    publishFolder(await filled(place, 'first'), place);
    renameSync(place, path.join(path.dirname(place), '.result.replaced'));
    recoverFolder(place);
    expect(readFileSync(path.join(place, 'table'), 'utf8')).toBe('first');
  });
});

test('what a dead process was building is cleared away; what a living one builds is not', async () => {
  const place = target();
  const parent = path.dirname(place);
  const dead = path.join(parent, '.result.building-999999999-abcd');
  const living = path.join(parent, `.result.building-${process.ppid}-abcd`);
  mkdirSync(dead);
  mkdirSync(living);
  await beginFolder(place);
  expect(existsSync(dead)).toBe(false);
  expect(existsSync(living)).toBe(true);
});

test('a process that is stopped takes away what it was building', async () => {
  const building = await filled(target(), 'half');
  removeUnfinished();
  expect(existsSync(building)).toBe(false);
});

test('of two that keep the same folder, the first stays', async () => {
  const place = target();
  const [first, second] = [await filled(place, 'same'), await filled(place, 'same')];
  keepFolder(first, place);
  keepFolder(second, place);
  expect(readdirSync(path.dirname(place))).toEqual(['result']);
});

test('what is kept may be put in the place of what was kept before', async () => {
  const place = target();
  keepFolder(await filled(place, 'damaged'), place);
  keepFolder(await filled(place, 'whole'), place, { replace: true });
  expect(readFileSync(path.join(place, 'table'), 'utf8')).toBe('whole');
  expect(readdirSync(path.dirname(place))).toEqual(['result']);
});
