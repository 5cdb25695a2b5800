import { describe, expect, it } from 'vitest';
import type { PersonRecord } from '../../../components/person/personEntry.ts';
import { linkRows, onlyCells, sourcesInWords, weightInWords } from '../../../components/person/records.ts';
import { SOC_SOURCES } from '../../../components/person/whyHere.ts';

const log = (ref: string, others: string[]): PersonRecord => ['log', ref, '2019-01-01', 0.25, 0.125, others];
const crime: PersonRecord = ['crime', 'C/1', '2018-01-01', 1, 0.5, ['N2']];
const cell: PersonRecord = ['custody', 'N1|N2|2010-01-01|2010-03-01', '2010-03-01', 0.001, 0.0002, ['N2']];

describe('the records of somebody', () => {
  it('which put them there, and by how many links', () => {
    expect(sourcesInWords([log('L1', ['N2', 'group:K']), log('L2', ['N2']), crime], 'SOC', SOC_SOURCES)).toBe(
      'Two intelligence logs and one crime record put this person in the SOC network, by four links.',
    );
    expect(sourcesInWords([cell], 'CSE', SOC_SOURCES)).toBe(
      'One shared cell puts this person in the CSE network, by one link.',
    );
    // Of one record with links of two strengths, no more is said than that it is one.
    expect(sourcesInWords([crime, crime], 'SOC', SOC_SOURCES)).toMatch(/^One crime record puts .* by two links\.$/);
    expect(sourcesInWords([['place', 'P1', '', 1, 1, ['N2']]], 'SOC', SOC_SOURCES)).toContain('One record (place)');
  });

  it('shared cells alone are said to be so', () => {
    expect(onlyCells([cell, cell])).toContain('Custody link only');
    expect(onlyCells([cell, crime])).toBeUndefined();
    expect(onlyCells([])).toBeUndefined();
  });

  it('every link has its share of the log and its decay', () => {
    expect(weightInWords('log', 0.333333, 0.0275)).toBe('1/3 × 0.0825');
    expect(weightInWords('custody', 0.001, 0.0005)).toBe('0.001 × 0.5');
    expect(weightInWords('crime', 0.765229, 0.0561561)).toBe('0.7652 × 0.07338');
    const rows = linkRows([log('L1', ['N2', 'group:K'])], { N2: 'Bo Yew' }, (id) => `of ${id}`);
    expect(rows.map(({ reference, other, name, how }) => [reference, other, name, how])).toEqual([
      ['L1', 'N2', 'Bo Yew', '1/4 × 0.5'],
      ['L1', 'group:K', 'the group of K', '1/4 × 0.5'],
    ]);
  });
});
