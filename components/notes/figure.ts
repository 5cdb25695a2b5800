import type { Column, Row } from '../tables/column.js';
import { plainTable } from '../tables/plainTable.js';
import { csv } from './csv.js';
import { download, fileName } from './download.js';
import { button, type Content, disclosure, element, slug } from './element.js';
import { exportPng } from './export-png.js';
import { exportSvg } from './export-svg.js';
import { type Method, type Provenance, provenanceLine, readmeLine } from './provenance.js';
import { siteAddress } from './siteRoot.js';

/** Draws at a width, in pixels, and returns what it drew. */
export type Draw = (width: number) => Element;

export interface FigureOptions {
  /** The finding, as a sentence. */
  readonly title: string;
  /** Heading level; default 3. */
  readonly level?: 2 | 3 | 4;
  /** What is drawn and in which units. */
  readonly subtitle?: string;
  /** What a reader must not take the picture to say; a paragraph each. */
  readonly leavesOut: string | readonly string[];
  /** The numbers drawn. */
  readonly table?: { readonly columns: readonly Column[]; readonly rows: readonly Row[] };
  readonly provenance: Provenance;
  readonly method?: Method;
  /** Height kept free until the first drawing, so that nothing jumps. */
  readonly height?: number;
  /** For figures that are not an SVG, such as a network on a canvas: the same picture as an SVG. */
  readonly picture?: (width: number) => SVGSVGElement;
  /** Name in the address and in files; default: from the title. */
  readonly name?: string;
}

const PICTURE_WIDTH = 900;

/**
 * The frame every chart stands in: finding, what is drawn, the drawing, and under it what it leaves out, its table,
 * downloads, and how it was made. Give a function of the width, which is called again when the room changes, or an
 * element that takes care of its own width.
 */
export function figure(options: FigureOptions, drawing: Draw | Element): HTMLElement {
  const name = slug(options.name ?? options.title);
  const title = element(`h${options.level ?? 3}`, { id: `figure-${name}`, class: 'finding' }, options.title);
  const box = element('div', { class: 'figure-drawing' });
  if (options.height) box.style.minHeight = `${options.height}px`;
  if (drawing instanceof Element) box.append(drawing);
  else redrawWithRoom(box, drawing);
  return element(
    'figure',
    { class: 'figure', 'aria-labelledby': `figure-${name}` },
    title,
    options.subtitle && element('p', { class: 'figure-subtitle' }, options.subtitle),
    box,
    element(
      'div',
      { class: 'figure-foot' },
      // Filled from the start, unlike the others: paper shows it whether it was opened or not.
      element(
        'details',
        { class: 'figure-leaves-out' },
        element('summary', {}, 'What this leaves out'),
        ...paragraphs(options.leavesOut),
      ),
      options.table && disclosure('Table', () => [tableOf(options)]),
      disclosure('Download', () => downloads(options, name, drawing)),
      options.method && disclosure('How this was made', () => [howMade(options)]),
    ),
  );
}

/** Calls `draw` with the width of a box now and whenever it changes. */
export function redrawWithRoom(box: HTMLElement, draw: Draw): void {
  let drawn = 0;
  new ResizeObserver(() => {
    const width = Math.floor(box.clientWidth);
    if (width < 1 || width === drawn) return;
    drawn = width;
    try {
      box.replaceChildren(draw(width));
    } catch (error) {
      box.replaceChildren(
        element('p', { class: 'figure-failed' }, 'This could not be drawn. Its numbers may be under ‘Table’.'),
      );
      // Told to the page as well, so that the check of a built site finds it.
      reportError(error);
    }
    // From here the drawing holds its own height.
    box.style.minHeight = '';
  }).observe(box);
}

function paragraphs(text: string | readonly string[]): Content[] {
  return (typeof text === 'string' ? [text] : text).map((each) => element('p', {}, each));
}

function tableOf(options: FigureOptions): HTMLElement {
  return plainTable(options.table?.columns ?? [], options.table?.rows ?? [], `Table: ${options.title}`);
}

function howMade({ method, provenance }: FigureOptions): HTMLElement {
  const { rule, stage, terms = [] } = method as Method;
  const line = element(
    'p',
    {},
    'Rule ',
    element('a', { href: siteAddress(`glossary.html#rule-${rule.replaceAll('.', '-')}`) }, rule),
    ' of the method, computed by the stage ',
    element('a', { href: siteAddress(`run.html#stage-${slug(stage)}`) }, stage),
    '; its inputs and their hashes stand there. ',
  );
  terms.forEach((term, index) => {
    line.append(
      index === 0 ? 'In plain words: ' : ', ',
      element('a', { href: siteAddress(`glossary.html#${slug(term)}`) }, term),
    );
  });
  if (terms.length) line.append('. ');
  line.append(provenanceLine(provenance));
  return line;
}

function downloads(options: FigureOptions, name: string, drawing: Draw | Element): Content[] {
  const { provenance, table } = options;
  const failed = element('p', { class: 'figure-failed', role: 'status' });
  const picture = () => exportSvg(pictureOf(options, drawing), textOf(options));
  const save = (kind: string, content: string | Blob, type: string) =>
    download(fileName(provenance.runId, name, kind), content, type);
  const png = async () => {
    try {
      save('png', await exportPng(picture()), 'image/png');
      failed.textContent = '';
    } catch (error) {
      failed.textContent = error instanceof Error ? error.message : String(error);
    }
  };
  const row = element(
    'p',
    { class: 'figure-downloads' },
    table && button('Numbers (CSV)', () => save('csv', csv(table.columns, table.rows), 'text/csv;charset=utf-8')),
    hasPicture(options, drawing) && button('Drawing (SVG)', () => save('svg', picture(), 'image/svg+xml')),
    hasPicture(options, drawing) && button('Picture (PNG)', png),
  );
  return [row, element('p', {}, `Every file is named after the run. ${provenanceLine(provenance)}`), failed];
}

function hasPicture(options: FigureOptions, drawing: Draw | Element): boolean {
  return options.picture !== undefined || !(drawing instanceof Element) || drawing instanceof SVGSVGElement;
}

function pictureOf(options: FigureOptions, drawing: Draw | Element): SVGSVGElement {
  const made = options.picture?.(PICTURE_WIDTH) ?? (drawing instanceof Element ? drawing : drawing(PICTURE_WIDTH));
  const svg = made instanceof SVGSVGElement ? made : made.querySelector('svg');
  if (!svg) throw new Error('This figure has no drawing to export. Download its numbers instead.');
  return svg;
}

function textOf(options: FigureOptions) {
  const leavesOut = typeof options.leavesOut === 'string' ? [options.leavesOut] : options.leavesOut;
  const notes = [
    `What this leaves out: ${leavesOut.join(' ')}`,
    provenanceLine(options.provenance),
    readmeLine(options.method),
  ];
  return options.subtitle
    ? { title: options.title, subtitle: options.subtitle, notes }
    : { title: options.title, notes };
}
