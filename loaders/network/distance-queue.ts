/** Nodes that wait for their turn, nearest first. */
export interface DistanceQueue {
  /** Puts a node in, or moves it forward after its distance became smaller. */
  put(node: number): void;
  /** Takes the nearest node out; −1 where none waits. */
  take(): number;
}

/**
 * A binary heap (Williams 1964, Communications of the ACM 7(6)) over `distances`, which the caller changes; it knows where each node stands.
 * Of equal distances any node comes first, always the same. O(log nodes) a call.
 */
export function distanceQueue(distances: Float64Array): DistanceQueue {
  const heap = new Uint32Array(distances.length);
  /** Place in the heap, from 1; 0 where the node does not wait. */
  const places = new Uint32Array(distances.length);
  let count = 0;

  const stand = (node: number, place: number) => {
    heap[place] = node;
    places[node] = place + 1;
  };
  return {
    put(node) {
      let place = places[node] === 0 ? count++ : places[node] - 1;
      while (place > 0) {
        const parent = (place - 1) >> 1;
        if (distances[heap[parent]] <= distances[node]) break;
        stand(heap[parent], place);
        place = parent;
      }
      stand(node, place);
    },
    take() {
      if (count === 0) return -1;
      const nearest = heap[0];
      places[nearest] = 0;
      const last = heap[--count];
      if (count === 0) return nearest;
      let place = 0;
      for (let child = 1; child < count; child = 2 * place + 1) {
        if (child + 1 < count && distances[heap[child + 1]] < distances[heap[child]]) child++;
        if (distances[heap[child]] >= distances[last]) break;
        stand(heap[child], place);
        place = child;
      }
      stand(last, place);
      return nearest;
    },
  };
}
