import * as d3 from 'npm:d3';
import { formatCount } from '../notes/number.js';
import { canvas, type Group, haloed, type Svg } from './canvas.js';
import { colour, SMALL } from './palette.js';
import { textWidth } from './textWidth.js';
import { type MapPoint, together } from './together.js';

/** A location with what is counted there. */
export interface MapDisc extends MapPoint {
  readonly label: string;
  readonly value: number;
  /** What is said of it where it is pointed at. */
  readonly words: string;
}

interface PlaceMapOptions {
  readonly width: number;
  /** Everything there is, drawn faintly: the study’s own area, and what the map’s extent is taken from. */
  readonly ground: readonly MapPoint[];
  /** Names of areas, each set in the middle of its locations. */
  readonly areas: readonly { readonly name: string; readonly points: readonly MapPoint[] }[];
}

const KILOMETRES_A_DEGREE = 111.32;
const MARGIN = 24;
const NARROW = 560;
/** How many discs are named, and how large the largest is: on a wide page, and on a narrow one. */
const LABELS = [8, 3];
const LARGEST = [22, 13];

/**
 * Locations as discs on a map that is made of the study’s own coordinates: no tiles and no outline, north up, kilometres alike in both
 * directions at the middle. A disc’s area follows its value; the largest few are named.
 */
export function placeMap(discs: readonly MapDisc[], { width, ground, areas }: PlaceMapOptions): SVGSVGElement {
  const { near } = together(ground);
  const [south = 0, north = 1] = d3.extent(near, ({ latitude }) => latitude);
  const [west = 0, east = 1] = d3.extent(near, ({ longitude }) => longitude);
  const middle = (south + north) / 2;
  const shrink = Math.cos((middle * Math.PI) / 180);
  const wide = Math.max(0.002, (east - west) * shrink);
  const tall = Math.max(0.002, north - south);
  const most = Math.max(320, Math.min(640, width * 0.8));
  const scale = Math.min((width - MARGIN * 2) / wide, (most - MARGIN * 2) / tall);
  const height = Math.round(tall * scale) + MARGIN * 2 + SMALL * 2;
  const left = (width - wide * scale) / 2;
  const x = (longitude: number) => left + (longitude - west) * shrink * scale;
  const y = (latitude: number) => MARGIN + (north - latitude) * scale;
  const isInside = ({ latitude, longitude }: MapPoint) =>
    latitude >= south && latitude <= north && longitude >= west && longitude <= east;
  const drawn = discs.filter(isInside).toSorted((a, b) => b.value - a.value || (a.label < b.label ? -1 : 1));
  const svg = canvas(width, height, `Map of ${formatCount(drawn.length)} locations. The same stand in the table.`);

  const dots = near.map((point) => `M${x(point.longitude).toFixed(1)},${y(point.latitude).toFixed(1)}h0.1`).join('');
  svg
    .append('path')
    .attr('d', dots)
    .attr('stroke', colour('behind'))
    .attr('stroke-opacity', 0.6)
    .attr('stroke-width', 3)
    .attr('stroke-linecap', 'round');
  const narrow = Number(width < NARROW);
  const taken: Box[] = [];
  const group = svg.append('g') as unknown as Group;
  const highest = Math.max(1, ...drawn.map(({ value }) => value));
  const radius = (value: number) => Math.max(2.5, LARGEST[narrow] * Math.sqrt(value / highest));
  for (const { latitude, longitude, value, words } of drawn)
    group
      .append('circle')
      .attr('cx', x(longitude))
      .attr('cy', y(latitude))
      .attr('r', radius(value))
      .attr('fill', colour('accent'))
      .attr('fill-opacity', 0.35)
      .attr('stroke', colour('accent'))
      .append('title')
      .text(words);
  for (const { label, latitude, longitude, value } of drawn.slice(0, LABELS[narrow]))
    nameDisc(group, label, { x: x(longitude), y: y(latitude), radius: radius(value), width, height }, taken);
  for (const { name, points } of areas) {
    const inside = points.filter(isInside);
    if (inside.length === 0) continue;
    const at = {
      x: x(d3.median(inside, ({ longitude }) => longitude) ?? 0),
      y: y(d3.median(inside, ({ latitude }) => latitude) ?? 0),
    };
    const half = textWidth(name, SMALL) / 2;
    const box = { left: at.x - half, right: at.x + half, top: at.y - SMALL, bottom: at.y + 4 };
    if (box.left < 0 || box.right > width || taken.some((other) => meets(box, other))) continue;
    taken.push(box);
    haloed(group, name, at.x, at.y, colour('muted'), 'middle');
  }
  drawScale(svg, scale / KILOMETRES_A_DEGREE, { width, height });
  return svg.node() as SVGSVGElement;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const meets = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

interface Spot {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly width: number;
  readonly height: number;
}

/** Beside its disc, on the side where there is room; not at all where there is none. */
function nameDisc(group: Group, label: string, { x, y, radius, width, height }: Spot, taken: Box[]): void {
  const wide = textWidth(label, SMALL);
  const [right, left] = [x + radius + 5, x - radius - 5 - wide];
  for (const [from, line] of [
    [right, y + 5],
    [left, y + 5],
    [x - wide / 2, y - radius - 5],
    [x - wide / 2, y + radius + SMALL + 3],
  ]) {
    const box = { left: from, right: from + wide, top: line - SMALL, bottom: line + 4 };
    if (box.left < 0 || box.right > width || box.top < 0 || box.bottom > height - SMALL * 2) continue;
    if (taken.some((other) => meets(box, other))) continue;
    taken.push(box);
    haloed(group, label, from, line, colour('ink'));
    return;
  }
}

function drawScale(svg: Svg, pixelsAKilometre: number, { width, height }: { width: number; height: number }): void {
  const wanted = width / 5 / pixelsAKilometre;
  const power = 10 ** Math.floor(Math.log10(wanted));
  const kilometres = [5, 2, 1].map((step) => step * power).find((step) => step <= wanted) ?? power;
  const wide = kilometres * pixelsAKilometre;
  const group = svg.append('g').attr('transform', `translate(${width - wide - 8},${height - 10})`) as unknown as Group;
  group.append('path').attr('d', `M0,-5V0H${wide}V-5`).attr('fill', 'none').attr('stroke', colour('ink'));
  group
    .append('text')
    .attr('x', wide)
    .attr('y', -10)
    .attr('text-anchor', 'end')
    .attr('fill', colour('muted'))
    .text(`${kilometres} km, north up`);
}
