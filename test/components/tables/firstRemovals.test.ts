import { expect, test } from 'vitest';
import { type PackedRemovals, shareLeft, unpackRemovals } from '../../../components/tables/firstRemovals.ts';
import { personColumns, personColumnsIn } from '../../../components/tables/personColumns.ts';

const packed: PackedRemovals = {
  orders: ['degree'],
  people: { id: ['a', 'b'], name: ['Ada', 'Bo'], age_unknown: [false, true] },
  removals: { degree: { connected: [6, 1], person: [[1, -1, 0], []], left: [[3, 3, 0], []] } },
};

test('a removal says who, what it takes and what it leaves; where safeguarding comes first, nobody', () => {
  const [first, none] = unpackRemovals(packed, 'degree');
  expect(first).toEqual({
    connected: 6,
    removals: [
      { id: 'b', name: 'Bo', age_unknown: true, step: 1, before: 6, left: 3, cut: 3, share: 0.5 },
      {
        id: null,
        name: 'safeguarding first',
        age_unknown: false,
        step: 2,
        before: 3,
        left: 3,
        cut: 0,
        share: 0.5,
      },
      { id: 'a', name: 'Ada', age_unknown: false, step: 3, before: 3, left: 0, cut: 3, share: 0 },
    ],
  });
  expect(none).toEqual({ connected: 1, removals: [] });
  expect([first, none].map(shareLeft)).toEqual([0, 1]);
  expect(unpackRemovals(packed, 'random')).toEqual([]);
});

test('a name leads to the page of a person, where safeguarding does not come first', () => {
  const [first] = unpackRemovals(packed, 'degree');
  const [, name] = personColumnsIn('../soc');
  expect(first.removals.map((row) => name.href?.(row))).toEqual([
    '../soc/person.html?person=b',
    null,
    '../soc/person.html?person=a',
  ]);
  expect(personColumns[1].href?.({ id: 'a/b' })).toBe('./person.html?person=a%2Fb');
  expect(personColumns[1].href?.({ id: 'Protected 1', leads: false })).toBe(null);
});
