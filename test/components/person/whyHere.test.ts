import { describe, expect, it } from 'vitest';
import {
  hangsOn,
  type KnownPerson,
  linkRows,
  marginInWords,
  type PersonRecord,
  sourcesInWords,
  weightInWords,
} from '../../../components/person/whyHere.ts';

const log = (ref: string, others: string[]): PersonRecord => ['log', ref, '2019-01-01', 0.25, 0.125, others];
const crime: PersonRecord = ['crime', 'C/1', '2018-01-01', 1, 0.5, ['N2']];
const cell: PersonRecord = ['custody', 'N1|N2|2010-01-01|2010-03-01', '2010-03-01', 0.001, 0.0002, ['N2']];
const person = (records: PersonRecord[], near: Partial<KnownPerson> = {}): KnownPerson => ({
  name: 'Ann Zed',
  born: null,
  ageUnknown: true,
  nearest: { id: 'K', hops: 1, distance: 2 },
  second: null,
  records,
  names: { N2: 'Bo Yew' },
  ...near,
});

describe('why somebody is here', () => {
  it('says which records put them there, and by how many links', () => {
    expect(sourcesInWords(person([log('L1', ['N2', 'group:K']), log('L2', ['N2']), crime]))).toBe(
      'Two intelligence logs and one crime record put this person in the network, by four links.',
    );
    expect(sourcesInWords(person([cell]))).toBe('One shared cell puts this person in the network, by one link.');
  });

  it('says what a single record carries', () => {
    expect(hangsOn(person([cell, cell]))).toEqual([expect.stringContaining('Custody link only')]);
    expect(hangsOn(person([log('L1', ['N2', 'group:K'])]))).toEqual([expect.stringContaining('Rests on one log')]);
    expect(hangsOn(person([log('L1', ['N2', 'group:K']), crime]))).toEqual([
      'One log alone, L1, links this person to the group itself.',
    ]);
    expect(hangsOn(person([log('L1', ['group:K']), log('L2', ['group:K'])]))).toEqual([]);
    expect(hangsOn(person([crime]))).toEqual([]);
  });

  it('says how close a call the group is', () => {
    const margin = (second: KnownPerson['second']) => marginInWords(person([], { second }), (id) => `group ${id}`);
    expect(margin({ id: 'M', hops: 3, distance: 9 })).toContain('Second nearest is group M, three steps away');
    expect(margin({ id: 'M', hops: 3, distance: 9 })).toMatch(/: two steps further\.$/);
    expect(margin({ id: 'M', hops: 1, distance: 3 })).toContain('by distance 50% further. Contested');
    expect(margin({ id: 'M', hops: 1, distance: 80 })).toContain('by distance 40 times as far');
    expect(margin({ id: 'M', hops: 1, distance: 2 })).toContain('as near. Contested: the order');
    expect(margin(null)).toContain('No other group is reached');
    expect(marginInWords(person([], { nearest: null }), String)).toContain('No group is reached');
  });

  it('gives every link with its share of the log and its decay', () => {
    expect(weightInWords('log', 0.333333, 0.0275)).toBe('1/3 × 0.0825');
    expect(weightInWords('custody', 0.001, 0.0005)).toBe('0.001 × 0.5');
    const rows = linkRows(person([log('L1', ['N2', 'group:K'])]), (id) => `of ${id}`);
    expect(rows.map(({ reference, other, name, how }) => [reference, other, name, how])).toEqual([
      ['L1', 'N2', 'Bo Yew', '1/4 × 0.5'],
      ['L1', 'group:K', 'the group of K', '1/4 × 0.5'],
    ]);
  });
});
