import { describe, expect, it } from 'vitest';
import { betweenness, normaliseBetweenness } from '../../loaders/network/betweenness/betweenness.ts';
import { components, giantComponent } from '../../loaders/network/components.ts';
import { degree } from '../../loaders/network/degree.ts';
import { eigenvector } from '../../loaders/network/spectral/eigenvector.ts';
import { pagerank } from '../../loaders/network/spectral/pagerank.ts';
import { greatestError } from './graphs.ts';
import { hasReferenceNetworks, referenceNetworks, referenceTitle } from './reference-networks.ts';

const MEASURE = 1e-9;

describe.skipIf(!hasReferenceNetworks)(`measures of ${referenceTitle}`, () => {
  if (!hasReferenceNetworks) it('need ../shared/networks', () => {});

  it.each(referenceNetworks)(
    '$name: degree, betweenness and PageRank to 1e-9 relative at every node',
    ({ ids, graph, reference }) => {
      const expected = ids.map((id) => reference.centrality[id]);
      const scores = betweenness(graph);
      expect(Array.from(degree(graph))).toEqual(expected.map((row) => row.degree));
      expect(
        greatestError(
          scores,
          expected.map((row) => row.betweenness),
        ),
      ).toBeLessThan(MEASURE);
      expect(
        greatestError(
          normaliseBetweenness(scores),
          expected.map((row) => row.betweenness_normalised),
        ),
      ).toBeLessThan(MEASURE);
      expect(
        greatestError(
          pagerank(graph, 0.85).values,
          expected.map((row) => row.pagerank),
        ),
      ).toBeLessThan(MEASURE);
    },
  );

  it.each(referenceNetworks)('$name: eigenvector to 1e-9 relative at every node', ({ ids, graph, reference }) => {
    const given = ids.map((id) => reference.centrality[id].eigenvector);
    const greatest = Math.max(...given.map((value) => value ?? 0));
    const { values, converged } = eigenvector(graph, 'none');
    expect(converged).toBe(true);
    expect(
      greatestError(
        values,
        given.map((value) => (value ?? 0) / greatest),
      ),
    ).toBeLessThan(MEASURE);
    expect(Array.from(giantComponent(components(graph)))).toEqual(
      ids.flatMap((_, node) => (given[node] === null ? [] : [node])),
    );
  });
});
