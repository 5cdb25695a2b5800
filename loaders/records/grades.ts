import type { Dialect } from '../executor/dialect.ts';
import type { Study } from '../study/schema.ts';

/** The two gradings of logs: what each grade may be, and the pairs that the papers' table includes. */
const schemes = {
  '5x5x5': { source: [...'ABCDE'], information: [...'12345'], papersPairs: ['A|1', 'B|2', 'C|3'] },
  '3x5x2': { source: [...'123'], information: [...'ABCDE'], papersPairs: ['1|A', '1|B', '1|C'] },
};

type Scheme = keyof typeof schemes;
type Grades = Pick<(typeof schemes)[Scheme], 'source' | 'information'>;

const schemeNames = Object.keys(schemes) as Scheme[];

const pairsOf = ({ source, information }: Grades) =>
  source.flatMap((one) => information.map((other) => `${one}|${other}`));

/** A grade as it is compared: capitals, without the spaces round it. */
const comparable = (column: string) => `upper(trim(${column}))`;

function hasPairIn(dialect: Dialect, pairs: readonly string[]): string {
  if (pairs.length === 0) return '1 = 0';
  const pair = `${comparable('source_grade')} || '|' || ${comparable('information_grade')}`;
  return `coalesce(${pair} IN (${pairs.map(dialect.text).join(', ')}), false)`;
}

/** SQL that is true where both grades of a log are of one scheme: 5x5x5, or 3x5x2 (from 2017). */
export const isGraded = (dialect: Dialect): string =>
  hasPairIn(
    dialect,
    schemeNames.flatMap((scheme) => pairsOf(schemes[scheme])),
  );

/** SQL for the scheme of a log's grades, `unreadable` where they are missing or not both of one scheme; `graded` is what {@link isGraded} says. */
export const gradingScheme = (dialect: Dialect, graded: string): string =>
  `CASE WHEN NOT ${graded} THEN 'unreadable' ${schemeNames
    .map((scheme) => `WHEN ${isOneOf(dialect, 'source_grade', schemes[scheme].source)} THEN ${dialect.text(scheme)}`)
    .join(' ')} END`;

/** SQL that is true where a grade is one of either scheme, whatever stands beside it. */
export const isGrade = (dialect: Dialect, of: keyof Grades): string =>
  isOneOf(
    dialect,
    `${of}_grade`,
    schemeNames.flatMap((scheme) => schemes[scheme][of]),
  );

const isOneOf = (dialect: Dialect, column: string, values: readonly string[]): string =>
  `${comparable(column)} IN (${values.map(dialect.text).join(', ')})`;

/**
 * SQL that is true where a log is reliable (METHOD 1.2): both grades are of one scheme and among its included values, tested one by one
 * or, with `grades.pairing: rows` [I-01], only in the papers' pairs.
 */
export function isReliable(dialect: Dialect, grades: Study['grades']): string {
  const pairs = schemeNames.flatMap((scheme) => {
    const included = (values: readonly string[], possible: readonly string[]) =>
      possible.filter((grade) => values.some((value) => value.trim().toUpperCase() === grade));
    const { source, information, papersPairs } = schemes[scheme];
    return pairsOf({
      source: included(grades[scheme].source, source),
      information: included(grades[scheme].information, information),
    }).filter((pair) => grades.pairing === 'each' || papersPairs.includes(pair));
  });
  return hasPairIn(dialect, pairs);
}
