import { cseRuleTables } from './cse-left-out.ts';
import { isInFinal } from './slow-cse-final.ts';
import { countsOn, type FullRow } from './slow-cse-full.ts';
import { paperTerms, rules, rulesOf } from './slow-cse-terms.ts';
import { isoDay, parseDay } from './slow-days.ts';
import { endsOf } from './slow-links.ts';
import type { SlowRun } from './slow-method.ts';
import { type Crime, readRecords } from './slow-records.ts';
import { cseDay, rowsOf, type StudyTables } from './study-tables.ts';

/** What the random studies must come upon between them of METHOD 8, beside the terms and rules: agreement about what never happens would prove nothing. */
const situations = [
  'a crime that all three rules admit',
  'a crime that one rule alone admits',
  'a crime that is in only because a term may stand inside a word',
  'a crime that is out only because a term must be a whole word',
  'a victim on the eve of the eighteenth birthday',
  'an offender on the first day of the least age',
  'an offender of unknown age',
  'a victim or an offender born on 29 February, on 1 March of another year',
  'an offender with two roles in one crime',
  'an offender with two crimes against one victim, and no connection',
  'a connection within one crime',
  'a connection over more than a year',
  'one pair with two common victims',
  'one pair of offenders in the same two crimes, either way round',
  'a row outside the final table',
  'a crime after the day of the study, in the network',
  'a crime before the day of the study, after that of the network',
  'a crime recorded after the day of the network, in it',
  'a log that names two offenders',
  'a log after the day of the study, in the network',
  'a log of an offender and nobody else',
  'a victim of the full table, linked by a log',
  'a shared cell of two who are no offenders',
  'a shared cell after the day of the study, in the network',
  'a shared cell that both must be offenders for',
  'a victim who stands in no network',
  'a person under 18 when linked, in the CSE network alone',
  'a removal in a community that is withheld',
  'a group with people who are in CSE, and people who are not',
  'components, where the study asks for them',
] as const;

type Situation = (typeof situations)[number];

/** The situations, the rules and terms that admit, and the rules that leave out. */
export const cseReach: readonly string[] = [
  ...situations,
  ...rules.map((rule) => `rule ${rule}`),
  ...Object.entries(paperTerms).flatMap(([kind, terms]) => terms.map((term: string) => `${kind} ${term}`)),
  ...Object.keys(cseRuleTables),
];

/** Which of all these a study holds. */
export function cseReached(study: StudyTables, run: SlowRun): string[] {
  const { cse } = run;
  const { full, final, links } = cse;
  const { settings } = study;
  const where = settings.cse.termMatch;
  const [ownDay, day] = [settings.asOf, cseDay(settings)];
  const born = new Map(rowsOf(study, 'nominals').map((row) => [row.nominal_id, row.date_of_birth]));
  const offenders = new Set(full.map(({ offender }) => offender));
  const [inSoc, inCse] = [endsOf(run.links), endsOf(links)];
  const logs = readRecords({ ...study, settings: { ...settings, asOf: day } }).logs;
  const isIn = (crime: Crime, how = where) => rulesOf(crime, how).length > 0;
  const twoRoles = (row: FullRow) => {
    const roles = rowsOf(study, 'crime_roles').filter(
      ({ crime_id, nominal_id }) => crime_id === row.crime.id && nominal_id === row.offender,
    );
    return new Set(roles.map(({ role }) => role).filter((role) => role !== 'VICTIM' && role !== 'WITNESS')).size > 1;
  };
  const leapChild = (nominal: string, on: number) =>
    (born.get(nominal) ?? '').endsWith('-02-29') && isoDay(on).endsWith('-03-01') && !isoDay(on - 1).endsWith('-29');
  const found: Record<Situation, boolean> = {
    'a crime that all three rules admit': full.some(({ matchedBy }) => matchedBy.length === 3),
    'a crime that one rule alone admits': full.some(({ matchedBy }) => matchedBy.length === 1),
    'a crime that is in only because a term may stand inside a word':
      where === 'anywhere' && full.some(({ crime }) => !isIn(crime, 'word_start')),
    'a crime that is out only because a term must be a whole word':
      where === 'whole_word' && cse.crimes.some((crime) => isIn(crime, 'word_start') && !isIn(crime)),
    'a victim on the eve of the eighteenth birthday': full.some(({ victim, day }) =>
      isBirthday(born.get(victim), day + 1, 18),
    ),
    'an offender on the first day of the least age': full.some(({ offender, day }) =>
      isBirthday(born.get(offender), day, settings.cse.minimumOffenderAge),
    ),
    'an offender of unknown age': full.some(({ offenderAge }) => offenderAge === undefined),
    'a victim or an offender born on 29 February, on 1 March of another year': full.some(
      (row) => leapChild(row.victim, row.day) || leapChild(row.offender, row.day),
    ),
    'an offender with two roles in one crime': full.some(twoRoles),
    'an offender with two crimes against one victim, and no connection': full.some(
      (row) =>
        !isInFinal(row, final) &&
        full.some((other) => other !== row && other.offender === row.offender && other.victim === row.victim),
    ),
    'a connection within one crime': final.some(({ crimeA, crimeB }) => crimeA.id === crimeB.id),
    'a connection over more than a year': final.some(({ earlier, later }) => later - earlier > 366),
    'one pair with two common victims': final.some((one) =>
      final.some((two) => one.a === two.a && one.b === two.b && one.victim !== two.victim),
    ),
    'one pair of offenders in the same two crimes, either way round': final.some((one) =>
      final.some(
        (two) => one.crimeA.id !== one.crimeB.id && two.crimeA.id === one.crimeB.id && two.crimeB.id === one.crimeA.id,
      ),
    ),
    'a row outside the final table': full.some((row) => !isInFinal(row, final)),
    'a crime after the day of the study, in the network': full.some((row) => row.day > parseDay(ownDay)!),
    'a crime before the day of the study, after that of the network': cse.crimes.some(
      (crime) => isIn(crime) && countsOn(crime) > parseDay(day)! && countsOn(crime) <= parseDay(ownDay)!,
    ),
    'a crime recorded after the day of the network, in it': full.some(({ crime }) => crime.day > parseDay(day)!),
    'a log that names two offenders': logs.some(
      ({ nominals }) => nominals.filter((nominal) => offenders.has(nominal)).length > 1,
    ),
    'a log after the day of the study, in the network': links.some(
      ({ system, date }) => system === 'log' && date > ownDay,
    ),
    'a log of an offender and nobody else': logs.some(
      ({ nominals }) => nominals.length === 1 && offenders.has(nominals[0]),
    ),
    'a victim of the full table, linked by a log': full.some(({ victim }) =>
      links.some(({ system, a, b }) => system === 'log' && (a === victim || b === victim)),
    ),
    'a shared cell of two who are no offenders': links.some(
      ({ system, a, b }) => system === 'custody' && !offenders.has(a) && !offenders.has(b),
    ),
    'a shared cell after the day of the study, in the network': links.some(
      ({ system, date }) => system === 'custody' && date > ownDay,
    ),
    'a shared cell that both must be offenders for':
      settings.cse.custody === 'both' && links.some(({ system }) => system === 'custody'),
    'a victim who stands in no network': full.some(({ victim }) => !inSoc.has(victim) && !inCse.has(victim)),
    'a person under 18 when linked, in the CSE network alone': [...run.flags].some(
      ([person, flag]) => flag.underAgeWhenLinked && !flag.isCseVictim && inCse.has(person) && !inSoc.has(person),
    ),
    // Everyone of a community is removed in the end.
    'a removal in a community that is withheld': [...inCse].some((person) => run.flags.has(person)),
    'a group with people who are in CSE, and people who are not': run.sharedHarm.some(
      ({ group, part, members }) =>
        part === 'soc;cse' &&
        members > 0 &&
        run.sharedHarm.some((other) => other.group === group && other.part === 'soc' && other.members > 0),
    ),
    'components, where the study asks for them': settings.communities === 'components' && links.length > 0,
  };
  return [
    ...situations.filter((situation) => found[situation]),
    ...cse.yields.filter(({ crimes }) => crimes > 0).map(({ kind, criterion }) => `${kind} ${criterion}`),
    ...Object.keys(cseRuleTables).filter((rule) => cse.counts[rule] > 0),
  ];
}

/** Whether somebody born on one day is of an age on another for the first day. A birthday of 29 February is not looked at. */
const isBirthday = (born: string | undefined, on: number, age: number): boolean => {
  const today = isoDay(on);
  return born === `${String(Number(today.slice(0, 4)) - age)}${today.slice(4)}`;
};
