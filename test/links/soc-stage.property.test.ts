import fc from 'fast-check';
import { expect, test } from 'vitest';
import { edges } from '../../loaders/links/edges-stage.ts';
import { socLinks } from '../../loaders/links/soc-stage.ts';
import { offenderRoles } from '../../loaders/records/roles.ts';
import { runStages } from '../run-stages.ts';
import { naiveLinks, type SmallStudy } from './naive-links.ts';

const AS_OF = '2019-12-31';
const oneOf = (prefix: string, count: number) => fc.integer({ min: 1, max: count }).map((id) => `${prefix}${id}`);
const day = fc
  .integer({ min: 0, max: 8000 })
  .map((days) => new Date(Date.parse(AS_OF) - days * 86_400_000).toISOString().slice(0, 10));
const nominal = fc.oneof(oneOf('n', 12), oneOf('A', 6));
const set = <Row extends readonly string[]>(row: fc.Arbitrary<Row>, maxLength: number) =>
  fc.uniqueArray(row, { maxLength, selector: (cells) => cells.join('|') });
const dated = (prefix: string, count: number) =>
  fc
    .tuple(...Array.from({ length: count }, () => day))
    .map((days) => Object.fromEntries(days.map((date, id) => [`${prefix}${id + 1}`, date])));

const study: fc.Arbitrary<SmallStudy> = fc.record({
  matches: set(fc.tuple(oneOf('L', 6), oneOf('G', 3)), 8),
  logs: dated('L', 10),
  logNominals: set(fc.tuple(oneOf('L', 10), nominal), 30),
  crimes: dated('C', 8),
  roles: set(fc.tuple(oneOf('C', 8), nominal, fc.constantFrom(...offenderRoles.soc, 'VICTIM', 'WITNESS')), 30),
  custody: set(
    fc
      .tuple(nominal, nominal, day, day)
      .filter(([x, y]) => x !== y)
      .map(
        ([x, y, one, other]) =>
          [...[x, y].sort(), ...[one, other].sort()] as unknown as [string, string, string, string],
      ),
    10,
  ),
});

const run = (small: SmallStudy, pairs: 'once' | 'per_group') =>
  runStages(
    [socLinks, edges],
    {
      matches: small.matches.map(([log, group]) => [log, group, 0, 'x', 'crew']),
      working_logs: Object.entries(small.logs),
      working_log_nominals: small.logNominals,
      working_crimes: Object.entries(small.crimes).map(([id, date]) => [id, date, null]),
      working_crime_roles: small.roles,
      working_custody: small.custody.map(([a, b, start, end]) => [a, b, start, end, end]),
    },
    { study: { links: { pairs } } },
  );

test('links are those of plain loops; edges and shares add up', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(study, fc.constantFrom('once' as const, 'per_group' as const), async (small, pairs) => {
      const { links, edges: joined, working_nodes } = await run(small, pairs);
      const expected = naiveLinks(small, AS_OF, pairs);
      expect(links.map(([, ...key]) => key.slice(0, 4).join('|')).sort()).toEqual([...expected.keys()].sort());
      const shares = new Map<string, number>();
      const sums = new Map<string, [links: number, weight: number]>();
      for (const [, system, reference, a, b, date, strength, weight] of links) {
        const [day, plain, decayed] = expected.get(`${system}|${reference}|${a}|${b}`)!;
        expect([date, strength]).toEqual([day, plain]);
        expect(Number(weight)).toBeCloseTo(decayed, 12);
        expect(String(a) < String(b)).toBe(true);
        const group = [a, b].find((end) => String(end).startsWith('group:'));
        if (group) shares.set(`${reference} ${group}`, (shares.get(`${reference} ${group}`) ?? 0) + Number(strength));
        const sum = sums.get(`${a} ${b}`) ?? [0, 0];
        sums.set(`${a} ${b}`, [sum[0] + 1, sum[1] + Number(weight)]);
      }
      for (const share of shares.values()) expect(share).toBeCloseTo(1, 12);
      expect(new Map(joined.map(([, a, b, count, weight]) => [`${a} ${b}`, [count, weight]]))).toEqual(sums);
      expect(joined).toHaveLength(sums.size);
      expect(working_nodes.map(([, id]) => id)).toEqual([...new Set(links.flatMap(([, , , a, b]) => [a, b]))].sort());
    }),
    { numRuns: 40 },
  );
});
