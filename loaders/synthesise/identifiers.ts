import type { Draws } from './draws.ts';

const letters = 'ZABCDEFGHJKLMNPQRTUVWXY';

/** The check letter that a police identifier's number must carry: the number's remainder by 23, as a letter of an alphabet without I, O, S. */
export function checkLetter(number: number): string {
  return letters[number % letters.length];
}

/**
 * A PNC id, `YYYY/NNNNNNND`, with a letter that cannot be its check letter: in the right form, and nobody's. Its check letter is that of
 * the year's last two digits followed by the serial at seven digits.
 */
export function wrongPncId(draws: Draws, year: number): string {
  const serial = draws.whole(1, 899_999);
  const padded = String(serial).padStart(7, '0');
  return `${year}/${padded}${wrongLetter(draws, [checkLetter((year % 100) * 10_000_000 + serial)])}`;
}

/**
 * A CRO number, `NNNNNN/YYD` or (a short file) `SFYY/ND`, with a wrong check letter. Whether the serial is padded before the letter is
 * reckoned depends on the form, so the letters of both readings are avoided.
 */
export function wrongCroNumber(draws: Draws, year: number): string {
  const serial = draws.whole(1, 199_999);
  const digits = String(year % 100).padStart(2, '0');
  const padded = String(serial).padStart(6, '0');
  const right = [checkLetter(Number(`${digits}${padded}`)), checkLetter(Number(`${digits}${serial}`))];
  const letter = wrongLetter(draws, right);
  return draws.chance(0.15) ? `SF${digits}/${serial}${letter}` : `${padded}/${digits}${letter}`;
}

function wrongLetter(draws: Draws, right: readonly string[]): string {
  return draws.pick([...letters].filter((letter) => !right.includes(letter)));
}
