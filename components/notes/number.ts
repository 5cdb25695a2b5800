// Narrow no-break space: a thin space that does not let a number fall apart at the end of a line.
const THIN = '\u202f';
const MINUS = '\u2212';
const WORDS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** A whole number with thin spaces between thousands: 79741 → '79 741'. */
export function formatCount(value: number | null | undefined): string {
  if (value === null || value === undefined || Number.isNaN(value)) return 'unknown';
  const digits = String(Math.abs(Math.round(value)));
  return sign(value) + group(digits);
}

/**
 * Any number, at a given number of significant digits, thousands grouped: 0.0123456 → '0.0123'.
 * Below a hundred-thousandth it says so in powers of ten, since a row of noughts cannot be read.
 */
export function formatNumber(value: number | null | undefined, digits = 3): string {
  if (value === null || value === undefined || Number.isNaN(value)) return 'unknown';
  if (value === 0) return '0';
  const size = Math.abs(value);
  if (size < 1e-5) {
    const power = Math.floor(Math.log10(size));
    return `${sign(value)}${trim((size / 10 ** power).toPrecision(digits))}×10${raised(power)}`;
  }
  if (size >= 10 ** digits) return formatCount(value);
  const [whole, rest] = trim(Number(size.toPrecision(digits)).toFixed(decimals(size, digits))).split('.');
  return sign(value) + group(whole ?? '') + (rest ? `.${rest}` : '');
}

/** A number at a fixed number of decimals, for columns whose points must line up: 271.9, 272.0. */
export function formatDecimals(value: number, places: number): string {
  const [whole, rest] = Math.abs(value).toFixed(places).split('.');
  return sign(value) + group(whole ?? '') + (rest ? `.${rest}` : '');
}

/** The most figures that any of these values has after its point as {@link formatNumber} writes it, powers of ten apart. */
export function mostDecimals(values: readonly number[], digits: number): number {
  return values.reduce((most, value) => Math.max(most, decimalsOf(formatNumber(value, digits))), 0);
}

/** A written number filled up with blanks as wide as a point and figures, so that points stand under each other. */
export function fillDecimals(text: string, decimals: number): string {
  if (decimals === 0 || text.includes('×')) return text;
  const own = decimalsOf(text);
  return text + (own === 0 ? '\u2008' : '') + '\u2007'.repeat(Math.max(0, decimals - own));
}

function decimalsOf(text: string): number {
  return text.includes('×') ? 0 : (text.split('.')[1] ?? '').length;
}

/** A share of one as a percentage: 0.1234 → '12.3%'. A share that is not nought is never shown as '0%'. */
export function formatShare(share: number | null | undefined): string {
  if (share === null || share === undefined || Number.isNaN(share)) return 'unknown';
  if (share > 0 && share < 0.001) return 'under 0.1%';
  if (share < 1 && share > 0.999) return 'over 99.9%';
  return `${trim((share * 100).toFixed(1))}%`;
}

/** A number that was counted, not estimated, and says so. */
export function exactCount(value: number, of?: string): string {
  return `${formatCount(value)}${of ? ` ${of}` : ''} (exact count)`;
}

/** A number with its interval: '132 (120–141 in 90% of 100 shuffles)'. */
export function withInterval(value: number, low: number, high: number, meaning: string): string {
  return `${formatNumber(value)} (${formatNumber(low)}–${formatNumber(high)} ${meaning})`;
}

/** Up to ten in words, as in running text; above that in figures. `capital` for the start of a sentence. */
export function inWords(value: number, capital = false): string {
  const word = Number.isInteger(value) && value >= 0 ? WORDS[value] : undefined;
  if (word === undefined) return formatCount(value);
  return capital ? word[0]?.toUpperCase() + word.slice(1) : word;
}

/** 'one person', '12 people'. */
export function plural(value: number, one: string, many: string, say: (n: number) => string = formatCount): string {
  return `${say(value)} ${value === 1 ? one : many}`;
}

function group(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, THIN);
}

function sign(value: number): string {
  return value < 0 && Math.round(value * 1e12) !== 0 ? MINUS : '';
}

function decimals(size: number, digits: number): number {
  return Math.max(0, Math.min(12, digits - 1 - Math.floor(Math.log10(size))));
}

function trim(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

function raised(power: number): string {
  return String(power).replace(/./g, (c) => (c === '-' ? '⁻' : ('⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(c)] ?? c)));
}
