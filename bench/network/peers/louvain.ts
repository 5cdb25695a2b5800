import { UndirectedGraph } from 'graphology';
import louvain from 'graphology-communities-louvain';
import { readEdges } from '../files.ts';
import { clock, say } from '../said.ts';

/** louvain.ts FILE NODES: graphology's Louvain, timed; prints a `Said`. */
const [file, nodes] = process.argv.slice(2);
const { size, offsets, neighbours, weights } = readEdges(file, Number(nodes));
const graph = new UndirectedGraph();
for (let node = 0; node < size; node++) graph.addNode(node);
for (let node = 0; node < size; node++)
  for (let at = offsets[node]; at < offsets[node + 1]; at++)
    if (neighbours[at] > node) graph.addEdge(node, neighbours[at], { weight: weights[at] });
const taken = clock();
const { modularity, count } = louvain.detailed(graph, { getEdgeWeight: 'weight' });
say({ ...taken(), found: { communities: count, modularity } });
