import { describe, expect, test } from 'vitest';
import { recordsOf, smallStudy } from '../small-study.ts';
import { bytes, LOGS, toldOf } from './told.ts';

/** What comes of a file of nominals, one of whom is on the log: who is read, how many rows are left out by which rule, and the faults. */
async function nominalsOf(content: string | Uint8Array, logged = 'n1') {
  const { nominals, leftOut, faults } = await recordsOf(
    smallStudy({ 'nominals.csv': content, 'log_nominals.csv': `log_id,nominal_id\nl1,${logged}\n` }),
  );
  return { ids: nominals.map(([id]) => id), leftOut, faults };
}

const HEAD = 'nominal_id,family_name\n';

describe('rows that cannot be read are left out, and named by their number in the file', () => {
  test.each<[string, string | Uint8Array, string[], RegExp]>([
    [
      'with a field too few',
      `${HEAD}n1,A\nn2\nn3,C\n`,
      ['n1', 'n3'],
      /row 3: .*number of fields.*"n2".*Expected 2 fields/,
    ],
    ['with a field too many', `${HEAD}n1,A,x\nn3,C\n`, ['n3'], /row 2: .*number of fields.*"n1,A,x"/],
    ['cut short in the middle', `${HEAD}n1,A\nn2,B\nn3`, ['n1', 'n2'], /row 4: .*number of fields.*"n3"/],
    [
      'in Latin-1',
      bytes(`${HEAD}n1,Andr\xe9\nn2,B\n`, 'latin1'),
      ['n2'],
      /row 2: The row is not UTF-8.*Windows-1252.*CSV UTF-8/,
    ],
    ['cut in the middle of a letter', Buffer.from(`${HEAD}n1,A\nn2,é`).subarray(0, -1), ['n1'], /row 3: .*not UTF-8/],
    ['with a NUL byte', `${HEAD}n1,A\0B\nn2,B\n`, ['n2'], /row 2: The row holds a NUL byte/],
    [
      'with text after a closing quotation mark',
      `${HEAD}n1,"A"B\nn2,B\n`,
      ['n2'],
      /row 2: A quotation mark stands where none may/,
    ],
    ['of three million letters', `${HEAD}n1,${'x'.repeat(3e6)}\nn2,B\n`, ['n2'], /row 2: .*longer than 2 million/],
    [
      'of six million letters in quotation marks',
      `${HEAD}n1,"${'x,\n'.repeat(2e6)}"\nn2,B\n`,
      ['n2'],
      /row 2: .*longer than 2/,
    ],
    [
      'where a second file begins',
      `${HEAD}n1,A\n\ufeff${HEAD}n2,B\n`,
      ['n1', 'n2'],
      /row 3: .*byte-order mark.*joined/,
    ],
    ['that say what the header says', `${HEAD}n1,A\n${HEAD}n2,B\n`, ['n1', 'n2'], /row 3: .*the same as the header/],
    ['after blank lines', `${HEAD}\n\nn1,A\n\nn2\nn3,C\n`, ['n1', 'n3'], /row 6: .*"n2"/],
    ['with Windows line ends', `${HEAD}n1,A\nn2\n`.replaceAll('\n', '\r\n'), ['n1'], /row 3: .*"n2"/],
    ['with old Macintosh line ends', `${HEAD}n1,A\nn2\n`.replaceAll('\n', '\r'), ['n1'], /row 3: .*"n2"/],
  ])('%s', async (_, content, ids, message) => {
    const result = await nominalsOf(content, ids[0]);
    expect(result.ids).toEqual(ids);
    expect(result.leftOut).toEqual([['row-unreadable', 'nominals', 1]]);
    const [fault, ...others] = result.faults.filter((each) => !each.includes('it may be cut short'));
    expect(others).toEqual([]);
    expect(fault).toMatch(message);
    expect(fault).toMatch(/^nominals\.csv, row .*\[row left out\]$/s);
  });

  test('and a quotation mark that closes in another row says over how many lines it ran', async () => {
    const { ids, faults } = await nominalsOf(`${HEAD}n1,"A\nn2,B\nn3,"C"\nn4,D\n`, 'n4');
    expect(ids).toEqual(['n4']);
    expect(faults).toEqual([
      expect.stringMatching(/row 2: A quotation mark stands where none may.*runs on over 3 lines/s),
    ]);
  });

  test('and those after them keep their numbers, whatever stood before', async () => {
    const { faults } = await nominalsOf(
      `nominal_id,date_of_birth\nn1\n\nn2,soon\n"n\n3",2000-01-01\nn4,a,b\nn5,never\n\n\nn6,later`.replace(
        'n2',
        'n\u00e9',
      ),
      'n5',
    );
    expect(faults.map((fault) => /row (\d+)/.exec(fault)?.[1])).toEqual(['10', '2', '6', '4', '7', '10']);
  });

  test('and where every row is one, the study is refused', async () => {
    const { refused, faults } = await toldOf({ 'nominals.csv': 'nominal_id,sex\nn1;M\nn2;F\n' });
    expect(refused).toBe(true);
    expect(faults[0]).toMatch(/No row of nominals\.csv could be used: 2 rows left out by row-unreadable/);
  });

  test('and of a hundred and fifty thousand, the first are listed and all counted', async () => {
    const { refused, faults } = await toldOf({ 'nominals.csv': `${HEAD}n1,A\n${'x\n'.repeat(150_000)}` });
    expect(refused).toBe(false);
    expect(faults.slice(20)).toEqual([
      expect.stringContaining('And 99980 more rows: the row has another number of fields'),
      expect.stringContaining('And 50000 more rows: the row cannot be read'),
    ]);
  });
});

describe('rows are read whatever their lines end in', () => {
  test.each([
    ['all three ends mixed', 'nominal_id,family_name\r\nn1,A\nn2,B\rn3,C\r\n'],
    ['a Windows header above others', 'nominal_id,family_name\r\nn1,A\nn2,B\nn3,C'],
    ['the last line without one', 'nominal_id,family_name\nn1,A\r\nn2,B\r\nn3,C'],
    ['blank lines between', 'nominal_id,family_name\n\nn1,A\r\n\r\nn2,B\n\n\nn3,C\n'],
  ])('%s', async (_, content) => {
    expect(await nominalsOf(content)).toMatchObject({ ids: ['n1', 'n2', 'n3'], leftOut: [] });
  });

  test('and line ends inside quotation marks are text', async () => {
    for (const lineEnd of ['\n', '\r\n', '\r']) {
      const { entries } = await recordsOf(
        smallStudy({ 'log_entries.csv': `log_id,entry_no,text${lineEnd}l1,1,"a\r\nb\nc\rd"${lineEnd}l1,2,e\n` }),
      );
      expect(entries.map(([, , text]) => text)).toEqual(['a\r\nb\nc\rd', 'e']);
    }
  });
});

describe('a quotation mark', () => {
  test('that nothing closes stops a run, and its row is named', async () => {
    const { refused, faults } = await toldOf({ 'nominals.csv': `${HEAD}n1,A\nn2,"B\nn3,C\n` });
    expect(refused).toBe(true);
    expect(faults[0]).toMatch(/^nominals\.csv, row 3: A quotation mark is left open/);
  });

  test('that nothing closes for five million letters does so too', async () => {
    const { faults } = await toldOf({ 'nominals.csv': `${HEAD}n1,"${'n2,B\n'.repeat(1e6)}` });
    expect(faults[0]).toMatch(/^nominals\.csv, row 2: A quotation mark is left open/);
  });

  test('inside a field without them is itself', async () => {
    const { entries, faults } = await recordsOf(
      smallStudy({ 'log_entries.csv': 'log_id,entry_no,text\nl1,1,a 5" knife\nl1,2,say "no" to "it"\nl1,3,x\n' }),
    );
    expect(entries.map(([, , text]) => text)).toEqual(['a 5" knife', 'say "no" to "it"', 'x']);
    expect(faults).toEqual([]);
  });
});

describe('long fields', () => {
  test('of a million letters are read whole', async () => {
    const text = 'word '.repeat(200_000);
    const { entries } = await recordsOf(
      smallStudy({ 'log_entries.csv': `log_id,entry_no,text\nl1,1,"${text}"\nl1,2,b\n` }),
    );
    expect(entries).toEqual([
      ['l1', 1, text],
      ['l1', 2, 'b'],
    ]);
  });

  test('of an id are shown by their beginning', async () => {
    const { faults } = await toldOf({ 'log_nominals.csv': `log_id,nominal_id\nl1,n1\nl1,${'9'.repeat(1e6)}\n` });
    expect(faults[0]).toMatch(/row 3, column nominal_id: The id is not in nominals \(found "9{79}…"\)/);
  });
});

describe('columns', () => {
  test.each<[string, string, RegExp]>([
    [
      'that stands twice',
      'log_id,log_id,created_on,source_grade,information_grade\n',
      /column log_id: The column stands twice/,
    ],
    ['in other letters', LOGS.replace('log_id', 'Log_ID'), /column log_id: .*nearest name found is "Log_ID"/],
    [
      'with spaces round its name',
      LOGS.replace('log_id', ' log_id '),
      /column log_id: .*nearest name found is " log_id "/,
    ],
    ['of almost its name', LOGS.replace('log_id', 'logid'), /column log_id: .*nearest name found is "logid"/],
    ['with separators in the header alone', `${LOGS}l1 2018-01-01 A 1\n`, /No row of logs\.csv could be used/],
  ])('a column %s stops a run', async (_, content, message) => {
    const { refused, faults } = await toldOf({ 'logs.csv': content });
    expect(refused).toBe(true);
    expect(faults.join('\n')).toMatch(message);
  });

  test('whose names differ only in their letters, or that have none, or that hold line ends, are told apart', async () => {
    const { nominals, inputs } = await recordsOf(
      smallStudy({
        'nominals.csv': '"NOMINAL_ID",nominal_id,"of\nbirth","a ""b""",,\nX1,n1,x,x,,\nX2,n2,x,x,,\n',
        'log_nominals.csv': 'Log_Id,nominal_id,log_id\nl9,n1,l1\n',
      }),
    );
    expect(nominals.map(([id]) => id)).toEqual(['n1', 'n2']);
    expect(inputs.find(([table]) => table === 'nominals')).toEqual([
      'nominals',
      'nominals.csv',
      2,
      'NOMINAL_ID;of\nbirth;a "b";(no name);(no name)',
    ]);
  });

  test('may be a thousand', async () => {
    const names = Array.from({ length: 1000 }, (_, index) => `x${index}`).join(',');
    const { nominals } = await recordsOf(
      smallStudy({ 'nominals.csv': `${names},nominal_id\n${','.repeat(1000)}n1\n` }),
    );
    expect(nominals.map(([id]) => id)).toEqual(['n1']);
  });
});
