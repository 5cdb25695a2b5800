"""What the peers' scripts share: the network as ../files.ts writes it, clocks, and what is printed for ../row.ts."""

import array
import json
import time


def ends(file):
    """The ends of all edges, flat: a0, b0, a1, b1 …"""
    both = array.array("I")
    with open(file, "rb") as handle:
        both.frombytes(handle.read())
    return both


def edges(file):
    both = ends(file)
    return list(zip(both[0::2], both[1::2]))


def weights(count):
    """The weight of every edge, by its place: what `readEdges` in ../files.ts gives it."""
    return [0.05 + ((edge + 1) * 0x9E3779B1 % 2**32) / 2**32 for edge in range(count)]


def clocks():
    return time.perf_counter(), time.process_time()


def say(begun, share=1, **found):
    """Prints how long it is since `begun`, in which `share` of the work was done."""
    wall, cpu = (now - then for now, then in zip(clocks(), begun))
    print(json.dumps({"seconds": wall, "cpu": cpu, "share": share, **({"found": found} if found else {})}))


def run(peers, peer):
    """Runs the peer's function, or says that it is absent."""
    try:
        peers[peer]()
    except ImportError:
        print(json.dumps({"absent": True, "seconds": 0, "cpu": 0}))
