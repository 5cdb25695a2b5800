import { randomSource } from '../random.ts';
import { ageOn, dayOf, yearOf } from './calendar.ts';
import { type Draws, drawsFrom } from './draws.ts';
import { subjectOf } from './log-subjects.ts';
import { lottery } from './lottery.ts';
import { demoRecipe } from './recipe.ts';
import { dayOfRecord } from './record-days.ts';
import { otherSentences } from './vocabulary/other-sentences.ts';
import type { Membership, Place, Relation, World } from './world.ts';

const recipe = demoRecipe.logs;

/** What happened that a log was written about. */
export interface LogEvent {
  readonly id: string;
  readonly day: number;
  /** The key of its sentences. */
  readonly subject: string;
  readonly group: number | null;
  readonly rival: number | null;
  /** Whom it is about, and who was with them. */
  readonly subjects: readonly number[];
  readonly victim: number | null;
  readonly opponent: number | null;
  readonly child: number | null;
  readonly place: Place;
  readonly author: number;
  /** What each person on it is to the group that it names. */
  readonly relations: ReadonlyMap<number, Relation>;
}

/** Everything that this force's officers wrote a log about, in order of day. */
export function makeLogEvents(world: World): LogEvent[] {
  const draws = drawsFrom(randomSource(world.seed, 'log events'));
  const days = Array.from({ length: recipe.count }, () => dayOfRecord(draws)).sort((one, other) => one - other);
  const room = waitingRoom(world, draws);
  const perYear = new Map<number, number>();
  return days.map((day) => {
    const year = yearOf(day);
    const number = (perYear.get(year) ?? 0) + 1;
    perYear.set(year, number);
    const id = `IL-${year}-${String(number).padStart(5, '0')}`;
    const author = Math.floor(recipe.authors * draws.real() ** 1.4);
    const drawn = draws.chance(recipe.ofGroups) ? groupEvent(world, draws, room, day) : null;
    return { id, day, author, ...(drawn ?? otherEvent(world, draws, room, day)) };
  });
}

interface WaitingRoom {
  readonly byGroup: readonly (readonly Membership[])[];
  readonly memberOf: readonly (readonly Membership[])[];
  readonly tempo: ReadonlyMap<string, number>;
  readonly anybody: (draws: Draws) => number;
  /** Who is at hand where a group lives, and (last) where nobody in particular does. */
  readonly quarters: readonly (readonly number[])[];
}

function waitingRoom({ people, groups, memberships }: World, draws: Draws): WaitingRoom {
  const tempo = new Map<string, number>();
  for (const group of groups)
    for (let year = yearOf(dayOf(demoRecipe.first)); year <= yearOf(dayOf(demoRecipe.last)); year++)
      tempo.set(`${group.id} ${year}`, Math.exp(0.5 * draws.normal()));
  const bystanders = [...people.keys()].filter((number) => people[number].standing === 'other');
  const bySlot = Map.groupBy(memberships, ({ person }) => person);
  return {
    byGroup: groups.map((_, number) => memberships.filter(({ group }) => group === number)),
    memberOf: people.map((_, number) => bySlot.get(number) ?? []),
    tempo,
    anybody: lottery(people.map(({ activity, standing }) => activity * demoRecipe.people.activity[standing])),
    quarters: [...groups.map(({ recipe: { members } }) => draws.some(bystanders, 30 + 2 * members)), bystanders],
  };
}

type Drawn = Omit<LogEvent, 'id' | 'day' | 'author'>;

function groupEvent(world: World, draws: Draws, room: WaitingRoom, day: number): Drawn | null {
  const { groups, people } = world;
  const active = [...groups.keys()].filter((number) => groups[number].from < day && day < groups[number].until + 400);
  if (active.length === 0) return null;
  const year = yearOf(day);
  const group = draws.weighted(
    active,
    active.map(
      (number) => groups[number].recipe.members ** 0.75 * (room.tempo.get(`${groups[number].id} ${year}`) ?? 1),
    ),
  );
  const now = room.byGroup[group].filter((spell) => isNow(spell, day));
  if (now.length < 2) return null;
  const lead = draws.weighted(
    now,
    now.map(({ person }) => people[person].activity),
  ).person;
  const subject = subjectOf(draws, groups[group].recipe, day);
  const rival =
    groups[group].recipe.rivals.find((number) => groups[number].from < day && day < groups[number].until) ?? null;
  if (subject === 'feud' && rival === null) return null;

  const hostile = (person: number) =>
    room.memberOf[person].some((spell) => isNow(spell, day) && isRival(world, group, spell.group));
  const subjects = company(world, draws, lead, day, hostile);
  const around = [...world.ties[lead].keys()].filter((person) => people[person].standing === 'associate');
  if (around.length > 0 && draws.chance(0.17)) {
    const associate = draws.pick(around);
    if (ageOn(people[associate].birth, day) >= 12)
      subjects.splice(
        0,
        subjects.length,
        associate,
        ...[lead, ...subjects].filter((person, at, all) => person !== associate && all.indexOf(person) === at),
      );
  }
  if (draws.chance(recipe.gathering)) {
    for (const { person } of draws.some(now, draws.whole(6, 14))) if (!subjects.includes(person)) subjects.push(person);
  }
  const opponents =
    rival === null ? [] : room.byGroup[rival].filter((spell) => isNow(spell, day) && !subjects.includes(spell.person));
  const opponent = subject === 'feud' && opponents.length > 0 ? draws.pick(opponents).person : null;
  const victim =
    ['violence', 'robbery', 'county'].includes(subject) && draws.chance(0.8)
      ? someone(draws, world, room.quarters[group], day, [16, 80], subjects)
      : null;
  const child =
    ['youths', 'county', 'money'].includes(subject) && draws.chance(0.85)
      ? someone(draws, world, room.quarters[group], day, [11, 17], subjects)
      : null;

  const relations = new Map<number, Relation>();
  const isMember = (person: number) =>
    room.memberOf[person].some((spell) => spell.group === group && isNow(spell, day));
  const aside: Relation = subject.startsWith('everyday') ? 'bystander' : 'associate';
  for (const person of subjects) relations.set(person, isMember(person) ? 'member' : hostile(person) ? 'rival' : aside);
  if (opponent !== null) relations.set(opponent, 'rival');
  if (victim !== null) relations.set(victim, 'victim');
  if (child !== null) relations.set(child, isMember(child) ? 'member' : 'victim');
  return {
    subject,
    group,
    rival,
    subjects,
    victim,
    opponent,
    child,
    place: placeOf(world, draws, lead, group),
    relations,
  };
}

function otherEvent(world: World, draws: Draws, room: WaitingRoom, day: number): Drawn {
  const { people } = world;
  let lead = room.anybody(draws);
  while (ageOn(people[lead].birth, day) < 11) lead = room.anybody(draws);
  const subjects = company(world, draws, lead, day, () => false);
  const subject = draws.pick(Object.keys(otherSentences));
  const child =
    subject === 'welfare' && draws.chance(0.5)
      ? someone(draws, world, room.quarters.at(-1) ?? [], day, [10, 17], subjects)
      : null;
  const none = { group: null, rival: null, victim: null, opponent: null, relations: new Map<number, Relation>() };
  return { ...none, subject, subjects, child, place: placeOf(world, draws, lead, null) };
}

const isNow = ({ since, until }: Membership, day: number) => since <= day && (until === null || day <= until);

const isRival = ({ groups }: World, one: number, other: number) =>
  groups[one].recipe.rivals.includes(other) || groups[other].recipe.rivals.includes(one);

/** Who else was there: people they know, the better known the likelier, and now and then somebody those know. */
function company(
  { people, ties }: World,
  draws: Draws,
  lead: number,
  day: number,
  unwelcome: (person: number) => boolean,
): number[] {
  const present = [lead];
  const { none, mean, most } = recipe.companions;
  const wanted = draws.chance(none) ? 0 : Math.min(most, 1 + draws.geometric(mean));
  for (let attempt = 0; present.length <= wanted && attempt < wanted * 3; attempt++) {
    const from = draws.chance(0.8) ? lead : draws.pick(present);
    const known = ties[from];
    if (known.size === 0) break;
    const person = draws.weighted([...known.keys()], [...known.values()]);
    if (!present.includes(person) && ageOn(people[person].birth, day) >= 10 && !unwelcome(person)) present.push(person);
  }
  return present;
}

function someone(
  draws: Draws,
  { people }: World,
  among: readonly number[],
  day: number,
  [youngest, oldest]: readonly [number, number],
  besides: readonly number[],
): number | null {
  for (let attempt = 0; attempt < 60; attempt++) {
    const person = draws.pick(among);
    const age = ageOn(people[person].birth, day);
    if (age >= youngest && age <= oldest && !besides.includes(person)) return person;
  }
  return null;
}

function placeOf({ people, places, groups }: World, draws: Draws, lead: number, group: number | null): Place {
  if (draws.chance(0.3)) return people[lead].home;
  for (let attempt = 0; attempt < 25; attempt++) {
    const place = draws.pick(places);
    if (place.dwelling && draws.chance(0.6)) continue;
    if (group === null || place.area === groups[group].home || draws.chance(0.12)) return place;
  }
  return draws.pick(places);
}
