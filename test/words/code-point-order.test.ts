import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byCodePoint } from '../../loaders/words/code-point-order.ts';

test('orders as the bytes of UTF-8 do', () => {
  const text = fc.string({ unit: 'binary', maxLength: 4 });
  fc.assert(
    fc.property(text, text, (x, y) => {
      expect(Math.sign(byCodePoint(x, y))).toBe(Buffer.compare(Buffer.from(x), Buffer.from(y)));
    }),
    {
      numRuns: 2000,
      examples: [
        ['\uffff', '\u{10000}'],
        ['a\u{1F600}', 'a\u{1F601}'],
        ['a', 'ab'],
      ],
    },
  );
});
