"""Iterative betweenness inside every group by igraph, timed: groups.py FILE GROUPS NODES REMOVALS

For each group, so many times: the betweenness of what is left, and the highest removed. A group with fewer members goes to its end.
"""

import array
import sys

import network

file, groups, nodes, removals = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])


def by_igraph():
    import igraph

    whole = igraph.Graph(nodes, network.edges(file))
    of = array.array("i")
    with open(groups, "rb") as handle:
        of.frombytes(handle.read())
    members = [[] for _ in range(max(of) + 1)]
    for node, group in enumerate(of):
        if group >= 0:
            members[group].append(node)
    graphs = [whole.induced_subgraph(own) for own in members]
    begun = network.clocks()
    for graph in graphs:
        for _ in range(min(removals, graph.vcount())):
            values = graph.betweenness(directed=False)
            graph.delete_vertices(max(range(len(values)), key=values.__getitem__))
    network.say(begun, groups=len(graphs))


network.run({"igraph": by_igraph}, "igraph")
