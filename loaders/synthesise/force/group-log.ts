import { randomSource } from '../../random.ts';
import type { Draws } from '../draws.ts';
import { subjectOf } from '../log-subjects.ts';
import type { Membership, Relation } from '../world.ts';
import { type Cast, isNow, yearsOld } from './cast.ts';
import type { Scene } from './other-log.ts';
import type { ForceRecipe } from './recipe.ts';
import { dealtChance, stratified } from './stratified.ts';

/** With more people than this, a log is a list of a group's people rather than of one's company. */
const COMPANY = 8;

/** What happens that a log about a group is written of: who is on it, so many of them, and what each is to the group. */
export function groupScene(
  seed: number,
  recipe: ForceRecipe,
  cast: Cast,
): (draws: Draws, group: number, day: number, people: number) => Scene {
  const { groups, register, belonging, acquaintance, offenders, homes, byGroup, spellsOf, activity } = cast;
  const source = (label: string) => randomSource(seed, 'force', 'group logs', label);
  const isStranger = dealtChance(recipe.logs.stranger, stratified(source('strangers')));
  const offends = dealtChance(recipe.logs.stranger_offends, stratified(source('offending strangers')));
  const birth = register.birth;

  const belongs = (person: number, group: number, day: number) =>
    spellsOf.get(person)?.some((spell) => spell.group === group && isNow(spell, day)) ?? false;
  const isHostile = (person: number, group: number, day: number) =>
    spellsOf.get(person)?.some((spell) => isNow(spell, day) && groups[group].recipe.rivals.includes(spell.group)) ??
    false;
  const somebody = (draws: Draws, day: number, youngest: number, span: number, area?: number) =>
    register.enrol(
      day - Math.round((youngest + draws.real() * span) * 365.25),
      register.anySex(0.4),
      draws.chance(0.8) ? area : undefined,
    );
  const stranger = (draws: Draws, day: number, area: number) =>
    offends() ? offenders.anyone(draws) : somebody(draws, day, 13 + draws.geometric(8), 6, area);
  const mostActive = (draws: Draws, spells: readonly Membership[]): number => {
    // The best of three by chance and activity: nearly as good as weighing all, and as quick for the largest group.
    let best = -1;
    let reached = -1;
    for (let tried = 0; tried < 4; tried++) {
      const { person } = draws.pick(spells);
      const reach = draws.real() ** (1 / (activity.get(person) ?? 1));
      if (reach > reached) [best, reached] = [person, reach];
    }
    return best;
  };

  return (draws, group, day, people) => {
    const { recipe: own } = groups[group];
    const active = byGroup[group].filter((spell) => isNow(spell, day));
    const now = active.length > 1 ? active : byGroup[group];
    const area = register.areaOf(now[0].person);
    let lead = mostActive(draws, now);
    const rival = own.rivals.find((other) => groups[other].from < day && day < groups[other].until) ?? null;
    let subject = subjectOf(draws, own, day);
    if (subject === 'feud' && (rival === null || people < 2)) subject = 'sighting';

    const taken = new Set<number>();
    const opponents = rival === null ? [] : byGroup[rival].filter((spell) => isNow(spell, day));
    const opponent = subject === 'feud' && opponents.length > 0 ? draws.pick(opponents).person : null;
    if (opponent !== null) taken.add(opponent);
    const isHarmed = people > 2 && ['violence', 'robbery', 'county'].includes(subject) && draws.chance(0.8);
    const victim = isHarmed ? somebody(draws, day, 16, 50, area) : null;
    const isYoung = people > taken.size + 2 && ['youths', 'county', 'money'].includes(subject) && draws.chance(0.85);
    const child = isYoung ? somebody(draws, day, 11.1, 6.5, area) : null;
    for (const other of [victim, child]) if (other !== null) taken.add(other);

    const around = belonging.associates[group];
    const isAround = around.length > 0 && draws.chance(0.17);
    const subjects: number[] = [];
    const fits = (person: number) =>
      person >= 0 && !taken.has(person) && yearsOld(birth[person], day) >= 10 && !isHostile(person, group, day);
    const join = (person: number) => {
      taken.add(person);
      subjects.push(person);
    };
    if (taken.has(lead)) lead = now.find(({ person }) => !taken.has(person))?.person ?? lead;
    if (isAround) {
      const associate = draws.pick(around);
      if (fits(associate)) join(associate);
    }
    if (!taken.has(lead) && (subjects.length === 0 || taken.size < people)) join(lead);
    while (taken.size < people) {
      let found = isStranger() ? stranger(draws, day, area) : -1;
      for (let attempt = 0; attempt < 8 && !fits(found); attempt++) {
        if (people <= COMPANY && attempt < 5)
          found = acquaintance.knownTo(draws, draws.chance(0.8) ? lead : draws.pick(subjects));
        else found = draws.chance(0.62) || around.length === 0 ? draws.pick(now).person : draws.pick(around);
      }
      join(fits(found) ? found : somebody(draws, day, 13, 30, area));
    }

    const relations = new Map<number, Relation>();
    const aside: Relation = subject.startsWith('everyday') ? 'bystander' : 'associate';
    for (const person of subjects)
      relations.set(person, belongs(person, group, day) ? 'member' : isHostile(person, group, day) ? 'rival' : aside);
    if (opponent !== null) relations.set(opponent, 'rival');
    for (const harmed of [victim, child]) if (harmed !== null) relations.set(harmed, 'victim');
    const place = draws.chance(0.3) ? homes.homeOf(lead) : homes.somewhere(draws, groups[group].home);
    return { subject, group, rival, subjects, victim, opponent, child, place, relations };
  };
}
