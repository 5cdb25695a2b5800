/** A candidate as the words room found it; kinds are 'noun' and 'group'. */
export interface Candidate {
  readonly kind: string;
  /** Words in lower case joined by single spaces. */
  readonly text: string;
  /** Place in the list of its kind; none where it stands only in a review file. */
  readonly rank: number | null;
  readonly decision: string;
}

/** Something that was there to be found: a noun, or a group on no list, by everything that it is called. */
export interface Planted {
  readonly kind: string;
  readonly id: string;
  readonly names: readonly string[];
}

/** What was planted, and where it stands among the candidates: nowhere where `text` is null. */
export interface Found {
  readonly kind: string;
  readonly id: string;
  readonly text: string | null;
  readonly rank: number | null;
  readonly decision: string | null;
}

/**
 * Where each planted noun and group stands: at the first of its candidates in the list (lowest rank, those without one last, then by
 * text). One accepted candidate is enough for it to be accepted, whichever of its names that is.
 */
export function findPlanted(planted: readonly Planted[], candidates: readonly Candidate[]): Found[] {
  return planted.map(({ kind, id, names }) => {
    const own = candidates
      .filter((candidate) => candidate.kind === kind && names.includes(candidate.text))
      .sort((x, y) => (x.rank ?? Infinity) - (y.rank ?? Infinity) || (x.text < y.text ? -1 : 1));
    const decisions = own.map(({ decision }) => decision);
    const decision = decisions.includes('accept') ? 'accept' : (decisions[0] ?? null);
    return { kind, id, text: own[0]?.text ?? null, rank: own[0]?.rank ?? null, decision };
  });
}
