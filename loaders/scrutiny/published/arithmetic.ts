import { sameItems } from './judge.ts';
import { boundsOf, type Claim, dateText, itemsOf, type Ledger, type LedgerCheck } from './ledger.ts';

/** What the papers' own figures give when they are held against each other. */
export interface CheckResult {
  readonly verdict: 'agrees' | 'agrees on a condition' | 'contradicts itself';
  /** The sum as it was done, in figures of the ledger. */
  readonly working: string;
  /** The two sides where they are numbers. */
  readonly left: number | null;
  readonly right: number | null;
}

type Checks<Kind> = Extract<LedgerCheck['check'], { kind: Kind }>;

/** A share over each denominator that the papers could mean. */
interface ShareFit {
  /** The words of the papers that state the share. */
  readonly stated: string;
  readonly label: string;
  readonly share: number;
  readonly fits: boolean;
}

/** Every check of a ledger, worked out from its claims alone, by the check's id (METHOD 11.7). Throws where a check names no claim. */
export function checkLedger({ claims, checks }: Ledger): ReadonlyMap<string, CheckResult> {
  const known = new Map(claims.map((claim) => [claim.id, claim]));
  const claimOf = (id: string): Claim => {
    const claim = known.get(id);
    if (!claim) throw new Error(`The ledger has no claim ${id}`);
    return claim;
  };
  const shares = new Map<string, readonly ShareFit[]>();
  for (const { id, check } of checks) if (check.kind === 'share') shares.set(id, fitsOf(check, claimOf));
  return new Map(checks.map(({ id, check }) => [id, resultOf(id, check, claimOf, shares)]));
}

function resultOf(
  id: string,
  check: LedgerCheck['check'],
  claimOf: (id: string) => Claim,
  shares: ReadonlyMap<string, readonly ShareFit[]>,
): CheckResult {
  switch (check.kind) {
    case 'sum':
      return sumCheck(check, claimOf);
    case 'share':
      return shareCheck(shares.get(id) ?? [], claimOf(check.stated));
    case 'one-denominator':
      return denominatorCheck(check.shares.map((each) => shares.get(each) ?? []));
    case 'overlap':
      return overlapCheck(check.claims.map(claimOf));
    case 'same':
      return sameCheck(check.claims.map(claimOf));
    case 'within':
      return withinCheck(claimOf(check.inner), claimOf(check.outer));
    case 'at-most':
      return atMostCheck(claimOf(check.small), claimOf(check.large));
    case 'has-words':
      return wordsCheck(claimOf(check.title), check.words.map(claimOf));
  }
}

function sumCheck({ parts, total, excluded = [] }: Checks<'sum'>, claimOf: (id: string) => Claim): CheckResult {
  const numbers = parts.map((part) => numberOf(claimOf(part)));
  const [left, right] = [sum(numbers), numberOf(claimOf(total))];
  const gap = right - left;
  const out = excluded.map((each) => numberOf(claimOf(each)));
  const said =
    out.length === 0 ? '' : `; said to be left out: ${out.map(write).join(' + ')} = ${write(sum(out))} at most`;
  const working = `${numbers.map(write).join(' + ')} = ${write(left)}, against ${write(right)}: ${write(Math.abs(gap))} ${gap >= 0 ? 'fewer' : 'more'}${said}`;
  if (gap === 0) return { verdict: 'agrees', working, left, right };
  // What is left out for several reasons at once is counted under each of them.
  const fits = out.length > 0 && Math.max(...out) <= gap && gap <= sum(out);
  if (!fits) return { verdict: 'contradicts itself', working, left, right };
  const twice = sum(out) - gap;
  const condition = twice === 0 ? '' : `, of which ${write(twice)} must be counted twice`;
  return { verdict: 'agrees on a condition', working: `${working}${condition}`, left, right };
}

function fitsOf({ part, of, stated }: Checks<'share'>, claimOf: (id: string) => Claim): ShareFit[] {
  const { published, quote } = claimOf(stated);
  const bounds = boundsOf(published);
  const above = sum(part.map((each) => numberOf(claimOf(each))));
  return of.map(({ label, sum: ids }) => {
    const share = above / sum(ids.map((each) => numberOf(claimOf(each))));
    return { stated: quote, label, share, fits: bounds !== null && bounds.low <= share && share <= bounds.high };
  });
}

function shareCheck(fits: readonly ShareFit[], stated: Claim): CheckResult {
  const working = fits
    .map(({ label, share, fits }) => `${percent(share)} of ${label}${fits ? '' : ' (does not fit)'}`)
    .join('; ');
  const fitting = fits.filter((each) => each.fits).length;
  const verdict = fitting === fits.length ? 'agrees' : fitting > 0 ? 'agrees on a condition' : 'contradicts itself';
  return { verdict, working: `${working}; stated: ${stated.quote}`, left: null, right: null };
}

function denominatorCheck(shares: readonly (readonly ShareFit[])[]): CheckResult {
  const labels = shares.map((fits) => fits.flatMap(({ label, fits }) => (fits ? [label] : [])));
  const common = (labels[0] ?? []).filter((label) => labels.every((each) => each.includes(label)));
  return {
    verdict: common.length > 0 ? 'agrees' : 'contradicts itself',
    working: labels
      .map((each, index) => `‘${shares[index][0]?.stated}’ fits ${each.join(' and ') || 'no denominator'}`)
      .join('; '),
    left: null,
    right: null,
  };
}

function overlapCheck(claims: readonly Claim[]): CheckResult {
  const bounds = claims.map((claim) => boundsOf(claim.published) ?? { low: Number.NaN, high: Number.NaN });
  const low = Math.max(...bounds.map((each) => each.low));
  const high = Math.min(...bounds.map((each) => each.high));
  const isExact = low === high;
  const working =
    low <= high
      ? `both hold ${isExact ? `at ${write(low)}` : `from ${percent(low)} to ${percent(high)}`}`
      : 'no number is both';
  return {
    verdict: low > high ? 'contradicts itself' : isExact ? 'agrees' : 'agrees on a condition',
    working,
    left: null,
    right: null,
  };
}

function sameCheck(claims: readonly Claim[]): CheckResult {
  const isList = claims.some(({ published }) => 'items' in published);
  const items = claims.map(({ published }) => itemsOf(published));
  const numbers = isList ? items.map(({ length }) => length) : claims.map(numberOf);
  const isSame = isList
    ? items.every((each) => sameItems(each, items[0]))
    : numbers.every((number) => number === numbers[0]);
  const working = claims
    .map(
      ({ section, document, quote }, index) =>
        `${writeClaim(claims[index], numbers[index])} (${document === 'soc' ? 'first' : 'second'} paper, ${section}: ‘${quote}’)`,
    )
    .join('; ');
  return { verdict: isSame ? 'agrees' : 'contradicts itself', working, left: null, right: null };
}

function withinCheck(inner: Claim, outer: Claim): CheckResult {
  const [small, large] = [inner, outer].map(
    (claim) => boundsOf(claim.published) ?? { low: Number.NaN, high: Number.NaN },
  );
  return {
    verdict: large.low <= small.low && small.high <= large.high ? 'agrees' : 'contradicts itself',
    working: `${small.low}–${small.high}, against ${large.low}–${large.high}`,
    left: null,
    right: null,
  };
}

function atMostCheck(small: Claim, large: Claim): CheckResult {
  const [left, right] = [numberOf(small), numberOf(large)];
  const working = `${writeClaim(small, left)} is ${left <= right ? 'not ' : ''}${'format' in small ? 'after' : 'above'} ${writeClaim(large, right)}`;
  return { verdict: left <= right ? 'agrees' : 'contradicts itself', working, left, right };
}

/** Whether a title has a word of every list, where words begin [I-12]. */
function wordsCheck(title: Claim, lists: readonly Claim[]): CheckResult {
  const [text] = itemsOf(title.published);
  const found = lists.map((list) => itemsOf(list.published).filter((word) => startsIn(text, word)));
  return {
    verdict: found.every((words) => words.length > 0) ? 'agrees' : 'agrees on a condition',
    working: lists.map(({ quote }, index) => `${quote}: ${found[index].join(', ') || 'none'}`).join('; '),
    left: null,
    right: null,
  };
}

const startsIn = (text: string, word: string): boolean => {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1])) return true;
  return false;
};

/** The one number of a claim. Throws where it has none. */
function numberOf({ id, published }: Claim): number {
  if (!('value' in published)) throw new Error(`The claim ${id} is no number`);
  return published.value;
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

/** Digits in threes. */
const write = (number: number) => String(number).replace(/\B(?=(\d{3})+$)/g, '\u202f');

/** The number of a claim: a date or a year as it is, for no year has five digits. */
const writeClaim = (claim: Claim, number: number) =>
  dateText(claim, number) ?? (number < 10_000 ? String(number) : write(number));

const percent = (share: number) => `${Number((share * 100).toFixed(1))}%`;
