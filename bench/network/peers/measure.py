"""One measure of a network by a peer, timed: measure.py PEER MEASURE FILE NODES [ARGUMENT]"""

import random
import sys

import network

peer, measure, file, nodes = sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4])
argument = sys.argv[5] if len(sys.argv) > 5 else None
DAMPING = 0.85
ENOUGH = 1e-10


def by_igraph():
    import igraph

    graph = igraph.Graph(nodes, network.edges(file))
    weights = network.weights(graph.ecount())
    random.seed(1)

    def communities(find):
        begun = network.clocks()
        found = find()
        took = network.clocks()
        quality = {"communities": len(found), "modularity": graph.modularity(found, weights=weights)}
        now = network.clocks()
        network.say([then + late - end for then, late, end in zip(begun, now, took)], **quality)

    def groups():
        """Hops from the nodes with most neighbours to all others: a part of what ours does."""
        count = int(argument)
        degrees = graph.degree()
        return sorted(range(nodes), key=lambda node: (-degrees[node], node))[:count]

    def leiden():
        return graph.community_leiden(objective_function="modularity", weights=weights, n_iterations=int(argument))

    runs = {
        "pagerank": lambda: graph.pagerank(directed=False, damping=DAMPING, weights=weights),
        "eigenvector": lambda: graph.eigenvector_centrality(directed=False, scale=True),
        "cores": lambda: graph.coreness(),
        "nearest": lambda: graph.distances(source=near),
    }
    if measure == "leiden":
        return communities(leiden)
    if measure == "louvain":
        return communities(lambda: graph.community_multilevel(weights=weights))
    near = groups() if measure == "nearest" else None
    begun = network.clocks()
    runs[measure]()
    network.say(begun)


def by_graph_tool():
    import graph_tool
    import graph_tool.centrality
    import graph_tool.topology

    graph = graph_tool.Graph(directed=False)
    graph.add_vertex(nodes)
    edges = network.edges(file)
    weight = graph.new_edge_property("double")
    weights = network.weights(len(edges))
    graph.add_edge_list([(a, b, w) for (a, b), w in zip(edges, weights)], eprops=[weight])
    graph_tool.openmp_set_num_threads(2)
    runs = {
        "pagerank": lambda: graph_tool.centrality.pagerank(graph, damping=DAMPING, weight=weight, epsilon=ENOUGH),
        "eigenvector": lambda: graph_tool.centrality.eigenvector(graph, epsilon=ENOUGH),
        "cores": lambda: graph_tool.topology.kcore_decomposition(graph),
    }
    begun = network.clocks()
    runs[measure]()
    network.say(begun)


def by_networkx():
    import networkx

    graph = networkx.Graph()
    graph.add_nodes_from(range(nodes))
    edges = network.edges(file)
    graph.add_weighted_edges_from((a, b, w) for (a, b), w in zip(edges, network.weights(len(edges))))
    runs = {
        "pagerank": lambda: networkx.pagerank(graph, alpha=DAMPING, tol=ENOUGH / nodes, max_iter=1000),
        "eigenvector": lambda: networkx.eigenvector_centrality_numpy(graph, weight=None),
        "cores": lambda: networkx.core_number(graph),
    }
    begun = network.clocks()
    runs[measure]()
    network.say(begun)


network.run({"igraph": by_igraph, "graph-tool": by_graph_tool, "networkx": by_networkx}, peer)
