import type { CseAbsent } from '../../../components/cse/whyNoCse.ts';
import type { PublishedTables } from './open-tables.ts';

/** Why there is no CSE network (METHOD 8); null where there is one. Crimes that link nobody are in the full table all the same. */
export async function whyNoCse({ manifest: { inputs }, rows }: PublishedTables): Promise<CseAbsent | null> {
  const [{ admitted, people }] = await rows(`SELECT (SELECT count(*) FROM {cse_full} AS full_table) AS admitted,
    (SELECT count(*) FROM {nodes} AS nodes WHERE network = 'cse') AS people`);
  if (Number(people) > 0) return null;
  const isRead = (table: string) => inputs.some((input) => input.table === table);
  if (!isRead('crimes') || !isRead('crime_roles')) return 'no-crimes';
  return Number(admitted) === 0 ? 'none-found' : 'no-links';
}
