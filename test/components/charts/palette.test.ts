import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Colour, DARK, LIGHT, withColours } from '../../../components/charts/palette.ts';

const css = readFileSync(new URL('../../../src/theme/paper.css', import.meta.url), 'utf8');

/** Custom properties of the first rule, and of the one for dark screens. */
function properties(from: number): Record<string, string> {
  const block = css.slice(css.indexOf('{', from), css.indexOf('}', from));
  return Object.fromEntries([...block.matchAll(/--([a-z0-9-]+): (#[0-9a-f]{6})/g)].map(([, name, hex]) => [name, hex]));
}

describe.each([
  ['light', LIGHT, properties(css.indexOf(':root'))],
  ['dark', DARK, properties(css.indexOf(':root', css.indexOf('prefers-color-scheme: dark')))],
] as const)('%s', (_, palette, inCss) => {
  it('is the same in the page and in what leaves it', () => {
    expect(inCss).toEqual(palette);
  });

  it.each(['ink', 'muted', 'accent'] as const)('%s can be read on paper and wash', (name) => {
    expect(contrast(palette[name], palette.paper)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(palette[name], palette.wash)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(['behind', 'hatch', 'category-1', 'category-2', 'category-3', 'category-4'] satisfies Colour[])(
    '%s can be seen on paper',
    (name) => {
      expect(contrast(palette[name], palette.paper)).toBeGreaterThanOrEqual(3);
    },
  );
});

it('replaces the properties it knows, and leaves others', () => {
  expect(withColours('fill="var(--ink)" stroke="var(--other)"')).toBe(`fill="${LIGHT.ink}" stroke="var(--other)"`);
});

function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
