import { BREAK, type EncodedLogs } from './encode-logs.ts';

/** How often a phrase stands in the logs, and in how many of them. */
export interface PhraseCount {
  readonly occurrences: number;
  readonly logs: number;
}

/**
 * Counts phrases (words joined by single spaces), as the search would find them: none reaches across a break. Where `before` is given, its
 * phrases are what must follow for a log to count; occurrences are counted wherever the phrase stands. Linear in the logs.
 */
export function countPhrases(
  { words, tokens, starts }: EncodedLogs,
  wanted: readonly string[],
  before?: readonly string[],
): ReadonlyMap<string, PhraseCount> {
  const numbers = new Map(words.map((word, number) => [word, number]));
  const counts = [...new Set(wanted)].map((text) => ({
    text,
    spelt: spell(text),
    occurrences: 0,
    logs: 0,
    lastLog: -1,
  }));
  const byFirst = Map.groupBy(counts, ({ spelt: [first] }) => first);
  const followers = before && Map.groupBy(before.map(spell), ([first]) => first);
  for (let log = 0; log + 1 < starts.length; log++) {
    for (let at = starts[log]; at < starts[log + 1]; at++) {
      if (tokens[at] === BREAK) continue;
      for (const count of byFirst.get(tokens[at]) ?? []) {
        if (!standsAt(count.spelt, at)) continue;
        count.occurrences++;
        if (count.lastLog === log || !isFollowed(at + count.spelt.length)) continue;
        count.logs++;
        count.lastLog = log;
      }
    }
  }
  return new Map(counts.map(({ text, occurrences, logs }) => [text, { occurrences, logs }]));

  /** A word that no log has is spelt as a break, which is nowhere looked at. */
  function spell(text: string): number[] {
    const spelt = text.split(' ').map((word) => numbers.get(word) ?? BREAK);
    return spelt.includes(BREAK) ? [BREAK] : spelt;
  }

  function standsAt(spelt: readonly number[], at: number): boolean {
    return spelt.every((word, place) => word !== BREAK && tokens[at + place] === word);
  }

  function isFollowed(at: number): boolean {
    return followers === undefined || (followers.get(tokens[at])?.some((each) => standsAt(each, at)) ?? false);
  }
}
