"""Rounds in which nobody shares a table with anybody twice, by formula: where they exist, no search is as good."""

from __future__ import annotations

from functools import lru_cache
from itertools import combinations
from random import Random

from scheduler.pairing.groups.cyclic import Group, Rounds, known_starters
from scheduler.pairing.groups.fields import ring, units_apart


@lru_cache(maxsize=256)
def pool_rounds(people: int, size: int) -> Rounds:
    """As many rounds without a repeat as a formula gives for one pool at tables of up to `size`.

    In pairs the circle method meets the minimum (Berger 1890; Lucas 1883). Where the tables are not all full, the
    rounds of the next full number are taken without those who are too many, chosen among people who never meet.
    """
    if people < 2:
        return ()
    if size == 2:
        return _circle(people)
    seats = size * -(-people // size)
    choices = [_transversal_pool(seats, size), _one_round(seats, size)]
    starter = known_starters().get((seats, size))
    if starter:
        choices.append(starter.turned())
    full = max(choices, key=len)
    return _without(full, seats, seats - people) if seats > people else full


@lru_cache(maxsize=256)
def two_sided_rounds(first: int, second: int, size: tuple[int, int]) -> Rounds:
    """Rounds of two sides in which nobody meets anybody across twice; the second side's numbers follow the first's.

    With t tables everybody stands in a column of t lines: person (line i, x) sits in round s at table x - s a_i. Where
    two lines' factors differ by a unit, people of the two never meet twice in t rounds, and where a line's tables are
    full everybody meets the whole other side in them (a transversal design; MacNeish 1922).
    """
    tables = max(-(-first // size[0]), -(-second // size[1]))
    if tables > min(first, second) or tables == 0:
        return ()
    lines = (-(-first // tables), -(-second // tables))
    units = units_apart(tables) if tables > 1 else 2
    walking = _walking_lines(first, second, tables, lines) if units < sum(lines) else ()
    if walking:
        return walking
    own = max(1, min(lines[0], units - 1, units - min(lines[1], units // 2)))
    factors = [line % own for line in range(lines[0])] + [own + line % (units - own) for line in range(lines[1])]
    people = [(factors[number // tables], number % tables, number) for number in range(first)]
    people += [
        (factors[lines[0] + number // tables], number % tables, first + number) for number in range(second)
    ]  # fmt: skip
    return _lines(tables, people)


def _walking_lines(first: int, second: int, tables: int, lines: tuple[int, int]) -> Rounds:
    """As by a ring, where it has too few units: each line walks on by a sequence of its own; none where none is found.

    A line of one side and one of the other are never the same distance apart twice, which is what makes everybody meet
    once; lines of one side are the same distance apart as seldom as a few random tries find.
    """
    best: tuple[int, list[tuple[int, list[int]]]] | None = None
    for seed in range(60):
        walks = _walks(tables, lines, Random(seed))
        if walks:
            own = sum(len(_apart(one, other, tables)) for (a, one), (b, other) in combinations(walks, 2) if a == b)
            if best is None or own > best[0]:
                best = own, walks
    if best is None:
        return ()
    steps = [walk for _, walk in sorted(best[1], key=lambda one: one[0])]
    places = [(steps[number // tables], number % tables) for number in range(first)]
    places += [(steps[lines[0] + number // tables], number % tables) for number in range(second)]
    rounds = []
    for turn in range(tables):
        groups: list[list[int]] = [[] for _ in range(tables)]
        for number, (walk, place) in enumerate(places):
            groups[(place + walk[turn]) % tables].append(number)
        rounds.append(tuple(tuple(group) for group in groups if group))
    return tuple(rounds)


def _walks(tables: int, lines: tuple[int, int], random: Random) -> list[tuple[int, list[int]]] | None:
    """Side and steps of every line; None where a line finds none that suits all of the other side."""
    walks: list[tuple[int, list[int]]] = []
    sides = sorted([(number, side) for side, count in enumerate(lines) for number in range(count)])
    for _, side in sides:
        across = [walk for other, walk in walks if other != side]
        beside = [walk for other, walk in walks if other == side]
        walk = _walk(tables, across, beside, random)
        if walk is None:
            return None
        walks.append((side, walk))
    return walks


def _walk(tables: int, across: list[list[int]], beside: list[list[int]], random: Random) -> list[int] | None:
    walk: list[int] = []
    for turn in range(tables):
        far = [{(mine - theirs) % tables for mine, theirs in zip(walk, other, strict=False)} for other in across]
        near = [{(mine - theirs) % tables for mine, theirs in zip(walk, other, strict=False)} for other in beside]
        steps = [
            step for step in range(tables)
            if all((step - other[turn]) % tables not in seen for other, seen in zip(across, far, strict=True))
        ]  # fmt: skip
        if not steps:
            return None
        random.shuffle(steps)
        walk.append(
            min(steps, key=lambda step: sum((step - b[turn]) % tables in n for b, n in zip(beside, near, strict=True)))
        )
    return walk


def _apart(one: list[int], other: list[int], tables: int) -> set[int]:
    return {(mine - theirs) % tables for mine, theirs in zip(one, other, strict=True)}


def _circle(people: int) -> Rounds:
    """Everybody but one turns around in a circle; an odd one out has a pause."""
    even = people + people % 2
    turning = even - 1
    rounds = []
    for number in range(turning):
        pairs = [(turning, number)]
        pairs += [((number + step) % turning, (number - step) % turning) for step in range(1, even // 2)]
        present = (tuple(sorted(pair)) for pair in pairs if max(pair) < people)
        rounds.append(tuple(sorted(present)))
    return tuple(rounds)


def _lines(tables: int, people: list[tuple[int, int, int]]) -> Rounds:
    """A round for each element s of the ring: table x - s a for a person (a, x, number)."""
    add, multiply = ring(tables)
    minus = [row.index(0) for row in add]
    rounds = []
    for slope in range(tables):
        groups: list[list[int]] = [[] for _ in range(tables)]
        for factor, place, number in people:
            groups[add[place][minus[multiply[slope][factor % tables]]]].append(number)
        rounds.append(tuple(tuple(sorted(group)) for group in groups if group))
    return tuple(rounds)


def _transversal_pool(seats: int, size: int) -> Rounds:
    """Tables as lines of an affine plane or a transversal design, then rounds within the lines' own parallels."""
    lines = seats // size
    if lines == 1 or units_apart(lines) < size:
        return ()
    rounds = _lines(lines, [(number // lines, number % lines, number) for number in range(seats)])
    if lines % size:
        return rounds
    inner = pool_rounds(lines, size)
    return rounds + tuple(
        tuple(tuple(line * lines + one for one in group) for line in range(size) for group in tables)
        for tables in inner
    )  # fmt: skip


def _one_round(seats: int, size: int) -> Rounds:
    return (tuple(tuple(range(start, start + size)) for start in range(0, seats, size)),)


def _without(rounds: Rounds, seats: int, count: int) -> Rounds:
    """The rounds without `count` people, who never sit at one table where there are such; the others move up."""
    met = {pair for tables in rounds for group in tables for pair in combinations(group, 2)}
    gone = _strangers(met, seats, count) or tuple(range(seats - count, seats))
    left = [one for one in range(seats) if one not in gone]
    number = {one: index for index, one in enumerate(left)}
    return tuple(
        tuple(tuple(number[one] for one in group if one in number) for group in tables) for tables in rounds
    )  # fmt: skip


def _strangers(met: set[tuple[int, int]], seats: int, count: int) -> Group | None:
    """The first `count` people of whom no two have met, each beside the first who begins such a row."""
    for first in range(seats):
        chosen: list[int] = []
        for one in range(first, seats):
            if all((other, one) not in met for other in chosen):
                chosen.append(one)
                if len(chosen) == count:
                    return tuple(chosen)
    return None
