import { describe, expect, it } from 'vitest';
import {
  type CriterionRow,
  costOf,
  nounsFinding,
  ofTen,
  shareElsewhere,
  shareRight,
} from '../../../components/words/findings.ts';

const bar: CriterionRow = {
  criterion: 'bar',
  logs: 40,
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
    [0.1, '1 of 10'],
    [0.75, '8 of 10'],
    [0.96, '96 of 100'],
    [1, '10 of 10'],
  ])('says %d as %s', (share, words) => expect(ofTen(share)).toBe(words));

  it('says what a noun costs, and more where the truth is known', () => {
    expect(costOf(bar)).toBe(
      'It brings in 40 logs with 60 people on them. Of the 44 times that it names a group 8 of 10 are about something else (in 30 the house, the family or the telephone of that name), and 3 of 10 of its links are of people who are neither members nor associates. Without it 12 logs would name no group; 5 people would lose a link to one, and 2 of them would leave the log links altogether.',
    );
    expect(costOf({ ...bar, namings_everyday: null })).not.toContain('house');
    expect(costOf({ ...bar, ...unknown })).not.toMatch(/something else|links are/);
    expect(costOf({ ...bar, logs: 0 })).toBe('It brings in no log.');
  });

  it('names the noun that brings in most, and never more than is known', () => {
    const crew = { ...bar, criterion: 'crew', logs: 90, member: 75 };
    expect(nounsFinding([bar, crew])).toBe(
      '‘crew’ brings in the most logs, 90; between 70% and 95% of the links that a noun gives are right',
    );
    expect(nounsFinding([{ ...bar, ...unknown }])).toBe(
      '‘bar’ brings in the most logs, 40; how many of them mean the group, nobody knows',
    );
    expect(nounsFinding([])).toBe('No accepted noun brings in a log');
  });
});
