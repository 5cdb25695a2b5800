import { randomSource } from '../random.ts';
import { type Draws, drawsFrom } from './draws.ts';
import { asFixed, canSay, expand, listEntries } from './grammar.ts';
import { nounOf } from './group-names.ts';
import { typed } from './hand.ts';
import type { LogEvent } from './log-events.ts';
import { type LogMatter, list, logMatter } from './log-matter.ts';
import { demoRecipe } from './recipe.ts';
import { details } from './vocabulary/details.ts';
import { furtherSentences } from './vocabulary/further-sentences.ts';
import { groupDetails, groupLinks, groupSentences } from './vocabulary/group-sentences.ts';
import { lists } from './vocabulary/lists.ts';
import { openings } from './vocabulary/openings.ts';
import { otherSentences } from './vocabulary/other-sentences.ts';
import { type Voice, writeName } from './voices.ts';
import type { World } from './world.ts';

const recipe = demoRecipe.logs;
const entriesOf = listEntries(lists);

interface Desk {
  readonly world: World;
  readonly event: LogEvent;
  readonly voice: Voice;
  readonly draws: Draws;
  readonly matter: LogMatter;
  /** Sentences that the log has used: none comes twice in one. */
  readonly used: Set<string>;
}

/** The entries of one log: what was learned, then what was looked up, thought and done about it, each as its author writes. */
export function writeLog(world: World, event: LogEvent, voices: readonly Voice[]): string[] {
  const draws = drawsFrom(randomSource(world.seed, 'log text', event.id));
  const voice = voices[event.author];
  const desk: Desk = { world, event, voice, draws, matter: logMatter(world, event, voice, draws), used: new Set() };
  const [first, second] = firstEntries(desk);
  const entries = [typed(draws, voice, first)];
  const further = Math.min(recipe.mostEntries - 1, draws.geometric(recipe.furtherEntries));
  for (let entry = 0; entry < Math.max(further, second === null ? 0 : 1); entry++) {
    // Somebody else often writes on: the desk, another officer.
    const hand = draws.chance(0.55) ? draws.pick(voices) : voice;
    const begin = entry === 0 && second !== null ? [second] : [];
    entries.push(typed(draws, hand, [...begin, ...furtherEntry({ ...desk, voice: hand })]));
  }
  return entries;
}

/** The first entry's sentences, and how the second begins where the group's noun has slipped there. */
function firstEntries(desk: Desk): [string[], string | null] {
  const { event, voice, draws, matter } = desk;
  const sentences: string[] = [];
  const say = (from: readonly string[]) => {
    const sentence = sayable(desk, from);
    if (sentence !== null) sentences.push(sentence);
  };
  if (draws.chance(voice.opens)) say(openings);

  const split = event.group === null ? null : draws.real();
  const acrossEntries = split !== null && split < recipe.writing.acrossEntries;
  const acrossStop =
    split !== null && !acrossEntries && split < recipe.writing.acrossEntries + recipe.writing.acrossStop;
  const isSplit = acrossEntries || acrossStop;

  const own = isSplit
    ? otherSentences.rival_free
    : event.group === null
      ? otherSentences[event.subject]
      : groupSentences[event.subject];
  say(own);
  let more = draws.geometric(voice.wordiness);
  if (more > 0 && draws.chance(0.3)) {
    say(own);
    more--;
  }
  for (; more > 0; more--) say(event.group !== null && draws.chance(recipe.groupDetail) ? groupDetails : details);
  sentences.push(...unnamed(desk));
  if (event.group === null) return [sentences, null];
  if (isSplit) return splitName(desk, sentences, acrossEntries);
  if (!matter.groupSaid()) say(groupLinks);
  return [sentences, null];
}

/** The name at the end of one entry or sentence and the noun at the start of the next: no match, by the rules. */
function splitName(
  { world, event, draws, voice }: Desk,
  sentences: string[],
  acrossEntries: boolean,
): [string[], string | null] {
  const group = world.groups[event.group ?? 0];
  const noun = nounOf(draws, group);
  const who = asFixed(writeName(draws, voice, world.people[event.subjects[0]], true));
  const name = asFixed(group.name);
  const end = draws.pick([
    `${who} seen with two from the ${name}`,
    `this is to do with ${name}`,
    `car came back to an address used by ${name}`,
    `${who} on the edge of ${name}`,
  ]);
  const rest = draws.pick([
    'members were not there',
    'seen again later',
    'not aware of this',
    'have said nothing',
    'spoken to, no reply',
    'to be looked at',
  ]);
  const begin = `${asFixed(noun[0].toUpperCase() + noun.slice(1))} ${rest}`;
  return acrossEntries ? [[...sentences, end], begin] : [[...sentences, `${end}. ${begin}`], null];
}

/** Everybody on a log is named in it; those whom the sentences passed over come at the end. */
function unnamed({ world, event, draws, voice, matter }: Desk): string[] {
  const left = [...new Set([...event.subjects, event.victim, event.opponent, event.child])].filter(
    (person) => person !== null && !matter.named.has(person),
  ) as number[];
  if (left.length === 0) return [];
  const names = left.map((person) => asFixed(writeName(draws, voice, world.people[person], false)));
  const lead = expand(draws.pick(entriesOf.also), draws, entriesOf, matter);
  return [`${lead}${draws.pick([' ', ': ', ' - '])}${list(draws, names)}`];
}

function furtherEntry(desk: Desk): string[] {
  const { event, voice, draws, matter } = desk;
  matter.newEntry();
  const from = draws.weighted(Object.values(furtherSentences), [4, 3, 3]);
  const sentences: string[] = [];
  const say = (pool: readonly string[]) => {
    const sentence = sayable(desk, pool);
    if (sentence !== null) sentences.push(sentence);
  };
  say(from);
  if (draws.chance(0.2 + voice.wordiness / 4)) say(from);
  if (draws.chance(voice.wordiness / 5)) say(details);
  if (event.group !== null && draws.chance(recipe.groupAgain)) say(groupLinks);
  if (event.group !== null && draws.chance(recipe.groupDetail / 2)) say(groupDetails);
  return sentences;
}

/**
 * One of the sentences that can be said of the matter, written out. Marks before a sentence: `+`, of adults alone; `~`, an odd one, which
 * is said seldom.
 */
function sayable({ draws, matter, used }: Desk, from: readonly string[]): string | null {
  for (let attempt = 0; attempt < 40; attempt++) {
    const marked = draws.pick(from);
    const sentence = marked.replace(/^[+~]+/, '');
    const marks = marked.slice(0, marked.length - sentence.length);
    if (marks.includes('~') && !draws.chance(0.12)) continue;
    if (marks.includes('+') && !matter.allAdults) continue;
    if (used.has(sentence) || !canSay(sentence, matter)) continue;
    used.add(sentence);
    return expand(sentence, draws, entriesOf, matter);
  }
  return null;
}
