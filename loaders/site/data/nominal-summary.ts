import type { NamedNominal, PackedNominal } from '../../../components/person/nominalSummary.ts';
import { groupToken, listKey, nameTokens, searchToken } from '../../../components/person/searchTokens.ts';
import type { Cell } from '../../executor/executor.ts';
import { namedGroups } from './named-groups.ts';
import type { PublishedTables } from './open-tables.ts';
import { type Person, peopleOf } from './people.ts';
import { inShownOrder } from './shown-order.ts';

/** People in a list; more than these share several, so that no file grows beyond what a page may load. */
const LIST = 500;

/** Everyone in any network with what they are looked up by. */
const SUMMARY = `SELECT summary.*, family_name, pnc_id, cro_number FROM {nominal_summary} AS summary
  LEFT JOIN {nominals} AS nominals ON nominals.nominal_id = summary.nominal_id`;

/**
 * Lists of people (see `listKey`) by what a reader looks for: id, PNC and CRO number, surname, community, and the group they are nearest to
 * (see `groupToken`). Somebody with a safeguarding flag stands in the list of their group and nowhere else, under a code and with the reason; a
 * number that they share with somebody else is held of neither (METHOD 10.2).
 */
export async function nominalSummaryLists(
  tables: PublishedTables,
): Promise<ReadonlyMap<string, readonly PackedNominal[]>> {
  const people = await peopleOf(tables);
  const found = await tables.rows(SUMMARY);
  const isHidden = await hiddenNumbers(tables);
  const byToken = new Map<string, PackedNominal[]>();
  const put = (tokens: Iterable<string>, nominal: PackedNominal): void => {
    for (const token of tokens) {
      const own = byToken.get(token);
      if (own) own.push(nominal);
      else byToken.set(token, [nominal]);
    }
  };
  for (const row of found) {
    const person = people.get(String(row.nominal_id));
    if (!person) throw new Error('Somebody in the summary of nominals is in no network');
    const ofGroup = row.group_id === null ? [] : [groupToken(String(row.group_id))];
    if (person.safeguarding !== null) put(ofGroup, [person.id, person.safeguarding]);
    else {
      const nominal = namedNominal(row, person, isHidden);
      put(new Set([...ofGroup, ...indexedTokens(nominal, row.family_name)]), nominal);
    }
  }
  return new Map([...byToken].flatMap(([token, nominals]) => listsOfToken(token, nominals)));
}

/** What the page says before anybody is looked up. */
export async function nominalSummaryOverview(tables: PublishedTables) {
  const counted =
    await tables.rows(`SELECT in_soc, in_cse, in_county_lines, count(*) AS people FROM {nominal_summary} AS summary
    GROUP BY in_soc, in_cse, in_county_lines ORDER BY in_soc, in_cse, in_county_lines`);
  const [{ flagged, unlisted }] = await tables.rows(`SELECT count(*) AS flagged,
      CAST(coalesce(sum(CASE WHEN group_id IS NULL THEN 1 ELSE 0 END), 0) AS BIGINT) AS unlisted
    FROM {nominal_summary} AS summary WHERE safeguarding IS NOT NULL`);
  const isHidden = await hiddenNumbers(tables);
  const named = await tables.rows(`${SUMMARY} WHERE safeguarding IS NULL`);
  const withheld = named.flatMap(({ pnc_id, cro_number }) => [pnc_id, cro_number].filter(isHidden));
  return {
    groups: await namedGroups(tables),
    counted: counted.map(({ in_soc, in_cse, in_county_lines, people }) => ({
      networks: networkBits(in_soc, in_cse, in_county_lines),
      people: Number(people),
    })),
    /** People with a flag, and those of them who stand in no group's list. */
    flagged: Number(flagged),
    unlisted: Number(unlisted),
    withheldNumbers: withheld.length,
  };
}

/** Whether a police number is that of somebody with a flag, however it is written. A number without a figure is nobody's. */
async function hiddenNumbers({ rows }: PublishedTables): Promise<(number: Cell) => boolean> {
  const numbers = (await rows('SELECT pnc_id, cro_number FROM {protected_numbers}')).flatMap(Object.values);
  const tokens = numbers.filter((number) => number !== null).map((number) => searchToken(String(number)));
  const hidden = new Set(tokens.filter((token) => /\p{N}/u.test(token)));
  return (number) => number !== null && hidden.has(searchToken(String(number)));
}

function namedNominal(
  row: Record<string, Cell>,
  { id, name, born }: Person,
  isHidden: (number: Cell) => boolean,
): NamedNominal {
  const number = (value: Cell) => (isHidden(value) ? false : text(value));
  return [
    id,
    name,
    born,
    number(row.pnc_id),
    number(row.cro_number),
    networkBits(row.in_soc, row.in_cse, row.in_county_lines),
    text(row.group_id),
    text(row.cse_community),
    text(row.county_lines_community),
    figure(row.crimes),
    figure(row.cchi_days),
    figure(row.ons_css),
    figure(row.cse_crimes),
  ];
}

/** What somebody is found by who is not yet read. */
function indexedTokens(nominal: NamedNominal, familyName: Cell): readonly string[] {
  const [id, , , pnc, cro, , , cseCommunity, countyLinesCommunity] = nominal;
  const numbers = [id, pnc, cro, cseCommunity, countyLinesCommunity].filter((number) => typeof number === 'string');
  return [...nameTokens(String(familyName ?? '')), ...numbers.map(searchToken).filter(Boolean)];
}

function listsOfToken(token: string, nominals: PackedNominal[]): [string, PackedNominal[]][] {
  const ordered = nominals.sort(([xId, xName], [yId, yName]) => inShownOrder(xName, yName) || inShownOrder(xId, yId));
  return Array.from({ length: Math.ceil(ordered.length / LIST) }, (_, at) => [
    listKey(token, at),
    ordered.slice(at * LIST, (at + 1) * LIST),
  ]);
}

const networkBits = (soc: Cell, cse: Cell, countyLines: Cell): number =>
  Number(soc) + 2 * Number(cse) + 4 * Number(countyLines);

const text = (value: Cell): string | null => (value === null ? null : String(value));
const figure = (value: Cell): number | null => (value === null ? null : Number(Number(value).toPrecision(10)));
