/** A word to be placed: where it is wanted, from 0 to 1 on both axes, and how wide it is with its mark, in pixels. */
export interface WantedPlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** Left end and middle of a word that has been placed, in pixels. */
export interface WordPlace {
  readonly x: number;
  readonly y: number;
}

/**
 * Places for words on lines of text, those given first first: each at the free place nearest to where it is wanted, so that no two meet;
 * null for a word for which no line has room.
 */
export function placeWords(
  words: readonly WantedPlace[],
  { width, lines, line }: { readonly width: number; readonly lines: number; readonly line: number },
): (WordPlace | null)[] {
  const taken: [from: number, to: number][][] = Array.from({ length: lines }, () => []);
  return words.map((word) => {
    const wantedX = word.x * (width - word.width);
    const wantedY = word.y * (lines - 1) * line;
    let best: { at: number; row: number; away: number } | null = null;
    for (const [row, spans] of taken.entries()) {
      const at = freePlace(spans, wantedX, word.width, width);
      if (at === null) continue;
      const away = Math.hypot(at - wantedX, row * line - wantedY);
      if (best === null || away < best.away) best = { at, row, away };
    }
    if (best === null) return null;
    taken[best.row].push([best.at, best.at + word.width]);
    taken[best.row].sort(([one], [other]) => one - other);
    return { x: best.at, y: (best.row + 0.5) * line };
  });
}

/** The left end of the free place nearest to a wanted one on a line with these spans, in order; null where there is none. */
function freePlace(spans: readonly [number, number][], wanted: number, wide: number, width: number): number | null {
  let best: number | null = null;
  let from = 0;
  for (const [start, end] of [...spans, [width, width] as const]) {
    if (start - from >= wide) {
      const at = Math.max(from, Math.min(wanted, start - wide));
      if (best === null || Math.abs(at - wanted) < Math.abs(best - wanted)) best = at;
    }
    from = end;
  }
  return best;
}
