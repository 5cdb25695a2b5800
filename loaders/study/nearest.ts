import { distance } from 'fastest-levenshtein';

/**
 * The name most like the one given, where one is near enough to be what was meant: a few letters away, or the same and longer; letter
 * case and `_ - .` do not count.
 */
export function nearest(name: string, candidates: readonly string[]): string | undefined {
  const given = bare(name);
  const ranked = candidates
    .map((candidate) => ({ candidate, away: distance(given, bare(candidate)) }))
    .sort((x, y) => x.away - y.away || (x.candidate < y.candidate ? -1 : 1));
  const [best] = ranked;
  if (best && best.away <= (given.length < 4 ? 1 : Math.max(2, Math.floor(given.length / 3)))) return best.candidate;
  return given.length < 4 ? undefined : ranked.find(({ candidate }) => bare(candidate).startsWith(given))?.candidate;
}

const bare = (text: string) => text.toLowerCase().replaceAll(/[\s_.-]/g, '');
