import { expect, it } from 'vitest';
import { together } from '../../../components/charts/together.ts';

const town = Array.from({ length: 40 }, (_, at) => ({ latitude: 52 + at / 100, longitude: -2 + (at % 7) / 20 }));

it('keeps what lies together, and counts what would make all of it one dot', () => {
  const { near, far } = together([...town, { latitude: 0, longitude: 0 }, { latitude: 52.1, longitude: 178 }]);
  expect(near).toEqual(town);
  expect(far).toBe(2);
});

it('keeps everything where locations are few, alike, or none', () => {
  expect(together([])).toEqual({ near: [], far: 0 });
  expect(together([town[0], town[39]]).far).toBe(0);
  expect(together([town[0], town[0], town[0]]).near).toHaveLength(3);
});
