/** Every colour of the report, by the name of its custom property in `src/theme/paper.css` (a test keeps them equal). */
export const LIGHT = {
  paper: '#fdfcf9',
  wash: '#f5f3ed',
  ink: '#1a1d21',
  muted: '#55595d',
  rule: '#dbdad7',
  grid: '#ebeae7',
  behind: '#85888a',
  band: '#dddcd9',
  hatch: '#7c7f81',
  accent: '#12436d',
  'category-1': '#12436d',
  'category-2': '#259a91',
  'category-3': '#801650',
  'category-4': '#e2591a',
} as const;

/** The same for a dark screen. */
export const DARK: Record<Colour, string> = {
  paper: '#16181b',
  wash: '#1f2226',
  ink: '#e8e6e1',
  muted: '#b3b1ac',
  rule: '#35373a',
  grid: '#26282b',
  behind: '#777a7d',
  band: '#303336',
  hatch: '#8b8e90',
  accent: '#7fb0d9',
  'category-1': '#7fb0d9',
  'category-2': '#3bb5ab',
  'category-3': '#d98bb3',
  'category-4': '#f57f45',
};

export type Colour = keyof typeof LIGHT;

/** A colour as charts use it: the custom property, so that a chart follows the page into the dark without redrawing. */
export function colour(name: Colour): string {
  return `var(--${name})`;
}

/** The nth category, or the grey of everything else: a chart has at most four. */
export function categoryColour(index: number | null | undefined): string {
  return index === null || index === undefined || index < 0 || index > 3
    ? colour('behind')
    : colour(`category-${index + 1}` as Colour);
}

/** Drawn text with its custom properties replaced, for files that leave the page. */
export function withColours(text: string, palette: Readonly<Record<Colour, string>> = LIGHT): string {
  return text.replace(/var\(--([a-z0-9-]+)\)/g, (whole, name: string) =>
    name in palette ? palette[name as Colour] : whole,
  );
}

/** Families as the theme names them. */
export const SANS = "'Inter Variable', Inter, 'Helvetica Neue', Arial, sans-serif";
export const SERIF = "'Source Serif 4 Variable', 'Source Serif 4', Georgia, serif";
/** The one small size: labels, axes, notes. */
export const SMALL = 14;
