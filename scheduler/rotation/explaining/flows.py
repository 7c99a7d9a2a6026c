"""Whether needs find room, by maximum flow; where they do not, which of them are too many together (Hall's theorem)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple


class Room(NamedTuple):
    """What could be used: each need's most in each block, and how much each block holds in all."""

    uses: Sequence[Mapping[int, int]]
    holds: Mapping[int, int]


class Shortage(NamedTuple):
    """Needs (by number) that ask for more than all the blocks that they could use hold."""

    needs: tuple[int, ...]
    blocks: tuple[int, ...]
    asked: int
    there: int


def shortage(amounts: Sequence[int], room: Room) -> Shortage | None:
    """The needs that are too many together, if there are any; amounts may be spread over blocks at will."""
    from ortools.graph.python import max_flow  # comes with the solver, and is not needed to check a plan

    blocks = {block: len(amounts) + 1 + number for number, block in enumerate(room.holds)}
    source, sink = 0, len(amounts) + len(blocks) + 1
    flow = max_flow.SimpleMaxFlow()
    for number, amount in enumerate(amounts):
        flow.add_arc_with_capacity(source, number + 1, amount)
        for block, most in room.uses[number].items():
            flow.add_arc_with_capacity(number + 1, blocks[block], most)
    for block, node in blocks.items():
        flow.add_arc_with_capacity(node, sink, room.holds[block])
    flow.solve(source, sink)
    if flow.optimal_flow() >= sum(amounts):
        return None
    side = set(flow.get_source_side_min_cut())
    needs = tuple(number for number in range(len(amounts)) if number + 1 in side)
    full = tuple(block for block, node in blocks.items() if node in side)
    return Shortage(needs, full, sum(amounts[number] for number in needs), _reachable(needs, full, room))


def _reachable(needs: Sequence[int], full: Sequence[int], room: Room) -> int:
    """How much of what the needs ask for could be had at the most: full blocks, and the rest by each one's own uses."""
    beside = sum(most for number in needs for block, most in room.uses[number].items() if block not in full)
    return sum(room.holds[block] for block in full) + beside
