import type { SlowRun } from './slow-method.ts';
import type { StudyTables } from './study-tables.ts';

/** What the random studies must come upon between them: agreement about what never happens would prove nothing. */
export const situations = [
  'a custody link',
  'a crime link',
  'a log with a match and nobody on it',
  'a log that names two groups',
  'a match over the break of a line',
  'a match with a hyphen, a possessive or a quotation mark in it',
  'one place that two groups match',
  'a person three hops from their group',
  'a person equally near to two groups, told apart by distance',
  'a person equally near to two groups, told apart by id',
  'a group that nobody is nearest to',
  'a group with 50 members',
  'a removal by betweenness, another than by degree',
  'a removal that is withheld',
  'a person under 18 when linked, and no longer',
  'a nominal without a link',
  'a row that breaks two rules',
  'a crime that two members of a group share',
  'a crime without a Cambridge score, and one whose score is uncertain',
  'a study whose table gives no Cambridge score',
  'a group that nobody is nearest to in a year, and somebody is in another',
  'a person of a decade whom the whole network assigns to another group',
  'a link that joins two people of the whole network, and not in its year',
  'a person first linked to another group than theirs',
  'a person first linked to two groups on one day',
  'a person whom no log links to a group',
  'a location of a group on several logs of one year',
  'a location without coordinates, and one with',
] as const;

type Situation = (typeof situations)[number];

/** Which of the situations a study holds. */
export function situationsIn(study: StudyTables, run: SlowRun): Situation[] {
  const { groups, matches, links, members, steps, flags, leftOut, decades, standing } = run;
  const groupOf = new Map(members.map(({ nominal, group }) => [nominal, group]));
  const sizes = groups.map(({ id }) => members.filter(({ group }) => group === id).length);
  const linked = new Set(links.flatMap(({ a, b }) => [a, b]));
  const removals = (order: string) => steps.filter((step) => step.order === order).map(({ removed }) => removed);
  const groupsOf = (log: string) => new Set(matches.filter((match) => match.log === log).map(({ group }) => group));
  const found: Record<Situation, boolean> = {
    'a custody link': links.some(({ system }) => system === 'custody'),
    'a crime link': links.some(({ system }) => system === 'crime'),
    'a log with a match and nobody on it': matches.some(({ log }) => !links.some(({ ref }) => ref === log)),
    'a log that names two groups': matches.some(({ log }) => groupsOf(log).size > 1),
    'a match over the break of a line': matches.some(({ text }) => text.includes('\n')),
    'a match with a hyphen, a possessive or a quotation mark in it': matches.some(({ text }) => /[-’”"']/.test(text)),
    'one place that two groups match': matches.some((match) =>
      matches.some(({ log, group, start }) => log === match.log && start === match.start && group !== match.group),
    ),
    'a person three hops from their group': members.some(({ hops }) => hops === 3),
    'a person equally near to two groups, told apart by distance': members.some(({ tie }) => tie === 'distance'),
    'a person equally near to two groups, told apart by id': members.some(({ tie }) => tie === 'id'),
    'a group that nobody is nearest to': sizes.includes(0),
    'a group with 50 members': sizes.some((size) => size >= 50),
    'a removal by betweenness, another than by degree': removals('iterative-betweenness').some(
      (removed, index) => removed !== removals('iterative-degree')[index],
    ),
    'a removal that is withheld': steps.some(({ removed }) => removed !== undefined && flags.has(removed)),
    'a person under 18 when linked, and no longer': [...flags.values()].some((flag) => !flag.underAgeNow),
    'a nominal without a link': study.tables.nominals?.some(({ nominal_id }) => !linked.has(nominal_id)) ?? false,
    'a row that breaks two rules': leftOut.some(({ rules }) => new Set(rules).size > 1),
    'a crime that two members of a group share': links.some(
      ({ system, a, b }) => system === 'crime' && groupOf.get(a) === groupOf.get(b),
    ),
    'a crime without a Cambridge score, and one whose score is uncertain': run.groupHarm.some(
      ({ withoutCchi, uncertain }) => withoutCchi !== null && withoutCchi > 0 && uncertain !== null && uncertain > 0,
    ),
    'a study whose table gives no Cambridge score': run.groupHarm.some(
      ({ cchi, ons }) => cchi === null && ons !== null,
    ),
    'a group that nobody is nearest to in a year, and somebody is in another': groups.some(({ id }) => {
      const sizes = run.years.filter(({ group }) => group === id).map(({ nominals }) => nominals);
      return sizes.includes(0) && sizes.some((size) => size > 0);
    }),
    'a person of a decade whom the whole network assigns to another group': decades.members.some(
      ({ nominal, group }) => groupOf.get(nominal) !== group,
    ),
    'a link that joins two people of the whole network, and not in its year': links.some(
      ({ system, a, b, date }) =>
        system !== 'log' &&
        !links.some(
          (other) => other.system === 'log' && other.date.startsWith(date.slice(0, 4)) && touches(other, a, b),
        ),
    ),
    'a person first linked to another group than theirs': [...standing].some(
      ([nominal, { firstGroup }]) => firstGroup !== null && firstGroup !== groupOf.get(nominal),
    ),
    'a person first linked to two groups on one day': [...standing].some(([nominal, { firstGroup }]) => {
      const direct = links.filter((link) => [link.a, link.b].includes(nominal) && /group:/.test(link.a + link.b));
      const day = direct.map(({ date }) => date).sort()[0];
      return direct.some((link) => link.date === day && ![link.a, link.b].includes(`group:${firstGroup}`));
    }),
    'a person whom no log links to a group': [...standing.values()].some(({ firstGroup }) => firstGroup === null),
    'a location of a group on several logs of one year': run.locations.some(({ logs }) => logs > 1),
    'a location without coordinates, and one with':
      new Set(run.locations.map(({ point }) => point === null)).size === 2,
  };
  return situations.filter((situation) => found[situation]);
}

const touches = (link: { readonly a: string; readonly b: string }, one: string, other: string) =>
  [one, other].some((id) => link.a === id || link.b === id);
