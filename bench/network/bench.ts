import { benchBetweenness } from './betweenness.ts';

/** The measures of a network, one file each. */
export async function bench(): Promise<void> {
  await benchBetweenness();
}
