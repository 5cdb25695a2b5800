import { describe, expect, it } from 'vitest';
import { LIGHT } from '../../../components/charts/palette.ts';
import {
  discScale,
  edgeWidths,
  naturalHeight,
  nodeLabel,
  nodeName,
  radius,
} from '../../../components/networks/networkData.ts';
import { isEdgeShown, NOTHING, neighbours } from '../../../components/networks/networkState.ts';
import { edgeColour, edgeStanding, mix, nodeStyle } from '../../../components/networks/networkStyle.ts';
import { nodeWords } from '../../../components/networks/nodeWords.ts';

const node = (id: string, degree: number, more = {}) => ({ id, label: `Name ${id}`, x: 0, y: 0, degree, ...more });
const data = {
  nodes: [node('a', 2), node('b', 1), node('c', 1, { withheld: true })],
  edges: [
    { source: 'a', target: 'b', weight: 4 },
    { source: 'c', target: 'a', weight: 1 },
  ],
};

it('finds neighbours in both directions, those removed left out', () => {
  expect([...neighbours(data, 'a', NOTHING).keys()]).toEqual(['b', 'c']);
  expect([...neighbours(data, 'a', { ...NOTHING, removed: new Set(['b']) }).keys()]).toEqual(['c']);
});

describe('nodeWords', () => {
  it('says what removals changed', () => {
    expect(nodeWords(data, NOTHING, 'a')).toBe('Name a: 2 direct links.');
    expect(nodeWords(data, { ...NOTHING, removed: new Set(['b']) }, 'a')).toBe(
      'Name a: 1 direct link of 2 before removals.',
    );
    expect(nodeWords(data, { ...NOTHING, removed: new Set(['a']) }, 'a')).toBe('Name a: removed.');
  });

  it('never names someone withheld, but tells two of them apart', () => {
    expect(nodeWords(data, NOTHING, 'c')).toBe('Safeguarding first.');
    expect(nodeName({ ...data.nodes[2], code: 'Protected 2' })).toBe('Protected 2, safeguarding first');
    expect(nodeLabel(data.nodes[2], false)).toBe('');
    expect(nodeLabel(data.nodes[2], true)).toBe('Safeguarding first');
  });
});

describe('how it is drawn', () => {
  it('keeps a removed person as a hollow ring, and drops their edges', () => {
    const state = { ...NOTHING, removed: new Set(['a']) };
    expect(nodeStyle(data.nodes[0], state, null, LIGHT)).toMatchObject({
      color: LIGHT.paper,
      ringColor: LIGHT.ink,
    });
    expect(isEdgeShown(data, state, 0)).toBe(false);
  });

  it('dims whoever is not near the one lit', () => {
    const state = { ...NOTHING, lit: 'b' };
    expect(nodeStyle(data.nodes[2], state, new Set(['a', 'b']), LIGHT).zIndex).toBe(0);
    expect(nodeStyle(data.nodes[0], state, new Set(['a', 'b']), LIGHT).color).toBe(LIGHT.accent);
    expect(edgeColour(edgeStanding('a', 'b', state), LIGHT)).toBe(LIGHT.ink);
  });

  it('gives someone withheld a shape of their own, and not the colour of others', () => {
    const style = nodeStyle(data.nodes[2], NOTHING, null, LIGHT);
    expect([style.type, style.color]).toEqual(['diamond', LIGHT.rule]);
    expect(nodeStyle(data.nodes[1], NOTHING, null, LIGHT).type).toBe('disc');
  });

  it('sizes by degree and by weight', () => {
    expect(radius(node('g', 4, { kind: 'group' }))).toBeGreaterThan(radius(node('p', 4)));
    expect(edgeWidths(data.edges).map((width) => width.toFixed(6))).toEqual(['3.000000', '1.800000']);
    expect(edgeWidths([{ source: 'a', target: 'b', weight: 0 }])).toEqual([0.6]);
  });

  it('makes discs smaller, all alike, where they would cover the lines', () => {
    const grid = (count: number) =>
      Array.from({ length: count }, (_, at) => node(`n${at}`, 9, { x: at % 20, y: Math.floor(at / 20), size: 20 }));
    expect(discScale(grid(40), 10_000, 10_000)).toBe(1);
    expect(discScale([], 600, 600)).toBe(1);
    expect(discScale([node('a', 0), node('b', 0)], 600, 600)).toBe(1);
    const scale = discScale(grid(400), 648, 648);
    expect((400 * Math.PI * (20 * scale) ** 2) / 600 ** 2).toBeCloseTo(0.3, 6);
    expect(discScale(grid(400), 0, 0)).toBe(0.15);
  });

  it('is no higher than its nodes need', () => {
    const square = [node('a', 0), node('b', 0, { x: 100, y: 100 })];
    expect(naturalHeight(square, 348, 560)).toBe(364);
    expect(naturalHeight(square, 1000, 560)).toBe(560);
    expect(naturalHeight([], 348, 560)).toBe(200);
  });

  it('mixes colours', () => {
    expect(mix('#000000', '#ffffff', 0.5)).toBe('#808080');
  });
});
