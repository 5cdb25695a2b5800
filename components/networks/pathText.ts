import { element } from '../notes/element.js';
import { plural } from '../notes/number.js';
import { listed } from './linkWords.js';
import { linksOf, type NetworkData, type NetworkEdge, type NetworkNode, nodeName } from './networkData.js';

export interface PathTextOptions {
  readonly data: NetworkData;
  readonly nodes: ReadonlyMap<string, NetworkNode>;
  readonly path: readonly string[] | null;
  readonly from: string;
  readonly to: string;
  readonly link: (edge: NetworkEdge) => string;
}

/** A path in plain words: how long it is and through whom, then what is known of each link on it. */
export function pathText({ data, nodes, path, from, to, link }: PathTextOptions): HTMLElement[] {
  const name = (id: string) => nodeName(nodes.get(id) as NetworkNode);
  if (path === null)
    return [element('p', {}, `No way along the links that are shown leads from ${name(from)} to ${name(to)}.`)];
  const between = path.slice(1, -1).map(name);
  const through = between.length === 0 ? 'they are linked directly' : `through ${listed(between)}`;
  const steps = path.slice(1).map((id, at) => {
    const found = linksOf(data, path[at]).find(({ other }) => other === id);
    return element('li', {}, `${name(path[at])} to ${name(id)}: ${found ? link(data.edges[found.at]) : ''}`);
  });
  return [
    element(
      'p',
      {},
      `${plural(steps.length, 'link', 'links')} from ${name(from)} to ${name(to)}: ${through}. There may be others as short.`,
    ),
    element('ol', {}, ...steps),
  ];
}
