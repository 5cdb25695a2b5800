"""What python3-igraph says of the networks on standard input, JSON in and out: for igraph.test.ts.

In: a list of networks, {size, edges: [[a, b], …], links: […], weights: […], labels: […]}, labels being a community of each node.
Out: a list of their measures. Undirected, each pair once; lengths of weighted shortest ways are 1/weight.
"""

import json
import sys

try:
    import igraph
except ImportError:
    print(json.dumps(None))
    sys.exit()


def eigenvector(graph):
    """Of the largest component; of equal ones the one with the smallest node. 0 elsewhere."""
    parts = graph.connected_components()
    values = [0.0] * graph.vcount()
    if not parts:
        return values
    largest = min(parts, key=lambda part: (-len(part), min(part)))
    inside = graph.induced_subgraph(largest)
    # A lone node is its own greatest; igraph's solver needs edges.
    centrality = inside.eigenvector_centrality(directed=False, scale=True) if inside.ecount() > 0 else [1.0] * len(largest)
    for node, value in zip(largest, centrality):
        values[node] = value
    return values


def measures(network):
    graph = igraph.Graph(network["size"], network["edges"])
    lengths = [1 / weight for weight in network["weights"]]
    return {
        "degree": graph.degree(),
        "betweenness": graph.betweenness(directed=False),
        "weightedBetweenness": graph.betweenness(directed=False, weights=lengths),
        "pagerank": graph.pagerank(directed=False, damping=0.85, weights=network["links"]),
        "eigenvector": eigenvector(graph),
        "cores": graph.coreness(),
        "components": [sorted(part) for part in graph.connected_components()],
        # igraph gives NaN where there are no edges, which JSON has no word for.
        "modularity": graph.modularity(network["labels"], weights=network["weights"]) if network["edges"] else 0.0,
    }


print(json.dumps([measures(network) for network in json.load(sys.stdin)]))
