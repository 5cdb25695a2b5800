import { ageOn } from './calendar.ts';
import type { Draws } from './draws.ts';
import { asFixed, type Matter } from './grammar.ts';
import { nounOf, writeGroup } from './group-names.ts';
import type { LogEvent } from './log-events.ts';
import { vehicle } from './people.ts';
import { groupNouns } from './recipe.ts';
import { socialOf } from './social.ts';
import { lists } from './vocabulary/lists.ts';
import { nicknames } from './vocabulary/names.ts';
import { streetHeads, streetTails, townsElsewhere } from './vocabulary/places.ts';
import { type Voice, writeDate, writeName, writeTime } from './voices.ts';
import type { Person, World } from './world.ts';

/** What a log has to say, and what of it has been said. */
export interface LogMatter extends Matter {
  /** People whose name has been written, by number. */
  readonly named: ReadonlySet<number>;
  /** Whether those whom it is about were all of age: of a child nobody writes as of an adult. */
  readonly allAdults: boolean;
  /** Whether the group has been written of. */
  groupSaid(): boolean;
  /** Names are written in full again at the start of an entry. */
  newEntry(): void;
}

const youngKin = lists.youngKin.split('|');

/** What stands for the slots of a log's sentences, as its author writes it. */
export function logMatter(world: World, event: LogEvent, voice: Voice, draws: Draws): LogMatter {
  const { people, groups, places } = world;
  const named = new Set<number>();
  const inEntry = new Set<number>();
  let groupSaid = false;
  let today = event.day;

  const [lead, second, third] = event.subjects;
  const nickname = people[lead].nickname ?? draws.pick(nicknames);
  const young = ageOn(people[lead].birth, event.day) < 18;
  const persons: Record<string, number | null> = {
    A: lead,
    B: second ?? null,
    C: third ?? null,
    V: event.victim,
    X: event.opponent,
    K: event.child,
  };
  const everyone = [
    ...new Set([...event.subjects, event.victim, event.opponent, event.child].filter((person) => person !== null)),
  ];

  const name = (person: number): string => {
    const again = inEntry.has(person);
    named.add(person);
    inEntry.add(person);
    return asFixed(writeName(draws, voice, people[person], again));
  };
  const group = (number: number | null, noun?: string): string => {
    if (number === null) return 'others';
    groupSaid = true;
    const written = groups[number];
    return asFixed(noun === undefined ? writeGroup(draws, written, nounOf(draws, written)) : `${written.name} ${noun}`);
  };
  const street = () => asFixed(`${draws.pick(streetHeads)} ${draws.pick(streetTails)}`);
  const car = () => vehicleOf(draws, people[draws.pick(event.subjects)]);
  const simple: Readonly<Record<string, () => string>> = {
    R: () => group(event.rival),
    place: () => asFixed(draws.chance(0.85) ? event.place.text : draws.pick(places).text),
    place2: () => asFixed(draws.pick(places).text),
    street,
    area: () => asFixed(draws.chance(0.9) ? event.place.area : draws.pick(places).area),
    town: () => asFixed(draws.pick(townsElsewhere)),
    date: () => asFixed(writeDate(voice, today - Math.min(60, draws.geometric(3)))),
    time: () => asFixed(writeTime(voice, draws.whole(0, 1439))),
    veh: () => {
      const { text, plate } = car();
      return draws.chance(0.75) ? `${text} ${asFixed(shortPlate(draws, plate))}` : text;
    },
    vrm: () => asFixed(car().plate),
    phone: () =>
      asFixed(draws.chance(0.6) ? people[lead].phone : `07700 900${String(draws.whole(0, 999)).padStart(3, '0')}`),
    sum: () => asFixed(sumOf(draws)),
    n: () => asFixed(String(draws.whole(2, 11))),
    nick: () => asFixed(nickname),
    gang: () => draws.pick(groupNouns),
    social: () => socialOf(draws, event.day),
    ...(young ? { kin: () => draws.pick(youngKin) } : {}),
    all: () => list(draws, everyone.slice(0, 9).map(name)),
    age: () => String(ageOn(people[lead].birth, event.day)),
  };

  return {
    named,
    allAdults: event.subjects.slice(0, 3).every((person) => ageOn(people[person].birth, event.day) >= 18),
    groupSaid: () => groupSaid,
    newEntry: () => {
      inEntry.clear();
      today += draws.geometric(3);
    },
    has: (slot) => {
      const [who] = slot.split(':');
      if (who === 'G') return event.group !== null;
      if (who === 'R') return event.rival !== null;
      if (who === 'all') return everyone.length > 1;
      return !(who in persons) || persons[who] !== null;
    },
    fill: (slot) => {
      const [who, form] = slot.split(':');
      if (who === 'G') return group(event.group, form);
      const person = persons[who];
      if (person === undefined || person === null) return simple[slot]?.() ?? null;
      return form === undefined ? name(person) : pronoun(people[person], form, event.day);
    },
  };
}

/** Names in a row, as officers string them together. */
export function list(draws: Draws, names: readonly string[]): string {
  if (names.length === 1) return names[0];
  return draws.pick([
    names.join(', '),
    `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`,
    names.join(' / '),
    names.join(' & '),
  ]);
}

function pronoun({ sex, birth }: Person, form: string, day: number): string {
  if (form === 'age') return `${ageOn(birth, day)}`;
  const small = { he: ['he', 'she'], his: ['his', 'her'], him: ['him', 'her'] }[form.toLowerCase()];
  if (small === undefined) throw new Error(`No such form of a person: ${form}`);
  const word = small[sex === 'M' ? 0 : 1];
  return form[0] === 'H' ? word[0].toUpperCase() + word.slice(1) : word;
}

function vehicleOf(draws: Draws, person: Person): { text: string; plate: string } {
  return person.vehicle !== null && draws.chance(0.8) ? person.vehicle : vehicle(draws);
}

function shortPlate(draws: Draws, plate: string): string {
  return draws.pick([
    plate,
    plate,
    plate.replace(' ', ''),
    `reg ${plate}`,
    `(${plate})`,
    `index ${plate}`,
    `part VRM ${plate.slice(0, 4)}`,
  ]);
}

function sumOf(draws: Draws): string {
  const amount = draws.whole(1, 9) * draws.pick([10, 50, 100, 100, 500, 1000, 5000]);
  return draws.pick([
    `£${amount}`,
    `£${amount}`,
    amount >= 1000 ? `£${amount / 1000}k` : `${amount} quid`,
    `${amount} pounds`,
    `£${amount.toFixed(2)}`,
  ]);
}
