import { type CseRule, cseRules, cseTerms, type TermMatch, termPattern } from '../../identify/cse-terms.ts';
import { COMMON } from './cse-recorded.ts';
import { cseExtents, cseLeftOut } from './cse-tables.ts';
import { cseTruthOf } from './cse-truth.ts';
import type { PublishedTables } from './open-tables.ts';
import { protectionOf } from './quality-protection.ts';

/** The most common offence title of the third paper (section 7.1), which has none of its child words. */
const PAPERS_TITLE = 'sexual assault on a female 13 or over';

/** How many titles a page lists: those of the most crimes. */
const LISTED_TITLES = 20;

/** An offence title: its crimes, how many of them each rule admitted, and which of the search terms it holds. */
export interface CseTitle {
  readonly title: string | null;
  readonly crimes: number;
  readonly by: Readonly<Record<CseRule, number>>;
  readonly childWords: readonly string[];
  readonly sexWords: readonly string[];
}

/**
 * What each rule and each search term of METHOD 8.1 brings into the CSE full table, what would go without it, by which rules together crimes came
 * in, and the most common offence titles with the rules that admitted their crimes.
 */
export async function cseRulesData(tables: PublishedTables) {
  const { manifest, rows } = tables;
  const { term_match: match } = manifest.study.cse;
  const { isTold } = await protectionOf(tables);
  const found =
    await rows(`SELECT kind, criterion, crimes, rows, final_rows, crimes_lost, rows_lost, final_rows_lost FROM {cse_yield}
    ORDER BY kind, crimes DESC, criterion`);
  const combinations =
    await rows(`SELECT matched_by, count(DISTINCT crime_id) AS crimes, count(*) AS rows, count(CASE WHEN in_final THEN 1 END) AS final_rows
    FROM {cse_full} AS full_table GROUP BY matched_by ORDER BY crimes DESC, matched_by`);
  const titles = titlesOf(
    await rows(`SELECT nullif(lower(trim(offence_title)), '') AS title, matched_by, count(DISTINCT crime_id) AS crimes
      FROM {cse_full} AS full_table GROUP BY nullif(lower(trim(offence_title)), ''), matched_by`),
    match,
  );
  const byMethodAlone = titles.filter(({ methodAlone }) => methodAlone > 0);
  const sum = (of: readonly (typeof titles)[number][]) => of.reduce((total, { methodAlone }) => total + methodAlone, 0);
  const shown = titles.filter(({ title, crimes }) => title === null || crimes >= COMMON || !isTold(title));
  const withoutCount = ({ methodAlone: _, ...title }: (typeof titles)[number]): CseTitle => title;
  const papersTitle = titles.find(({ title }) => title === PAPERS_TITLE);
  return {
    ...(await cseExtents(tables)),
    leftOut: cseLeftOut(tables),
    truth: await cseTruthOf(tables),
    asOf: manifest.study.cse.as_of ?? manifest.study.as_of,
    synthetic: manifest.study.synthetic,
    match,
    rules: cseRules.map((rule) => found.find(({ kind, criterion }) => kind === 'rule' && criterion === rule) ?? null),
    terms: found.filter(({ kind }) => kind !== 'rule'),
    combinations,
    titles: shown.slice(0, LISTED_TITLES).map(withoutCount),
    allTitles: titles.length,
    papersTitle: papersTitle
      ? withoutCount(papersTitle)
      : { ...wordsOf(PAPERS_TITLE, match), title: PAPERS_TITLE, crimes: 0, by: { title: 0, if_code: 0, mo: 0 } },
    /** Crimes that only their modus operandi admits, and those of them whose title says nothing sexual. */
    methodAlone: {
      crimes: sum(byMethodAlone),
      withoutSexWord: sum(byMethodAlone.filter(({ sexWords }) => sexWords.length === 0)),
    },
  };
}

function titlesOf(rows: Awaited<ReturnType<PublishedTables['rows']>>, match: TermMatch) {
  return [...Map.groupBy(rows, ({ title }) => title as string | null)]
    .map(([title, same]) => {
      const count = (when: (by: string[]) => boolean) =>
        same.reduce((sum, row) => sum + (when(String(row.matched_by).split(';')) ? Number(row.crimes) : 0), 0);
      return {
        title,
        crimes: count(() => true),
        by: Object.fromEntries(cseRules.map((rule) => [rule, count((by) => by.includes(rule))])) as Record<
          CseRule,
          number
        >,
        ...wordsOf(title, match),
        methodAlone: count((by) => by.length === 1 && by[0] === 'mo'),
      };
    })
    .toSorted(
      (one, other) => other.crimes - one.crimes || (String(one.title ?? '') < String(other.title ?? '') ? -1 : 1),
    );
}

/** The search terms that a title holds, by the pattern that the stage searches with. */
function wordsOf(title: string | null, match: TermMatch) {
  const held = (terms: readonly string[]) =>
    terms.filter((term) => title !== null && new RegExp(termPattern([term], match), 'iu').test(title));
  return { childWords: held(cseTerms.child_words), sexWords: held(cseTerms.sex_words) };
}
