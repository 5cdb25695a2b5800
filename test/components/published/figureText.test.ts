import { expect, test } from 'vitest';
import { acceptedText, type PublishedFigure, runText } from '../../../components/published/figureText.ts';
import { countVerdicts, findingOfVerdicts } from '../../../components/published/verdicts.ts';

const figure = (changes: Partial<PublishedFigure>): PublishedFigure => ({
  id: 'a',
  document: 'soc',
  section: '3',
  quote: 'a',
  says: 'a',
  kind: 'count',
  run_low: null,
  run_high: null,
  run_text: null,
  accepted_low: null,
  accepted_high: null,
  verdict: 'reproduced',
  why: '',
  computed_from: null,
  shown_as: null,
  hidden: false,
  ...changes,
});
const run = (changes: Partial<PublishedFigure>) => runText(figure(changes), 10).replaceAll('\u202f', ' ');

test('what a run gives, in words', () => {
  expect(run({ run_low: 79741, run_high: 79741 })).toBe('79 741');
  expect(run({ kind: 'share', run_low: 0.66, run_high: 0.66 })).toBe('66%');
  expect(run({ kind: 'span', run_low: 2002, run_high: 2019 })).toBe('2002 to 2019');
  expect(run({ kind: 'rule', run_low: 0.001, run_high: 0.001 })).toBe('0.001');
  expect(run({ kind: 'list', run_text: 'crew; gang' })).toBe('crew; gang');
  expect(run({})).toBe('–');
  expect(run({ kind: 'context', run_low: 2, run_high: 2, shown_as: 'groups of this run' })).toBe(
    '2 groups of this run',
  );
  expect(run({ hidden: true })).toBe('fewer than 10');
});

test('what is accepted, with bounds that are open', () => {
  expect(acceptedText(figure({ kind: 'rule', accepted_low: 10 }))).toBe('at least 10');
  expect(acceptedText(figure({ kind: 'rule', accepted_high: 17 }))).toBe('at most 17');
  expect(acceptedText(figure({ kind: 'share', accepted_low: 0.65, accepted_high: 0.67 }))).toBe('65% to 67%');
});

test('verdicts are counted by document and told as a finding', () => {
  const figures = [
    figure({}),
    figure({ document: 'cse' }),
    figure({ verdict: 'differs' }),
    figure({ verdict: 'not compared' }),
  ];
  expect(countVerdicts(figures).map(({ verdict, all, soc, cse }) => [verdict, all, soc, cse])).toEqual([
    ['reproduced', 2, 1, 1],
    ['differs', 1, 1, 0],
    ['not compared', 1, 1, 0],
  ]);
  expect(findingOfVerdicts(figures)).toBe(
    'Of 4 printed figures, 2 are reproduced and one differs; 1 cannot be compared here',
  );
  expect(findingOfVerdicts([figure({ verdict: 'not in this run' })])).toContain('None of 1');
});
