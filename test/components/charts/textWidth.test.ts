import { expect, it } from 'vitest';
import { textWidth, wrap } from '../../../components/charts/textWidth.ts';

it('breaks a text into lines that fit, losing no word', () => {
  const text = 'Six removals by iterative betweenness halve the largest connected part';
  const lines = wrap(text, 200, 14);
  expect(lines.join(' ')).toBe(text);
  for (const line of lines) expect(textWidth(line, 14)).toBeLessThanOrEqual(200);
});

it('lets a word that is too long stand alone', () => {
  expect(wrap('a incomprehensibilities b', 40, 14)).toEqual(['a', 'incomprehensibilities', 'b']);
});
