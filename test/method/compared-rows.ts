import type { PublishedRow } from './product-run.ts';
import type { Step } from './slow-dismantling.ts';
import type { Harm } from './slow-harm.ts';
import type { Link } from './slow-links.ts';
import type { Edge } from './slow-network.ts';
import type { Flag } from './slow-safeguarding.ts';

/** A network's name in the published tables. */
export type NetworkName = 'soc' | 'cse';

export const harmColumns = ({ crimes, cchi, ons }: Harm) => ({ crimes, cchi_days: cchi, ons_css: ons });

export const linkRows = (network: NetworkName, links: readonly Link[]): PublishedRow[] =>
  links.map(({ system, ref, began: _, ...link }) => ({ network, source_system: system, source_ref: ref, ...link }));

export const edgeRows = (network: NetworkName, edges: readonly Edge[]): PublishedRow[] =>
  edges.map((edge) => ({ network, ...edge }));

/** METHOD 10.2: a step keeps its place in the arithmetic, and says that its name may not be shown. */
export function dismantlingRows(
  network: NetworkName,
  steps: readonly Step[],
  flags: ReadonlyMap<string, Flag>,
): PublishedRow[] {
  const first = new Map(steps.filter(({ step }) => step === 0).map(({ unit, gcc }) => [unit, gcc]));
  return steps.map(({ unit, order, step, removed, gcc }) => ({
    network,
    unit,
    order,
    step,
    removed: removed ?? null,
    withheld: removed !== undefined && flags.has(removed),
    gcc,
    // Of a group that nobody is nearest to, S(0) is 0, and there is no share of it.
    gcc_relative: first.get(unit) === 0 ? null : gcc / first.get(unit)!,
  }));
}
