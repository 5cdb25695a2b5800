import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { recordedAppearances } from '../../loaders/synthesise/appearance.ts';
import { demoRecipe } from '../../loaders/synthesise/recipe.ts';

const source = readFileSync(new URL('../../loaders/synthesise/appearance.ts', import.meta.url), 'utf8');

test('recorded appearance can depend on nothing but the seed and a place in the table', () => {
  expect(recordedAppearances.length).toBe(2);
  expect(recordedAppearances(1, 2500).slice(0, 100)).toEqual(recordedAppearances(1, 100));
  const imported = [...source.matchAll(/from '(.*)'/g)].map(([, module]) => module);
  expect(imported.sort()).toEqual(['../random.ts', './draws.ts', './recipe.ts']);
  expect([...source.matchAll(/demoRecipe(\.[a-z.]+)/g)].map(([, path]) => path)).toEqual([
    '.people.appearance',
    '.people.appearance',
  ]);
});

test('for most people it is missing or unknown', () => {
  const { '': missing, Unknown: unknown } = demoRecipe.people.appearance;
  expect(missing + unknown).toBeGreaterThan(0.5);
  const values = recordedAppearances(1, 2500);
  expect(values.filter((value) => value === '' || value === 'Unknown').length).toBeGreaterThan(1500);
});
