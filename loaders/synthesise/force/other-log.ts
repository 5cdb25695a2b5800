import { randomSource } from '../../random.ts';
import type { Draws } from '../draws.ts';
import type { LogEvent } from '../log-events.ts';
import { otherSentences } from '../vocabulary/other-sentences.ts';
import type { Relation } from '../world.ts';
import { type Cast, yearsOld } from './cast.ts';
import { dealtOf, stratified } from './stratified.ts';

/** What happened that a log is written of. */
export type Scene = Omit<LogEvent, 'id' | 'day' | 'author'>;

const subjects = Object.keys(otherSentences);

/** Whom logs that name no group are about, relatively. */
const about = { offender: 46, member: 10, associate: 8, somebody: 36 };

/** What happens that a log of no group is written of: people who offend, people of groups, anybody. */
export function otherScene(
  seed: number,
  { register, belonging, acquaintance, offenders, homes }: Cast,
): (draws: Draws, day: number, people: number) => Scene {
  const source = (label: string) => randomSource(seed, 'force', 'other logs', label);
  const whom = dealtOf(Object.keys(about), Object.values(about), stratified(source('whom')));
  const around = belonging.associates.flat();
  const { birth } = register;
  const anybody = (draws: Draws, day: number, area?: number) =>
    register.enrol(day - Math.round(Math.min(88, 12 + draws.geometric(20)) * 365.25), register.anySex(0.45), area);
  const leadOf = (draws: Draws): number => {
    const kind = whom();
    if (kind === 'offender') return offenders.anyone(draws);
    if (kind === 'member') return draws.pick(belonging.memberships).person;
    return kind === 'associate' && around.length > 0 ? draws.pick(around) : -1;
  };
  const companionOf = (draws: Draws, lead: number): number => {
    const place = offenders.place.get(lead);
    if (place === undefined) return acquaintance.knownTo(draws, lead);
    const [from, to] = offenders.withOf(place);
    return offenders.all[draws.whole(from, to - 1)];
  };

  return (draws, day, people) => {
    const first = leadOf(draws);
    const lead = first >= 0 && yearsOld(birth[first], day) >= 11 ? first : anybody(draws, day);
    const subject = draws.pick(subjects);
    const present = [lead];
    while (present.length < people) {
      const known = draws.chance(0.7) ? companionOf(draws, lead) : -1;
      const fits = known >= 0 && !present.includes(known) && yearsOld(birth[known], day) >= 10;
      present.push(fits ? known : anybody(draws, day, draws.chance(0.7) ? register.areaOf(lead) : undefined));
    }
    const child =
      subject === 'welfare' && draws.chance(0.5)
        ? register.enrol(day - Math.round((10 + draws.real() * 7.9) * 365.25), register.anySex())
        : null;
    const place = draws.chance(0.3) ? homes.homeOf(lead) : homes.somewhere(draws);
    const none = { group: null, rival: null, victim: null, opponent: null, relations: new Map<number, Relation>() };
    return { ...none, subject, subjects: present, child, place };
  };
}
