import { expect, it } from 'vitest';
import { placeNodeLabels } from '../../../components/networks/placeNodeLabels.ts';

const disc = (x: number, y: number, text: string, more = {}) => ({
  ...{ x, y, r: 5, text, width: 40, forced: false, faint: false },
  ...more,
});
const room = { width: 400, height: 300, most: 10 };

it('labels those given first while there is room, and nobody without words', () => {
  const nodes = [disc(50, 50, 'first'), disc(150, 50, ''), disc(250, 50, 'second'), disc(350, 250, 'third')];
  expect(placeNodeLabels(nodes, { ...room, most: 2 }).map(({ text }) => text)).toEqual(['first', 'second']);
});

it('tries other sides where a disc stands in the way', () => {
  const [label] = placeNodeLabels([disc(200, 150, 'hub'), disc(230, 150, '')], room);
  expect(label?.x).toBeLessThan(160);
});

it('covers something only for a label that must be shown', () => {
  const crowd = Array.from({ length: 900 }, (_, i) => disc(100 + (i % 30) * 8, 50 + Math.floor(i / 30) * 8, ''));
  expect(placeNodeLabels([disc(220, 160, 'hub'), ...crowd], room)).toEqual([]);
  expect(placeNodeLabels([disc(220, 160, 'hub', { forced: true }), ...crowd], room)).toHaveLength(1);
});

it('stays inside the drawing', () => {
  const [label] = placeNodeLabels([disc(395, 150, 'edge')], room);
  expect(label?.x).toBeLessThan(355);
});
