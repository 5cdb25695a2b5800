import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { openDuckDB } from '../../loaders/executor/duckdb.ts';
import { stagesOf } from '../../loaders/method.ts';
import { checkStudy } from '../../loaders/records/check-study.ts';
import { silent } from '../../loaders/run/progress.ts';
import { runStudy } from '../../loaders/run/run-study.ts';
import { referenceNetworks, referenceTitle } from '../network/reference-networks.ts';
import { temporaryFolder } from '../temporary.ts';

/** Relative, for every measure but the eigenvector. */
const TOLERANCE = 1e-9;
const EIGENVECTOR_TOLERANCE = 1e-7;

/** The reference's name for our orders. */
const orders = {
  degree: 'degree',
  'iterative-degree': 'iterative-degree',
  'iterative-betweenness': 'iterative-betweenness-degree-fallback',
};

function expectNear(found: unknown, expected: number, relative: number): void {
  expect(Math.abs(Number(found) - expected)).toBeLessThanOrEqual(relative * Math.abs(expected));
}

describe.skipIf(referenceNetworks.length === 0)(`a run over ${referenceTitle}`, () => {
  test.each(referenceNetworks)(
    '$name publishes the reference values, and every removal and size of its curves',
    async ({ name, reference, folder }) => {
      const checked = await checkStudy(folder);
      if (!checked.ok) throw new Error(`${name} was refused`);
      const { source } = checked.value;
      const run = await runStudy(source, {
        stages: stagesOf(source.study),
        cache: temporaryFolder(),
        workers: 2,
        progress: silent,
      });
      const executor = await openDuckDB();
      const rows = (table: string, rest = '') =>
        executor.rows(
          `SELECT * FROM ${executor.dialect.readParquet(path.join(run.folder, `${table}.parquet`))} ${rest}`,
        );

      const centralities = Object.values(reference.centrality);
      const highest = Math.max(...centralities.map(({ eigenvector }) => eigenvector ?? 0));
      const nodes = await rows('nodes');
      expect(nodes.map((node) => node.node_id)).toEqual(Object.keys(reference.centrality).sort());
      for (const node of nodes) {
        const expected = reference.centrality[String(node.node_id)];
        expect(node.degree).toBe(expected.degree);
        expectNear(node.betweenness, expected.betweenness, TOLERANCE);
        expectNear(node.betweenness_normalised, expected.betweenness_normalised, TOLERANCE);
        expectNear(node.pagerank, expected.pagerank, TOLERANCE);
        expectNear(node.eigenvector, (expected.eigenvector ?? 0) / highest, EIGENVECTOR_TOLERANCE);
      }
      for (const [ours, theirs] of Object.entries(orders)) {
        const steps = await rows('dismantling', `WHERE "order" = '${ours}' ORDER BY step`);
        expect(steps.slice(1).map((step) => step.removed)).toEqual(reference.dismantling[theirs].order);
        expect(steps.map((step) => step.gcc)).toEqual(reference.dismantling[theirs].gcc);
      }
      executor.close();
    },
  );
});
