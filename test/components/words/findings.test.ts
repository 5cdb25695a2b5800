import { describe, expect, it } from 'vitest';
import {
  type CriterionRow,
  costOf,
  nounsFinding,
  ofHundred,
  shareElsewhere,
  shareRight,
} from '../../../components/words/findings.ts';

const bar: CriterionRow = {
  criterion: 'bar',
  logs: 40,
  matches: 47,
  nominals: 60,
  logs_lost: 12,
  nominals_lost: 5,
  nominals_gone: 2,
  namings: 44,
  namings_about: 11,
  namings_everyday: 30,
  links: 100,
  member: 50,
  associate: 20,
};
const unknown = {
  namings: null,
  namings_about: null,
  namings_everyday: null,
  links: null,
  member: null,
  associate: null,
};

describe('what is said of criteria', () => {
  it('counts what is about something else, and whose links are right', () => {
    expect(shareElsewhere(bar)).toBe(0.75);
    expect(shareRight(bar)).toBe(0.7);
    expect([shareElsewhere({ ...bar, ...unknown }), shareRight({ ...bar, links: 0 })]).toEqual([null, null]);
  });

  it.each([
    [0, 'none'],
    [0.001, 'fewer than 1 of 100'],
    [0.027, '3 of 100'],
    [0.094, '9 of 100'],
    [0.15, '15 of 100'],
    [0.75, '75 of 100'],
    [0.996, 'more than 99 of 100'],
    [1, '100 of 100'],
  ])('says %d as %s', (share, words) => expect(ofHundred(share)).toBe(words));

  it('says what a noun costs, and more where the truth is known', () => {
    expect(costOf(bar)).toBe(
      'It brings in 40 logs, in 47 places, with 60 people on them. Of its 44 pairs of a log and a group 33 (75 of 100) are about something else, 30 of them about the house, the family or the telephone of that name. Of its links 30 of 100 are not right. Without it 12 logs would name no group; 5 people would lose a link to one, and 2 of them would leave the log links altogether.',
    );
    expect(costOf({ ...bar, matches: null })).toMatch(/^It brings in 40 logs, with 60 people/);
    expect(costOf(bar, { bareNames: true })).toMatch(/counts a name without a noun\.$/);
    expect(costOf(bar, { bareNames: true })).not.toContain('would lose');
    expect(costOf({ ...bar, namings_everyday: null })).not.toContain('house');
    expect(costOf({ ...bar, namings_everyday: 0 })).toContain('something else, none of them about the house');
    expect(costOf({ ...bar, namings_about: 44, namings_everyday: 0 })).toContain(
      'none is about something else. Of its',
    );
    expect(costOf({ ...bar, ...unknown })).not.toMatch(/something else|Of its links/);
    expect(costOf({ ...bar, logs: 0 })).toBe('It brings in no log.');
  });

  it('names the noun that brings in most, and never more than is known', () => {
    const crew = { ...bar, criterion: 'crew', logs: 90, member: 75 };
    expect(nounsFinding([bar, crew])).toBe(
      '‘crew’ brings in the most logs, 90; of a noun’s links 70% (‘bar’) to 95% (‘crew’) are right',
    );
    expect(nounsFinding([{ ...crew, criterion: '' }, bar])).toBe(
      'A bare name brings in the most logs, 90; of the links of each 70% (‘bar’) to 95% (a bare name) are right',
    );
    expect(nounsFinding([{ ...bar, ...unknown }])).toBe(
      '‘bar’ brings in the most logs, 40; how many of them mean the group, nobody knows',
    );
    expect(nounsFinding([{ ...bar, criterion: '' }])).toBe(
      'A bare name brings in the most logs, 40; 70% of its links are right',
    );
    expect(nounsFinding([])).toBe('No accepted noun brings in a log');
  });
});
