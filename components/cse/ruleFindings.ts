import { formatCount, formatShare, plural } from '../notes/number.js';

/** What a rule or a search term brings into the full table, and what would go without it. */
export interface Yield {
  readonly crimes: number;
  readonly crimes_lost: number;
}

/** 'The offence title brings in 83.8% of crimes; for 44.9% nothing else does'. Of equals, the first. */
export function findingOfRules(rules: readonly (Yield & { readonly name: string })[], crimes: number): string {
  const [top] = rules.toSorted((one, other) => other.crimes - one.crimes);
  if (crimes === 0 || top === undefined || top.crimes === 0) return 'No rule brings in a crime';
  const start = `The ${top.name} brings in ${top.crimes === crimes ? 'every crime' : `${formatShare(top.crimes / crimes)} of crimes`}`;
  if (top.crimes_lost === 0) return `${start}, but none of them alone`;
  return `${start}; for ${top.crimes_lost === top.crimes ? 'all of them' : formatShare(top.crimes_lost / crimes)} nothing else does`;
}

/** 'Without ‘child’ 128 crimes would go: more than without any other of these words'. Of equals, the first by name. */
export function findingOfTerms(terms: readonly (Yield & { readonly criterion: string })[], label: string): string {
  const sorted = terms.toSorted(
    (one, other) => other.crimes_lost - one.crimes_lost || (one.criterion < other.criterion ? -1 : 1),
  );
  const [top, next] = sorted;
  if (terms.every(({ crimes }) => crimes === 0)) return `${label}: none brings in a crime`;
  if (top.crimes_lost === 0) return `${label}: no crime would go without any single one of them`;
  const equal = next !== undefined && next.crimes_lost === top.crimes_lost;
  const start = `Without ‘${top.criterion}’ ${plural(top.crimes_lost, 'crime', 'crimes')} would go`;
  if (equal) return `${start}, and as many without ‘${next.criterion}’`;
  const others = sorted.filter(({ crimes_lost }, at) => at > 0 && crimes_lost > 0);
  return others.length === 0
    ? `${start}; without any other, none`
    : `${start}, more than without any other; the next is ‘${next.criterion}’ with ${formatCount(next.crimes_lost)}`;
}
