import { describe, expect, it } from 'vitest';
import { csv, csvCell } from '../../../components/notes/csv.ts';

describe('csvCell', () => {
  it('quotes what would break a row, and nothing else', () => {
    expect(csvCell('plain')).toBe('plain');
    expect(csvCell('a,b')).toBe('"a,b"');
    expect(csvCell('say "so"')).toBe('"say ""so"""');
    expect(csvCell('two\nlines')).toBe('"two\nlines"');
    expect(csvCell("O'Brien")).toBe("O'Brien");
  });

  it.each(['=1+1', '+A1', '-A1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1+1', '=HYPERLINK("http://x","y")'])(
    'keeps a spreadsheet from running %j',
    (text) => {
      expect(csvCell(text).replace(/^"/, '')).toMatch(/^'/);
    },
  );

  it('leaves numbers alone, also negative ones and those that come as text', () => {
    expect(csvCell(-1.5)).toBe('-1.5');
    expect(csvCell('-1.5')).toBe('-1.5');
    expect(csvCell(Number.NaN)).toBe('');
  });

  it('writes nothing for what is unknown', () => {
    expect([null, undefined].map(csvCell)).toEqual(['', '']);
    expect(csvCell(false)).toBe('false');
    expect(csvCell(new Date('2019-12-31'))).toBe('2019-12-31T00:00:00.000Z');
  });
});

describe('csv', () => {
  it('writes keys, values as they are and line ends that every spreadsheet knows', () => {
    const columns = [
      { key: 'id', label: 'Person' },
      { key: 'share', label: 'Share', kind: 'share' as const },
    ];
    expect(csv(columns, [{ id: 'a', share: 0.25 }])).toBe('\ufeffid,share\r\na,0.25\r\n');
  });

  it('writes the heads of a table of no rows', () => {
    expect(csv([{ key: 'id', label: 'Person' }], [])).toBe('\ufeffid\r\n');
  });
});
