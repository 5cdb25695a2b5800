// Communities by moves, refinement and aggregation: what `improve` in ../communities/improve.ts does, which is the specification (Traag,
// Waltman and van Eck 2019; Blondel et al. 2008).

import {
  aggregate,
  communities,
  found,
  numbers,
  parts,
  places,
  renumber,
  size,
  toWhole,
  wholeSize,
} from './community-level';
import { drawOrder, moveNodes } from './community-moves';
import { refine } from './community-refinement';

export { begin, found, layOut, wholeNeighbours, wholeOffsets, wholeWeights } from './community-level';

/** One round. Gives whether any node moved. In the whole network no more than `enough` nodes may be left moving. */
export function improve(refines: bool, enough: u32): bool {
  toWhole();
  let changed = false;
  let left = enough;
  for (;;) {
    drawOrder();
    if (moveNodes(left)) changed = true;
    left = 0;
    if (refines) refine();
    else memory.copy(parts, communities, (<usize>size) << 2);
    const before = size;
    const count = renumber(parts, size, size);
    if (!refines) memory.copy(communities, parts, (<usize>size) << 2);
    if (count === before) break;
    for (let node: u32 = 0; node < wholeSize; node++) {
      const place = places + ((<usize>node) << 2);
      store<u32>(place, load<u32>(parts + ((<usize>load<u32>(place)) << 2)));
    }
    aggregate(count);
    // Every node of a part is in one community.
    for (let node: u32 = 0; node < before; node++)
      store<u32>(
        numbers + ((<usize>load<u32>(parts + ((<usize>node) << 2))) << 2),
        load<u32>(communities + ((<usize>node) << 2)),
      );
    memory.copy(communities, numbers, (<usize>count) << 2);
    renumber(communities, count, before);
  }
  for (let node: u32 = 0; node < wholeSize; node++)
    store<u32>(
      found + ((<usize>node) << 2),
      load<u32>(communities + ((<usize>load<u32>(places + ((<usize>node) << 2))) << 2)),
    );
  return changed;
}
