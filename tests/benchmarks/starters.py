"""Finds the starters in `data/pairing/starters.json`: `python -m tests.benchmarks.starters PEOPLE SIZE ROUNDS`.

The base rounds are an exact cover of the people by tables whose pairs turn into different pairs. To make the search
small, the base rounds may also be asked to come to themselves under a multiplier of the circles.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterator
from itertools import product
from math import gcd

import msgspec

from scheduler.pairing.groups.cyclic import Group, Rounds, Starter, known_starters, orbit_of, repeats
from scheduler.resources import data_folder

Symmetry = tuple[int, int]


def find_starter(people: int, size: int, rounds: int, seconds: float) -> Starter | None:
    """A starter for exactly so many rounds, where one of the attempts finds one within so many seconds each."""
    for bases in (1, 2, 3):
        order = rounds // bases
        if rounds % bases or order < 2 or people % order > people // size:
            continue
        for symmetry in sorted(_symmetries(order, people // order), key=lambda one: -_period(one, order)):
            found = _cover(people, size, order, bases, symmetry, seconds)
            if found:
                return Starter(people, size, order, found)
    return None


def _symmetries(order: int, circles: int) -> Iterator[Symmetry]:
    """Multipliers of the places and shifts of the circles."""
    for multiplier, shift in product(range(1, order), range(circles)):
        if gcd(multiplier, order) == 1 and _period((multiplier, shift), order, circles) <= 6:
            yield multiplier, shift


def _period(symmetry: Symmetry, order: int, circles: int = 1) -> int:
    multiplier, shift = symmetry
    power, moved, count = multiplier % order, shift % circles, 1
    while power != 1 % order or moved:
        power, moved, count = power * multiplier % order, (moved + shift) % circles, count + 1
    return count


def _moved(one: int, symmetry: Symmetry, order: int, people: int) -> int:
    circle, place = divmod(one, order)
    circles = people // order
    if circle >= circles:
        return one
    return (circle + symmetry[1]) % circles * order + place * symmetry[0] % order


def _cover(people: int, size: int, order: int, bases: int, symmetry: Symmetry, seconds: float) -> Rounds | None:
    from ortools.sat.python import cp_model

    families = list(_families(people, size, order, symmetry))
    model = cp_model.CpModel()
    chosen = [[model.new_bool_var("") for _ in families] for _ in range(bases)]
    pairs = defaultdict(list)
    for base in chosen:
        seats = defaultdict(list)
        for variable, (tables, orbits) in zip(base, families, strict=True):
            for one in (one for table in tables for one in table):
                seats[one].append(variable)
            for orbit in orbits:
                pairs[orbit].append(variable)
        if len(seats) < people:
            return None
        for variables in seats.values():
            model.add_exactly_one(variables)
    for variables in pairs.values():
        model.add_at_most_one(variables)
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 2
    solver.parameters.max_time_in_seconds = seconds
    if solver.solve(model) not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        return None
    return tuple(
        tuple(sorted(table for variable, (tables, _) in zip(base, families, strict=True) if solver.value(variable)
                     for table in tables))
        for base in chosen
    )  # fmt: skip


def _families(people: int, size: int, order: int, symmetry: Symmetry) -> Iterator[tuple[list[Group], list[int]]]:
    """Tables with all their images under the symmetry, where no two share a person and no two pairs an orbit."""
    seen: set[Group] = set()
    orbit = [[orbit_of(one, other, order, people) for other in range(people)] for one in range(people)]
    for table in _tables(people, size, orbit):
        if table in seen:
            continue
        images = [table]
        while (image := tuple(sorted(_moved(one, symmetry, order, people) for one in images[-1]))) != table:
            images.append(image)
        seen.update(images)
        orbits = [orbit[a][b] for image in images for n, a in enumerate(image) for b in image[n + 1 :]]
        everybody = {one for image in images for one in image}
        if len(everybody) == size * len(images) and len(set(orbits)) == len(orbits):
            yield images, orbits


def _tables(people: int, size: int, orbit: list[list[int]]) -> Iterator[Group]:
    def grow(chosen: Group, used: frozenset[int]) -> Iterator[Group]:
        if len(chosen) == size:
            yield chosen
            return
        for one in range(chosen[-1] + 1 if chosen else 0, people):
            new = [orbit[other][one] for other in chosen]
            if -1 not in new and len(set(new)) == len(new) and used.isdisjoint(new):
                yield from grow((*chosen, one), used.union(new))

    yield from grow((), frozenset())


def main() -> None:
    """Add the starters for the numbers given to the file, if they make more rounds than those known."""
    people, size, rounds = map(int, sys.argv[1:4])
    seconds = float(sys.argv[4]) if len(sys.argv) > 4 else 20.0
    found = find_starter(people, size, rounds, seconds)
    print(people, size, rounds, "found" if found else "not found")
    known = dict(known_starters())
    if found and repeats(found.turned()) == 0 and (people, size) not in known:
        known[people, size] = found
        path = data_folder() / "pairing" / "starters.json"
        path.write_bytes(msgspec.json.encode(sorted(known.values(), key=lambda one: (one.size, one.people))) + b"\n")


if __name__ == "__main__":
    main()
