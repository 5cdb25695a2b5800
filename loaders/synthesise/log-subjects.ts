import { isoDate } from './calendar.ts';
import type { Draws } from './draws.ts';
import type { GroupRecipe } from './recipe.ts';
import { groupSentences } from './vocabulary/group-sentences.ts';

/** How many times likelier a subject is for a group of a crime type. */
const liking: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  Drugs: { dealing: 2, county: 1.6 },
  Firearms: { firearms: 2.5 },
  Violence: { violence: 1.8, feud: 1.4 },
  Robbery: { robbery: 2.4 },
  'Acquisitive crime': { robbery: 2.2, money: 1.3 },
  'Vehicle crime': { robbery: 2, sighting: 1.3 },
  'Money laundering': { money: 3, meeting: 1.2 },
  'Modern slavery': { county: 4, youths: 2 },
  'Child sexual exploitation': { youths: 2.5 },
  Fraud: { money: 4 },
};

/** What a log about a group is about: what the group does for a living, more than others do. */
export function subjectOf(draws: Draws, { crimeTypes, named }: GroupRecipe, day: number): string {
  const usual: Record<string, number> = {
    sighting: 22,
    dealing: 13,
    feud: 7,
    firearms: 6,
    youths: 6,
    county: 4,
    prison: 6,
    robbery: 6,
    violence: 7,
    money: 4,
    meeting: 11,
    everyday: 1.5,
  };
  for (const type of crimeTypes)
    for (const [subject, times] of Object.entries(liking[type] ?? {})) usual[subject] *= times;
  // Before about 2012 nobody wrote of county lines.
  if (isoDate(day) < '2011') usual.county *= 0.15;
  if (named === 'family' || named === 'bar') usual[`everyday ${named}`] = 8;
  const subjects = Object.keys(usual).filter((subject) => subject in groupSentences);
  return draws.weighted(
    subjects,
    subjects.map((subject) => usual[subject]),
  );
}
