import type { Draws } from './draws.ts';

// Sentences in a small notation: `(a|b)` is one of them, `[a]` is perhaps a, `{name}` is something of the matter at hand or, failing
// that, an entry of a list.

type Part = string | { readonly slot: string } | { readonly choices: readonly Part[][]; readonly maybe: boolean };

/** What a log or crime has to say. */
export interface Matter {
  /** False for somebody or something that is not there: what needs it is passed over. */
  has(slot: string): boolean;
  /** What stands for a slot, or null where the slot is a list's. */
  fill(slot: string): string | null;
}

/** Marks around text that no hand abbreviates or misspells: names, numbers, dates. */
export const fixed = { open: '\u0001', close: '\u0002' } as const;

/** Marks text as fixed. */
export const asFixed = (text: string): string => `${fixed.open}${text}${fixed.close}`;

const parsed = new Map<string, Part[]>();

/** Writes a sentence out. Throws where it names a list that is not there. */
export function expand(
  sentence: string,
  draws: Draws,
  lists: Readonly<Record<string, readonly string[]>>,
  matter: Matter,
): string {
  const write = (parts: readonly Part[]): string => {
    let text = '';
    for (const part of parts) {
      if (typeof part === 'string') text += part;
      else if ('slot' in part) {
        const filled = matter.fill(part.slot);
        if (filled !== null) text += filled;
        else if (part.slot in lists) text += write(parse(draws.pick(lists[part.slot])));
        else throw new Error(`No list is called ${part.slot}: ${sentence}`);
      } else {
        const choices = part.choices.filter((choice) => possible(choice, matter));
        if (choices.length > 0 && (!part.maybe || draws.chance(0.5))) text += write(draws.pick(choices));
      }
    }
    return text;
  };
  return write(parse(sentence));
}

/** Whether all that a sentence cannot do without is there. */
export function canSay(sentence: string, matter: Matter): boolean {
  return possible(parse(sentence), matter);
}

function possible(parts: readonly Part[], matter: Matter): boolean {
  return parts.every((part) => {
    if (typeof part === 'string') return true;
    if ('slot' in part) return matter.has(part.slot);
    return part.maybe || part.choices.some((choice) => possible(choice, matter));
  });
}

/** Lists as they are written, `a|b|(c|d) e`, as the entries they hold. */
export function listEntries(lists: Readonly<Record<string, string>>): Record<string, string[]> {
  return Object.fromEntries(Object.entries(lists).map(([name, entries]) => [name, splitChoices(entries)]));
}

function parse(sentence: string): Part[] {
  const known = parsed.get(sentence);
  if (known !== undefined) return known;
  const parts: Part[] = [];
  let plain = '';
  const end = () => {
    if (plain !== '') parts.push(plain);
    plain = '';
  };
  for (let place = 0; place < sentence.length; place++) {
    const letter = sentence[place];
    if (letter !== '{' && letter !== '(' && letter !== '[') {
      plain += letter;
      continue;
    }
    end();
    const close = closing(sentence, place);
    const inside = sentence.slice(place + 1, close);
    if (letter === '{') parts.push({ slot: inside });
    else parts.push({ choices: splitChoices(inside).map(parse), maybe: letter === '[' });
    place = close;
  }
  end();
  parsed.set(sentence, parts);
  return parts;
}

const pairs: Readonly<Record<string, string>> = { '{': '}', '(': ')', '[': ']' };

function closing(sentence: string, from: number): number {
  const waiting: string[] = [];
  for (let place = from; place < sentence.length; place++) {
    const letter = sentence[place];
    if (letter in pairs) waiting.push(pairs[letter]);
    else if (letter === waiting.at(-1)) {
      waiting.pop();
      if (waiting.length === 0) return place;
    }
  }
  throw new Error(`A bracket is not closed: ${sentence}`);
}

function splitChoices(text: string): string[] {
  const choices: string[] = [];
  let depth = 0;
  let from = 0;
  for (let place = 0; place <= text.length; place++) {
    const letter = text[place];
    if (letter === '(' || letter === '[') depth++;
    else if (letter === ')' || letter === ']') depth--;
    else if (place === text.length || (letter === '|' && depth === 0)) {
      choices.push(text.slice(from, place));
      from = place + 1;
    }
  }
  return choices;
}
