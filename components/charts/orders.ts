const NAMES: Readonly<Record<string, readonly [long: string, short: string]>> = {
  random: ['at random', 'random'],
  degree: ['by degree, once', 'degree'],
  'iterative-degree': ['by iterative degree', 'iter. degree'],
  'iterative-betweenness': ['by iterative betweenness', 'iter. betweenness'],
  'weighted-iterative-betweenness': ['by weighted iterative betweenness', 'weighted betw.'],
  'collective-influence': ['by collective influence', 'coll. influence'],
  'core-hd': ['by CoreHD', 'CoreHD'],
  gnd: ['by generalised network dismantling', 'GND'],
  'gnd-degree': ['by generalised network dismantling, degree costs', 'GND, degree'],
};

/** An order of removal in words: 'by iterative betweenness'; an order nobody named reads as its id. */
export function orderName(order: string): string {
  return NAMES[order]?.[0] ?? `by ${order.replaceAll('-', ' ')}`;
}

/** The same where there is little room. */
export function shortOrderName(order: string): string {
  return NAMES[order]?.[1] ?? order.replaceAll('-', ' ');
}
