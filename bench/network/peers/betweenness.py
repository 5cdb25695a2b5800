"""Exact betweenness by a peer, timed: betweenness.py PEER FILE NODES SECONDS [OUT]

Goes through sources for about SECONDS, or through all of them, and says what share of them it did. igraph runs its whole algorithm, and is
stopped where it says how far it has come; graph-tool and networkx are given that many pivots, drawn at random. OUT: where to write the
values of a run that came to its end, as doubles.
"""

import array
import random
import sys
import time

import network

peer, file, nodes, seconds = sys.argv[1], sys.argv[2], int(sys.argv[3]), float(sys.argv[4])


def by_igraph():
    import igraph

    graph = igraph.Graph(nodes, network.edges(file))
    begun = network.clocks()
    done = 0

    def progress(_, percent):
        nonlocal done
        done = percent / 100
        if time.perf_counter() - begun[0] > seconds:
            raise TimeoutError

    igraph.set_progress_handler(progress)
    try:
        values = graph.betweenness(directed=False)
    except TimeoutError:
        return network.say(begun, done)
    network.say(begun)
    if len(sys.argv) > 5:
        with open(sys.argv[5], "wb") as handle:
            array.array("d", values).tofile(handle)


def by_pivots(run):
    """Runs on more and more pivots until they take long enough to say something."""
    pivots = 8
    while True:
        begun = network.clocks()
        run(pivots)
        if pivots == nodes or network.clocks()[0] - begun[0] > seconds / 4:
            return network.say(begun, pivots / nodes)
        pivots = min(nodes, pivots * 4)


def by_graph_tool():
    import graph_tool
    import graph_tool.centrality

    graph = graph_tool.Graph(directed=False)
    graph.add_vertex(nodes)
    graph.add_edge_list(network.edges(file))
    graph_tool.openmp_set_num_threads(2)
    draw = random.Random(1)
    by_pivots(lambda count: graph_tool.centrality.betweenness(graph, pivots=draw.sample(range(nodes), count)))


def by_networkx():
    import networkx

    graph = networkx.Graph()
    graph.add_nodes_from(range(nodes))
    graph.add_edges_from(network.edges(file))
    by_pivots(lambda count: networkx.betweenness_centrality(graph, k=count, seed=1))


network.run({"igraph": by_igraph, "graph-tool": by_graph_tool, "networkx": by_networkx}, peer)
