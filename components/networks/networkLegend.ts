import { canvas, type Group } from '../charts/canvas.js';
import { categoryColour, colour, SMALL } from '../charts/palette.js';
import { textWidth, wrap } from '../charts/textWidth.js';
import { edgeWidths, type NetworkData } from './networkData.js';
import type { NetworkState } from './networkState.js';

/** What a drawing's signs mean: how each is drawn around a point, and what it says. */
interface LegendEntry {
  readonly words: string;
  readonly sign: (group: Group, x: number, y: number) => void;
}

export interface LegendOptions {
  /** What a larger disc has more of: 'direct links'. */
  readonly by: string;
  /** What a thicker line has more of; default: it is a stronger link. */
  readonly line?: string;
  /** What the colours of discs mean, each with its category; default: there is one colour. */
  readonly kinds?: readonly (readonly [category: number | null, words: string])[];
  /** What is shown of how many links, where something is filtered. */
  readonly filtered?: string;
}

const SIGN = 44;
const LINE = SMALL * 1.6;
const GAP = 24;

/** The signs that this drawing holds now, and no others. */
function legendEntries(data: NetworkData, state: NetworkState, options: LegendOptions): LegendEntry[] {
  const { by, line, kinds = [] } = options;
  const ownSize = new Set(data.nodes.map(({ degree }) => degree)).size > 1;
  const widths = new Set(edgeWidths(data.edges));
  const stroke = (group: Group, x: number, y: number, width: number, ink: string) =>
    group
      .append('path')
      .attr('d', `M${x - 18},${y}H${x + 18}`)
      .attr('stroke', ink)
      .attr('stroke-width', width);
  const disc = (group: Group, x: number, y: number, r: number) =>
    group.append('circle').attr('cx', x).attr('cy', y).attr('r', r);
  const entries: (LegendEntry | false)[] = [
    ...kinds
      .filter(([kind]) => data.nodes.some(({ withheld, category }) => !withheld && category === kind))
      .map(
        ([kind, words]): LegendEntry => ({
          words,
          sign: (group, x, y) => void disc(group, x, y, 6).attr('fill', categoryColour(kind)),
        }),
      ),
    ownSize && {
      words: `larger disc: more ${by}`,
      sign: (group, x, y) => {
        disc(group, x - 12, y, 3.5).attr('fill', colour('accent'));
        disc(group, x + 6, y, 8).attr('fill', colour('accent'));
      },
    },
    widths.size > 1 && {
      words: line === undefined ? 'thicker line: stronger link' : `thicker line: more ${line}`,
      sign: (group, x, y) => {
        stroke(group, x, y - 4, 0.75, colour('behind'));
        stroke(group, x, y + 4, 3, colour('behind'));
      },
    },
    data.nodes.some(({ withheld }) => withheld) && {
      words: WITHHELD_KEY,
      sign: (group, x, y) => {
        const corners = `M${x},${y - 7}L${x + 7},${y}L${x},${y + 7}L${x - 7},${y}Z`;
        group.append('path').attr('d', corners).attr('fill', colour('rule')).attr('stroke', colour('ink'));
      },
    },
    state.selected !== null && {
      words: 'ring: chosen',
      sign: (group, x, y) => {
        disc(group, x, y, 8).attr('fill', colour('paper')).attr('stroke', colour('ink')).attr('stroke-width', 2);
        disc(group, x, y, 5).attr('fill', colour('accent'));
      },
    },
    state.removed.size > 0 && {
      words: 'hollow: removed',
      sign: (group, x, y) =>
        void disc(group, x, y, 6).attr('fill', colour('paper')).attr('stroke', colour('ink')).attr('stroke-width', 1.5),
    },
    (state.shown !== null || state.path.length > 0) && {
      words: state.path.length > 0 ? 'pale: not on the path' : 'pale: no link that is shown',
      sign: (group, x, y) => void disc(group, x, y, 6).attr('fill', colour('accent')).attr('fill-opacity', 0.18),
    },
    state.path.length > 0 && {
      words: 'shortest path',
      sign: (group, x, y) => void stroke(group, x, y, 3.5, colour('category-4')),
    },
  ];
  return entries.filter((entry) => entry !== false);
}

/** What the shape of somebody withheld means: a picture that leaves the page must say it itself. */
const WITHHELD_KEY = 'safeguarding first: a pale diamond, under a code, not named';

/** Draws the legend into a group, from `top` down, in lines `width` wide; returns its height. */
export function drawLegend(
  group: Group,
  data: NetworkData,
  state: NetworkState,
  { width, top, ...options }: LegendOptions & { readonly width: number; readonly top: number },
): number {
  let x = 0;
  let y = top + LINE * 0.7;
  const write = (words: string, left: number) =>
    group
      .append('text')
      .attr('x', left)
      .attr('y', y)
      .attr('dominant-baseline', 'central')
      .attr('fill', colour('muted'))
      .text(words);
  for (const { words, sign } of legendEntries(data, state, options)) {
    const lines = wrap(words, width - SIGN, SMALL);
    const wide = SIGN + Math.max(...lines.map((line) => textWidth(line, SMALL)));
    if (x > 0 && x + wide > width) {
      x = 0;
      y += LINE;
    }
    sign(group, x + SIGN / 2 - 2, y);
    lines.forEach((line, at) => {
      if (at > 0) y += LINE;
      write(line, x + SIGN);
    });
    x += wide + GAP;
  }
  if (options.filtered)
    for (const line of wrap(options.filtered, width, SMALL)) {
      if (x > 0) y += LINE;
      x = 1;
      write(line, 0);
    }
  return x === 0 ? 0 : y + LINE * 0.7 - top;
}

/** The legend alone, to stand under a drawing on a canvas. */
export function legendSvg(
  data: NetworkData,
  state: NetworkState,
  width: number,
  options: LegendOptions,
): SVGSVGElement {
  const svg = canvas(width, LINE, 'Legend of the drawing').attr('class', 'network-legend');
  const height = drawLegend(svg.append('g') as unknown as Group, data, state, { ...options, width, top: 0 });
  svg.attr('height', height).attr('viewBox', `0 0 ${width} ${height}`);
  return svg.node() as SVGSVGElement;
}
