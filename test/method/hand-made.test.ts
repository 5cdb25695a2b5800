import { describe, expect, it } from 'vitest';
import { asPublished } from './compared-tables.ts';
import { cseLeftOutOf, cseLeftOutRows } from './cse-left-out.ts';
import { differences } from './differences.ts';
import { knownCases } from './hand-made/known-cases.ts';
import { disagreements, leftOutOf, literalTables } from './hand-made/literals.ts';
import { leftOutDifferences, leftOutRules } from './left-out-ranges.ts';
import { runProduct } from './product-run.ts';
import { answer } from './slow-answer.ts';
import { runSlowly } from './slow-method.ts';
import { componentsOf } from './slow-partition.ts';

const key = ['rule', 'table'];

describe('studies with known answers, by the slow method', () => {
  it.each(knownCases)('$name', ({ study, expected }) => {
    const run = runSlowly(study);
    // Communities are a run's own; no case has more of them than components.
    const published = asPublished(answer(study, run, componentsOf(run.cse.edges)));
    expect(disagreements(expected, published)).toEqual([]);
    const leftOut = leftOutOf(expected);
    expect(leftOutDifferences(run.leftOut, leftOut)).toEqual([]);
    expect(differences('left_out', key, cseLeftOutOf(leftOut), cseLeftOutRows(run.cse.counts))).toEqual([]);
  });
});

describe('studies with known answers, by a run', () => {
  it.each(knownCases)('$name', async ({ study, expected }) => {
    const run = await runProduct(study, 'Hand-made', { tables: literalTables });
    expect(disagreements(expected, run)).toEqual([]);
    const counted = [
      ...run.left_out.filter(({ rule, rows }) => rows !== 0 && leftOutRules.includes(String(rule))),
      ...cseLeftOutOf(run.left_out),
    ];
    expect(differences('left_out', key, leftOutOf(expected), counted)).toEqual([]);
  });
});
