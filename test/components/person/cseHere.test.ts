import { describe, expect, it } from 'vitest';
import {
  CSE_SOURCES,
  cseKind,
  hangsOnInCse,
  referenceInWords,
  roleInWords,
} from '../../../components/person/cseHere.ts';
import type { CsePlace, PersonRecord } from '../../../components/person/personEntry.ts';
import { sourcesInWords } from '../../../components/person/records.ts';

const log = (ref: string, ...others: string[]): PersonRecord => ['log', ref, '2019-01-01', 0.25, 0.125, others];
const shared = (ref: string, ...others: string[]): PersonRecord => ['crime', ref, '2018-01-01', 0.5, 0.25, others];
const cell: PersonRecord = ['custody', 'N1|N2|2010-01-01|2010-03-01', '2010-03-01', 0.001, 0.0002, ['N2']];
const place = (records: PersonRecord[], rest: Partial<CsePlace> = {}): CsePlace => ({
  community: null,
  crimes: 0,
  onlyCrime: null,
  records,
  ...rest,
});
const offender = (records: PersonRecord[], onlyCrime: string | null = null) =>
  hangsOnInCse(place(records, { crimes: onlyCrime === null ? 2 : 1, onlyCrime }));

describe('why somebody is in the CSE network', () => {
  it('for crimes of their own, which are no convictions, or for a log or a cell alone', () => {
    expect(roleInWords({ crimes: 1 })).toContain('in one crime of child sexual exploitation or abuse');
    expect(roleInWords({ crimes: 3 })).toContain('in three crimes');
    expect(roleInWords({ crimes: 3 })).toContain('not a conviction');
    expect(roleInWords({ crimes: 0 })).toContain('in no offender’s role');
    expect(sourcesInWords([shared('C1|C2|V', 'N2'), log('L1', 'N2')], 'CSE', CSE_SOURCES)).toBe(
      'One connection through a shared victim and one intelligence log put this person in the CSE network, by two links.',
    );
    expect(['crime', 'log', 'custody', 'place'].map(cseKind)).toEqual(['shared victim', 'log', 'shared cell', 'place']);
  });

  it('shared cells alone, one log, and one crime are said to carry all', () => {
    expect(hangsOnInCse(place([cell, cell]))).toEqual([expect.stringContaining('Custody link only')]);
    expect(hangsOnInCse(place([log('L1', 'N2', 'N3')]))).toEqual([
      'Rests on one log, L1: without it this person would not be in the network.',
    ]);
    // One crime with two others, whatever the victims and the crimes of those.
    expect(offender([shared('C1|C2|V', 'N2'), shared('C1|C3|W', 'N3')], 'C1')).toEqual([
      'Rests on one crime record, C1: without it this person would not be in the network.',
    ]);
    expect(offender([shared('C1|C1|V', 'N2')], 'C1')).toEqual([expect.stringContaining('one crime record, C1:')]);
    expect(offender([shared('C1|C2|V', 'N2'), shared('C1|C2|W', 'N2')], 'C1')).toEqual([
      expect.stringContaining('two crime records that share a victim, C1 and C2: without either'),
    ]);
  });

  it('two crimes of one victim hang on that victim, who stands under a code', () => {
    expect(offender([shared('C1|C2|Protected 4', 'N2'), shared('C3|C4|Protected 4', 'N2')])).toEqual([
      'Every link is by one victim, Protected 4: without their records this person would not be in the network.',
    ]);
  });

  it('an offender by one crime keeps nobody but offenders without it, and somebody beside one offender hangs on them', () => {
    expect(offender([shared('C1|C2|V', 'N2'), log('L1', 'N3')], 'C1')).toEqual([
      expect.stringContaining('One crime alone, C1, makes this person a recorded offender here'),
    ]);
    expect(hangsOnInCse(place([log('L1', 'N2'), log('L2', 'N2')]))).toEqual([
      expect.stringContaining('Every link is with one person, N2'),
    ]);
  });

  it('several records that share nothing carry somebody together', () => {
    expect(offender([shared('C1|C2|V', 'N2'), shared('C3|C4|W', 'N2')])).toEqual([]);
    expect(offender([shared('C1|C2|V', 'N2'), log('L1', 'N3')])).toEqual([]);
    expect(hangsOnInCse(place([log('L1', 'N2'), log('L2', 'N3')]))).toEqual([]);
    expect(hangsOnInCse(place([log('L1', 'N2'), cell, log('L2', 'N3')]))).toEqual([]);
    // A log and a crime of the same number are two records.
    expect(offender([shared('7|7|V', 'N2'), log('7', 'N3')])).toEqual([]);
    expect(hangsOnInCse(place([]))).toEqual([]);
  });

  it('references are said in words; one that cannot be told apart stands as it is', () => {
    expect(referenceInWords('crime', 'C1|C2|Protected 7')).toBe('C1, C2;\nvictim Protected 7');
    expect(referenceInWords('crime', 'C1|C1|Protected 7')).toBe('C1;\nvictim Protected 7');
    expect(referenceInWords('crime', 'C|1')).toBe('C|1');
    expect(referenceInWords('crime', 'C|1|C|2|V')).toBe('C|1|C|2|V');
    expect(referenceInWords('custody', 'N1|N2|2010-01-01|2010-03-01')).toBe('2010-01-01 to\n2010-03-01');
    expect(referenceInWords('log', 'L1')).toBe('L1');
  });
});
