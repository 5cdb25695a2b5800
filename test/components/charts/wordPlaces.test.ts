import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeWords } from '../../../components/charts/wordPlaces.ts';

const room = { width: 300, lines: 10, line: 20 };

test('a word alone stands where it is wanted, within the drawing', () => {
  expect(placeWords([{ x: 1, y: 0, width: 50 }], room)).toEqual([{ x: 250, y: 10 }]);
  expect(placeWords([{ x: 0.5, y: 1, width: 100 }], room)).toEqual([{ x: 100, y: 190 }]);
});

test('of two that are wanted at one place the first has it, and the other stands at the nearest that is free', () => {
  const both = { x: 0, y: 0, width: 50 };
  // The line below is 20 away, the place beside it 50.
  expect(placeWords([both, both], room)).toEqual([
    { x: 0, y: 10 },
    { x: 0, y: 30 },
  ]);
});

test('a word for which no line has room has no place', () => {
  const wide = { x: 0, y: 0, width: 200 };
  expect(placeWords([wide, wide], { width: 300, lines: 1, line: 20 })[1]).toBeNull();
});

test('no two words meet, and none is left out where there is plenty of room', () => {
  const word = fc.record({
    x: fc.double({ min: 0, max: 1, noNaN: true }),
    y: fc.double({ min: 0, max: 1, noNaN: true }),
    width: fc.integer({ min: 10, max: 70 }),
  });
  fc.assert(
    fc.property(fc.array(word, { maxLength: 20 }), (words) => {
      const places = placeWords(words, room);
      for (const [at, place] of places.entries()) {
        if (place === null) return false;
        if (place.x < 0 || place.x + words[at].width > room.width + 1e-9) return false;
        for (const [before, other] of places.slice(0, at).entries())
          if (
            other !== null &&
            other.y === place.y &&
            other.x + words[before].width > place.x + 1e-9 &&
            place.x + words[at].width > other.x + 1e-9
          )
            return false;
      }
      return true;
    }),
  );
});
