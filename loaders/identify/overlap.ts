/** A match as far as overlaps go. */
interface Span {
  readonly groupId: string;
  readonly start: number;
  readonly end: number;
}

const length = ({ start, end }: Span) => end - start;

/**
 * [I-16] Where matches of two groups overlap, the longer one counts alone; length is that of the matched text. Longest first, so a match
 * that does not count displaces none. Equally long ones all count (two groups of one name), and so do overlapping matches of one group.
 */
export function countLongest<Found extends Span>(matches: readonly Found[]): Found[] {
  return clusters(matches).flatMap((cluster) => {
    if (cluster.length === 1) return cluster;
    const counted: Found[] = [];
    for (const span of cluster.sort((x, y) => length(y) - length(x))) {
      if (!counted.some((other) => displaces(other, span))) counted.push(span);
    }
    return counted;
  });
}

const displaces = (other: Span, span: Span) =>
  other.groupId !== span.groupId && length(other) > length(span) && other.start < span.end && span.start < other.end;

/** Matches that hang together by overlaps, so that no match need be held against all of its log. */
function clusters<Found extends Span>(matches: readonly Found[]): Found[][] {
  const parted: Found[][] = [];
  let reach = -1;
  for (const match of [...matches].sort((x, y) => x.start - y.start)) {
    if (match.start >= reach) parted.push([]);
    parted[parted.length - 1].push(match);
    reach = Math.max(reach, match.end);
  }
  return parted;
}
