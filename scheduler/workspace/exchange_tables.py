"""What is said of programmes whose tables seat several people: before planning, and of a plan."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from scheduler.model import Message, message
from scheduler.pairing.bounds import Limits
from scheduler.pairing.groups.shapes import shape_of
from scheduler.pairing.quality import Goodness
from scheduler.rules.exchange_rounds import ExchangeRounds


def table_bounds(exchange: ExchangeRounds, limits: Limits, rounds: int) -> Iterator[Message]:
    """How a round looks when all are there, how many pairs can share a table at most, and how many rounds all need."""
    names = [side.name for side in exchange.programme.sides]
    sizes = [len(side) for side in exchange.sides]
    if len(sizes) == 1:
        yield message("exchange-bound-pool", side=names[0], count=sizes[0], pairs=limits.permitted)
    else:
        yield message("exchange-bound-sides", first=names[0], second=names[1], m=sizes[0], n=sizes[1])
    shape = shape_of(sizes, exchange.programme.seats)
    least, most = sum(shape.least), sum(shape.most)
    key = "exchange-bound-tables" if least < most else "exchange-bound-tables-even"
    yield message(key, tables=shape.tables, least=least, most=most, rounds=rounds)
    for name, size, seated in zip(names, sizes, shape.seated, strict=True):
        if seated < size:
            key = "exchange-bound-left-over" if len(sizes) == 1 else "exchange-bound-sit-outs"
            yield message(key, count=size - seated, side=name)
    if limits.distinct < limits.permitted:
        yield message(
            "exchange-bound-tables-not-all",
            most=limits.distinct,
            pairs=limits.permitted,
            reason=message(f"exchange-by-{limits.by.value}"),
            fewest=limits.rounds,
        )
    elif rounds:
        yield message("exchange-bound-tables-all", fewest=limits.rounds, rounds=rounds)


def table_quality(figures: Goodness, limits: Limits, waited: Sequence[int]) -> Iterator[Message]:
    """How good a plan is: seats, pairs with the bound and its argument, repeats and their distance, pauses."""
    yield message(
        "exchange-quality-seats-all" if figures.seats >= limits.seats else "exchange-quality-seats",
        meetings=figures.meetings,
        seats=figures.seats,
        most=limits.seats,
    )
    yield message(
        "exchange-quality-pairs-most" if figures.distinct >= limits.distinct else "exchange-quality-pairs",
        pairs=figures.distinct,
        most=limits.distinct,
        gap=limits.distinct - figures.distinct,
        reason=message(f"exchange-by-{limits.by.value}"),
    )
    yield message("exchange-quality-again", repeats=figures.repeats)
    if figures.beside_again:
        yield message("exchange-quality-beside", count=figures.beside_again)
    if figures.shortest_gap is not None:
        yield message("exchange-quality-shortest-gap", count=figures.shortest_gap)
    yield message("exchange-quality-waits", longest=figures.longest)
    if waited and waited[-1]:
        yield message("exchange-quality-sit-outs", least=waited[0], most=waited[-1])
    yield message("exchange-quality-online", online=figures.online, meetings=figures.meetings)
