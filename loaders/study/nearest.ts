import { distance } from 'fastest-levenshtein';

/** The name most like the one given, where one is near enough to be what was meant; letter case and `_ - .` do not count. */
export function nearest(name: string, candidates: readonly string[]): string | undefined {
  const bare = (text: string) => text.toLowerCase().replaceAll(/[\s_.-]/g, '');
  const ranked = candidates
    .map((candidate) => ({ candidate, away: distance(bare(name), bare(candidate)) }))
    .sort((x, y) => x.away - y.away || (x.candidate < y.candidate ? -1 : 1));
  const [best] = ranked;
  return best && best.away <= (bare(name).length < 4 ? 1 : Math.max(2, Math.floor(bare(name).length / 3)))
    ? best.candidate
    : undefined;
}
