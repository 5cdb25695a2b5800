import { characterAt, characters } from '../characters.ts';

/** What a UTF-16 unit is to the automaton; letters that a criterion is spelled with come after these. */
export const symbols = {
  stop: 0,
  space: 1,
  dropped: 2,
  /** A unit of which only the whole word tells what it is. */
  unclear: 3,
  /** A letter of no criterion. */
  other: 4,
} as const;

export const FIRST_LETTER = 5;

/** Its lower case depends on where in its word it stands. No other letter's does (Unicode, SpecialCasing: Final_Sigma). */
const SIGMA = '\u03a3';

const kinds = new Map<number, number>([
  [characters.stop, symbols.stop],
  [characters.space, symbols.space],
  [characters.dropped, symbols.dropped],
]);

/** Of each unit what it is to any criteria, and of a letter, in the place of `other`, its lower case and `LOWER`. */
let plainSymbols: Uint32Array | undefined;
const LOWER = 0x10000;

/** The symbol of each UTF-16 unit, and how many symbols there are, for criteria in lower case that are spelled with some units. */
export function unitSymbols(units: Iterable<number>): { symbolOf: Uint16Array; count: number } {
  plainSymbols ??= Uint32Array.from({ length: LOWER }, (_, unit) => plainSymbol(unit));
  const symbolOf = new Uint16Array(LOWER);
  const places = new Uint16Array(LOWER).fill(symbols.other);
  let count = FIRST_LETTER;
  for (const unit of [...units].sort((x, y) => x - y)) if (plainSymbols[unit] === LOWER + unit) places[unit] = count++;
  for (let unit = 0; unit < LOWER; unit++) {
    const symbol = plainSymbols[unit];
    symbolOf[unit] = symbol >= LOWER ? places[symbol - LOWER] : symbol;
  }
  return { symbolOf, count };
}

function plainSymbol(unit: number): number {
  if (unit >= 0xd800 && unit <= 0xdfff) return symbols.unclear;
  const character = String.fromCharCode(unit);
  const kind = kinds.get(characterAt(character, 0));
  if (kind !== undefined) return kind;
  const lower = character.toLowerCase();
  return lower.length > 1 || character === SIGMA ? symbols.unclear : LOWER + lower.charCodeAt(0);
}
