"""Weighted betweenness by igraph, timed: weighted.py FILE NODES SECONDS

Goes through sources for about SECONDS, and says what share of them it did. A link's length is 1 / weight.
"""

import sys
import time

import network

file, nodes, seconds = sys.argv[1], int(sys.argv[2]), float(sys.argv[3])


def by_igraph():
    import igraph

    graph = igraph.Graph(nodes, network.edges(file))
    lengths = [1 / weight for weight in network.weights(graph.ecount())]
    begun = network.clocks()
    done = 0

    def progress(_, percent):
        nonlocal done
        done = percent / 100
        if time.perf_counter() - begun[0] > seconds:
            raise TimeoutError

    igraph.set_progress_handler(progress)
    try:
        graph.betweenness(directed=False, weights=lengths)
    except TimeoutError:
        return network.say(begun, done)
    network.say(begun)


network.run({"igraph": by_igraph}, "igraph")
