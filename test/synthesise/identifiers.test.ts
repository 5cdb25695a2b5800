import { expect, test } from 'vitest';
import { randomSource } from '../../loaders/random.ts';
import { drawsFrom } from '../../loaders/synthesise/draws.ts';
import { checkLetter, wrongCroNumber, wrongPncId } from '../../loaders/synthesise/identifiers.ts';

// The formula, written out a second time: the number's remainder by 23 in an alphabet without I, O and S.
const alphabet = 'ZABCDEFGHJKLMNPQRTUVWXY';

test('the check letter follows the formula', () => {
  expect(checkLetter(0)).toBe('Z');
  expect(checkLetter(22)).toBe('Y');
  expect(checkLetter(23)).toBe('Z');
  expect(checkLetter(790000001)).toBe(alphabet[790000001 % 23]);
});

test('no PNC id carries the letter that it would need, in the long or the short form', () => {
  const draws = drawsFrom(randomSource(1, 'test'));
  for (let count = 0; count < 5000; count++) {
    const match = /^(19|20)(\d\d)\/(\d{7})([A-Z])$/.exec(wrongPncId(draws, draws.whole(1960, 2019)));
    expect(match).not.toBeNull();
    if (match !== null) expect(match[4]).not.toBe(alphabet[Number(match[2] + match[3]) % 23]);
  }
});

test('no CRO number carries the letter that it would need, its serial padded or not', () => {
  const draws = drawsFrom(randomSource(2, 'test'));
  for (let count = 0; count < 5000; count++) {
    const number = wrongCroNumber(draws, draws.whole(1960, 2019));
    const match =
      /^(?:(?<serial>\d{6})\/(?<year>\d\d)|SF(?<fileYear>\d\d)\/(?<fileSerial>\d{1,6}))(?<letter>[A-Z])$/.exec(
        number,
      )?.groups;
    expect(match, number).toBeDefined();
    if (match === undefined) continue;
    const [year, serial] = [match.year ?? match.fileYear, match.serial ?? match.fileSerial];
    expect(match.letter).not.toBe(alphabet[Number(year + serial.padStart(6, '0')) % 23]);
    expect(match.letter).not.toBe(alphabet[Number(year + String(Number(serial))) % 23]);
    expect(alphabet).toContain(match.letter);
  }
});
