import { describe, expect, it } from 'vitest';
import { elsewhereBars, elsewhereFinding, elsewhereRows } from '../../../components/words/elsewhere.ts';
import type { CriterionRow } from '../../../components/words/findings.ts';

const noun = (criterion: string, namings: number | null, about: number | null): CriterionRow => ({
  criterion,
  logs: 10,
  nominals: 10,
  logs_lost: 1,
  nominals_lost: 1,
  nominals_gone: 1,
  namings,
  namings_about: about,
  namings_everyday: null,
  links: null,
  member: null,
  associate: null,
});

describe('how much of what nouns name is about something else', () => {
  const rows = elsewhereRows([
    noun('crew', 300, 291),
    noun('bar', 100, 95),
    noun('gang', 100, 91),
    noun('family', 50, 40),
  ]);

  it('orders nouns by the share, with those of no everyday use together among them', () => {
    expect(rows.map(({ label, share, kind }) => [label, share, kind])).toEqual([
      ['family', 0.2, 'everyday'],
      ['gang', 0.09, 'other'],
      ['bar', 0.05, 'everyday'],
      // (9 + 9) of (300 + 100): pooled, not the mean of 3% and 9%.
      ['the two other nouns together', 0.045, 'baseline'],
      ['crew', 0.03, 'other'],
    ]);
  });

  it('names the everyday words beside the others, and draws them in the accent', () => {
    expect(elsewhereFinding(rows)).toBe(
      'About something else: ‘family’ 20%, ‘bar’ 5%, beside 4.5% of the two other nouns together',
    );
    expect(elsewhereBars(rows).map(({ part }) => part)).toEqual([0.2, 0, 0.05, 0, 0]);
    expect(elsewhereBars(rows)[0].words).toBe('20%: 10 of 50');
  });

  it('says what it can where there is nothing to measure against, and nothing where nobody knows', () => {
    expect(elsewhereFinding(elsewhereRows([noun('crew', 300, 291)]))).toBe(
      '‘crew’ is about something else most often, in 3% of the pairs of log and group that it gives',
    );
    expect(elsewhereRows([noun('crew', null, null)])).toEqual([]);
  });
});
