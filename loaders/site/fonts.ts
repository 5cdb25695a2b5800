import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { packageFolder } from './libraries.ts';

/** A font file of an installed package, as the theme names it. */
interface Face {
  readonly family: string;
  readonly from: string;
  readonly file: string;
  readonly style: 'normal' | 'italic';
  readonly weights: string;
}

/** The two families of the theme: sans for text and labels, serif for headings and findings. Latin, every weight. */
export const faces: readonly Face[] = [
  {
    family: 'Inter',
    from: '@fontsource-variable/inter',
    file: 'inter-latin-wght-normal',
    style: 'normal',
    weights: '100 900',
  },
  {
    family: 'Source Serif 4',
    from: '@fontsource-variable/source-serif-4',
    file: 'source-serif-4-latin-wght-normal',
    style: 'normal',
    weights: '200 900',
  },
  {
    family: 'Source Serif 4',
    from: '@fontsource-variable/source-serif-4',
    file: 'source-serif-4-latin-wght-italic',
    style: 'italic',
    weights: '200 900',
  },
];

/**
 * Fonts that most machines have, made as wide as ours: what is read until ours are decoded breaks its lines where it will
 * break them then, so nothing jumps. Widths of English text, measured in Chromium (2026-11).
 */
export const standIns = [
  { family: 'Inter stand-in', local: ['Arial', 'Liberation Sans', 'Helvetica'], widened: '107%' },
  { family: 'Source Serif stand-in', local: ['Times New Roman', 'Liberation Serif', 'Times'], widened: '114%' },
];

/**
 * The faces as one style sheet that holds the fonts themselves: Framework bundles style sheets but does not publish the
 * files that they name.
 *
 * @throws where a font package is not installed.
 */
export async function fontSheet(checkout: string): Promise<string> {
  const rules = await Promise.all(faces.map((face) => fontFace(checkout, face)));
  return `/* Written by loaders/site/prepare.ts from the installed font packages: not to be edited. */\n${[...rules, ...standIns.map(standInFace)].join('\n')}\n`;
}

function standInFace({ family, local, widened }: (typeof standIns)[number]): string {
  return [
    '@font-face {',
    `  font-family: '${family}';`,
    `  src: ${local.map((name) => `local('${name}')`).join(', ')};`,
    `  size-adjust: ${widened};`,
    '}',
  ].join('\n');
}

async function fontFace(checkout: string, { family, from, file, style, weights }: Face): Promise<string> {
  const folder = packageFolder(checkout, from);
  if (folder === undefined) throw new Error(`the package ${from} is not installed`);
  const font = await readFile(path.join(folder, 'files', `${file}.woff2`));
  return [
    '@font-face {',
    `  font-family: '${family}';`,
    `  font-style: ${style};`,
    `  font-weight: ${weights};`,
    '  font-display: swap;',
    `  src: url(data:font/woff2;base64,${font.toString('base64')}) format('woff2');`,
    '}',
  ].join('\n');
}
