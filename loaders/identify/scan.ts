import { type Automaton, SEEN } from './automaton.ts';
import { symbols } from './unit-symbols.ts';

/**
 * The stretches of a text in which a criterion may stand, as pairs of offsets, in order: no match of the criteria lies outside them, and
 * none goes over their ends, which are stops or the text's own. `units` are the text's. Linear in the text.
 */
export function scan(automaton: Automaton, units: Uint16Array): number[] {
  const { symbolOf } = automaton;
  const stretches: number[] = [];
  let to = -1;
  for (const place of placesSeen(automaton, units).sort((x, y) => x - y)) {
    if (place <= to) continue;
    let from = place;
    while (from > 0 && symbolOf[units[from - 1]] !== symbols.stop) from--;
    to = place;
    while (to < units.length && symbolOf[units[to]] !== symbols.stop) to++;
    stretches.push(from, to);
  }
  return stretches;
}

/**
 * Where the automaton has seen something; more than one place of a stretch may be given. Four parts of the text, parted at stops, are read
 * side by side: a step waits for the one before it to be looked up, and the processor takes up the other parts meanwhile.
 */
function placesSeen(automaton: Automaton, units: Uint16Array): number[] {
  const { symbolOf, next, start } = automaton;
  const [second, third, fourth] = [1, 2, 3].map((part) => stopFrom(automaton, units, (units.length * part) >> 2));
  const shortest = Math.min(second, third - second, fourth - third, units.length - fourth);
  const places: number[] = [];
  let a = start;
  let b = start;
  let c = start;
  let d = start;
  for (let at = 0; at < shortest; at++) {
    a = next[a + symbolOf[units[at]]];
    b = next[b + symbolOf[units[second + at]]];
    c = next[c + symbolOf[units[third + at]]];
    d = next[d + symbolOf[units[fourth + at]]];
    if (a === SEEN) {
      places.push(at);
      a = start;
    }
    if (b === SEEN) {
      places.push(second + at);
      b = start;
    }
    if (c === SEEN) {
      places.push(third + at);
      c = start;
    }
    if (d === SEEN) {
      places.push(fourth + at);
      d = start;
    }
  }
  finish(automaton, units, a, shortest, second, places);
  finish(automaton, units, b, second + shortest, third, places);
  finish(automaton, units, c, third + shortest, fourth, places);
  finish(automaton, units, d, fourth + shortest, units.length, places);
  return places;
}

/** The first stop from an offset on, or the text's end. */
function stopFrom({ symbolOf }: Automaton, units: Uint16Array, offset: number): number {
  let at = offset;
  while (at < units.length && symbolOf[units[at]] !== symbols.stop) at++;
  return at;
}

/** Reads on to the end of a part, where a stop or nothing stands. */
function finish(
  { symbolOf, next, start }: Automaton,
  units: Uint16Array,
  reached: number,
  from: number,
  to: number,
  places: number[],
): void {
  let state = reached;
  for (let at = from; at < to; at++) {
    state = next[state + symbolOf[units[at]]];
    if (state === SEEN) {
      places.push(at);
      state = start;
    }
  }
  if (to > 0 && next[state + symbols.stop] === SEEN) places.push(to - 1);
}
