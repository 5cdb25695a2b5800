import { element } from './element.js';

/** The networks of a study of records as pages name them, in their order; `means` completes 'the network of …'. */
export const NETWORKS = [
  { id: 'soc', label: 'SOC', means: 'serious and organised crime' },
  { id: 'cse', label: 'CSE', means: 'child sexual exploitation and abuse' },
  { id: 'county-lines', label: 'county lines', means: 'county lines' },
] as const;

export type Network = (typeof NETWORKS)[number]['id'];

/** A network by the name that pages give it; as it is written where it is none of {@link NETWORKS}. */
export const networkLabel = (id: string): string => NETWORKS.find((network) => network.id === id)?.label ?? id;

/** The name of a network, with what it stands for where a reader points at it. */
export function networkName(id: string): Node | string {
  const network = NETWORKS.find((each) => each.id === id);
  return network === undefined ? id : element('abbr', { title: network.means }, network.label);
}
