import { describe, expect, it } from 'vitest';
import type { PersonRecord, SocPlace } from '../../../components/person/personEntry.ts';
import { hangsOn, marginInWords } from '../../../components/person/whyHere.ts';

const log = (ref: string, others: string[]): PersonRecord => ['log', ref, '2019-01-01', 0.25, 0.125, others];
const crime: PersonRecord = ['crime', 'C/1', '2018-01-01', 1, 0.5, ['N2']];
const cell: PersonRecord = ['custody', 'N1|N2|2010-01-01|2010-03-01', '2010-03-01', 0.001, 0.0002, ['N2']];
const place = (records: PersonRecord[], near: Partial<SocPlace> = {}): SocPlace => ({
  nearest: { id: 'K', hops: 1, distance: 2 },
  second: null,
  records,
  ...near,
});

describe('why somebody is in the SOC network', () => {
  it('says what a single record carries', () => {
    expect(hangsOn(place([cell, cell]))).toEqual([expect.stringContaining('Custody link only')]);
    expect(hangsOn(place([log('L1', ['N2', 'group:K'])]))).toEqual([expect.stringContaining('Rests on one log')]);
    expect(hangsOn(place([log('L1', ['N2', 'group:K']), crime]))).toEqual([
      'One log alone, L1, links this person to the group itself.',
    ]);
    expect(hangsOn(place([log('L1', ['group:K']), log('L2', ['group:K'])]))).toEqual([]);
    expect(hangsOn(place([crime]))).toEqual([expect.stringContaining('Rests on one crime record')]);
    expect(hangsOn(place([crime, log('L1', ['N2'])]))).toEqual([]);
  });

  it('says how close a call the group is', () => {
    const margin = (second: SocPlace['second']) => marginInWords(place([], { second }), (id) => `group ${id}`);
    expect(margin({ id: 'M', hops: 3, distance: 9 })).toContain('Second nearest is group M, three steps away');
    expect(margin({ id: 'M', hops: 3, distance: 9 })).toMatch(/: two steps further\.$/);
    expect(margin({ id: 'M', hops: 1, distance: 3 })).toContain('by distance 50% further. Contested');
    expect(margin({ id: 'M', hops: 1, distance: 80 })).toContain('by distance 40 times as far');
    expect(margin({ id: 'M', hops: 1, distance: 2 })).toContain('as near. Contested: the order');
    expect(margin(null)).toContain('No other group is reached');
    expect(marginInWords(place([], { nearest: null }), String)).toContain('No group is reached');
  });
});
