const NAMES: Readonly<Record<string, readonly [long: string, short: string, words: string]>> = {
  'iterative-betweenness': [
    'by iterative betweenness',
    'iter. betweenness',
    'the person through whom most shortest paths run goes first, worked out again after each removal.',
  ],
  'iterative-degree': [
    'by iterative degree',
    'iter. degree',
    'the same as by degree, counted again after each removal.',
  ],
  degree: ['by degree, once', 'degree', 'those with the most direct links first, counted once at the start.'],
  random: ['at random', 'random', 'the baseline. The line is the mean of many shuffles.'],
  'weighted-iterative-betweenness': [
    'by weighted iterative betweenness',
    'weighted betw.',
    'as by iterative betweenness, with stronger links as shorter paths; only worked out where there are few members.',
  ],
  'collective-influence-1': [
    'by collective influence, one step',
    'coll. influence 1',
    'those with many links whose neighbours have many links too (Morone and Makse 2015).',
  ],
  'collective-influence-2': [
    'by collective influence, two steps',
    'coll. influence 2',
    'the same, looking at those two links away.',
  ],
  'core-hd': [
    'by CoreHD',
    'CoreHD',
    'those with the most links inside the part that is left when loose ends are peeled off (Zdeborová and others 2016).',
  ],
  'generalized-dismantling': [
    'by generalized network dismantling',
    'generalized',
    'the largest part is cut in two where fewest people hold it together, again and again (Ren and others 2019).',
  ],
  'generalized-dismantling-degree': [
    'by generalized network dismantling, at the cost of links',
    'generalized, cost',
    'the same, where removing somebody costs as much as they have links.',
  ],
};

/** The orders of the published analysis; the others are there to compare with. */
const PUBLISHED: readonly string[] = ['iterative-betweenness', 'iterative-degree', 'degree', 'random'];

/** An order of removal in words: 'by iterative betweenness'; an order nobody named reads as its id. */
export function orderName(order: string): string {
  return NAMES[order]?.[0] ?? `by ${order.replaceAll('-', ' ')}`;
}

/** The same where there is little room. */
export function shortOrderName(order: string): string {
  return NAMES[order]?.[1] ?? order.replaceAll('-', ' ');
}

/** What an order does, a sentence each, for those given: 'By CoreHD: those with …'. */
export const explainOrders = (orders: readonly string[]): string[] =>
  listOrders(orders).map((order) => {
    const name = orderName(order);
    return `${name.charAt(0).toUpperCase()}${name.slice(1)}: ${NAMES[order]?.[2] ?? 'an order that this page does not know.'}`;
  });

/** Orders as a reader chooses among them: the published ones first, then those to compare with, each once. */
export function listOrders(orders: readonly string[]): string[] {
  const there = new Set(orders);
  const named = Object.keys(NAMES).filter((order) => there.has(order));
  return [...named, ...[...there].filter((order) => !(order in NAMES))];
}

/** The curves that a chart draws, so that it can be read: those of the published orders, and the one chosen. */
export const drawnCurves = <Curve extends { readonly order: string }>(
  curves: readonly Curve[],
  chosen: string,
): Curve[] => curves.filter(({ order }) => PUBLISHED.includes(order) || order === chosen);
