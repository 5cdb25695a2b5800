import { SANS, SERIF, SMALL, withColours } from '../charts/palette.js';
import { wrap } from '../charts/textWidth.js';

/** What a picture carries besides the drawing. */
export interface PictureText {
  readonly title: string;
  readonly subtitle?: string;
  /** Lines under the drawing: what it leaves out, run, readme. */
  readonly notes: readonly string[];
}

const MARGIN = 32;
/** The face a file is opened with may be wider than ours, which lines are broken for: some room is kept at the right. */
const ROOM = 0.9;
const NAMESPACE = 'http://www.w3.org/2000/svg';

/**
 * A drawing as a whole SVG file: title, what is drawn, the drawing, notes, in the light theme whatever the screen
 * shows, so that it can be printed. Labels are in the drawing itself, so it needs no separate legend.
 */
export function exportSvg(drawing: SVGSVGElement, text: PictureText): string {
  const { width, height } = drawing.viewBox.baseVal;
  const root = document.createElementNS(NAMESPACE, 'svg');
  const inner = width * ROOM;
  let y = MARGIN;
  const write = (line: string, size: number, family: string, fill: string, weight = 400) => {
    y += size * 1.3;
    const node = document.createElementNS(NAMESPACE, 'text');
    const attributes = {
      x: MARGIN,
      y: Math.round(y),
      'font-size': size,
      'font-family': family,
      fill,
      'font-weight': weight,
    };
    for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, String(value));
    node.textContent = line;
    root.append(node);
  };
  for (const line of wrap(text.title, inner, 24)) write(line, 24, SERIF, 'var(--ink)', 500);
  if (text.subtitle) {
    y += 4;
    for (const line of wrap(text.subtitle, inner, SMALL)) write(line, SMALL, SANS, 'var(--muted)');
  }
  y += 16;
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  for (const [name, value] of Object.entries({ x: MARGIN, y, width, height })) copy.setAttribute(name, String(value));
  copy.removeAttribute('class');
  root.append(copy);
  y += height + 8;
  for (const note of text.notes) {
    y += 4;
    for (const line of wrap(note, inner, SMALL)) write(line, SMALL, SANS, 'var(--muted)');
  }
  const size = { width: width + 2 * MARGIN, height: Math.ceil(y + MARGIN) };
  const paper = document.createElementNS(NAMESPACE, 'rect');
  for (const [name, value] of Object.entries({ ...size, fill: 'var(--paper)' }))
    paper.setAttribute(name, String(value));
  root.prepend(paper);
  root.setAttribute('viewBox', `0 0 ${size.width} ${size.height}`);
  for (const [name, value] of Object.entries(size)) root.setAttribute(name, String(value));
  return withColours(new XMLSerializer().serializeToString(root));
}
