import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changedSearch, selectionFrom } from '../../../components/notes/selection.ts';

describe('changedSearch', () => {
  it('sets, changes and takes away, in one order whatever came first', () => {
    expect(changedSearch('', { order: 'degree' })).toBe('?order=degree');
    expect(changedSearch('?order=degree', { group: 'K', order: 'random' })).toBe('?group=K&order=random');
    expect(changedSearch('?group=K&order=degree', { order: null })).toBe('?group=K');
    expect(changedSearch('?group=K', { group: '' })).toBe('');
  });

  it('leaves choices of other pages where they are', () => {
    expect(changedSearch('?theirs=1', { mine: '2' })).toBe('?mine=2&theirs=1');
  });

  it('gives back what was put in, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), (value) => {
        expect(selectionFrom(changedSearch('', { person: value }), null)).toEqual({ person: value });
      }),
    );
  });
});

describe('selectionFrom', () => {
  it('lets the address win over what was kept', () => {
    expect(selectionFrom('?group=K', '{"group":"A","order":"degree"}')).toEqual({ group: 'K', order: 'degree' });
  });

  it.each(['', 'null', '[', '7', '{"group":7}'])('takes no harm from what something else stored: %j', (kept) => {
    expect(selectionFrom('?order=degree', kept)).toEqual({ order: 'degree' });
  });
});
