"""Every schedule that a formula claims, counted again by a dull judge: nobody twice in a round, nobody meets twice."""

from __future__ import annotations

from itertools import combinations

import pytest

from scheduler.pairing.groups.constructions import pool_rounds, two_sided_rounds
from scheduler.pairing.groups.cyclic import Rounds, known_starters
from scheduler.pairing.groups.fields import ring, units_apart


def met(rounds: Rounds) -> list[tuple[int, ...]]:
    """Everybody who shares a table, once for every time."""
    return [pair for tables in rounds for table in tables for pair in combinations(sorted(table), 2)]


def assert_rounds(rounds: Rounds, people: int, size: int) -> None:
    """Each round seats everybody once at tables of the size, and nobody meets anybody twice."""
    for tables in rounds:
        assert sorted(one for table in tables for one in table) == list(range(people))
        assert all(len(table) <= size for table in tables)
    assert len(set(met(rounds))) == len(met(rounds))


@pytest.mark.parametrize("people", range(2, 61))
def test_a_pool_in_pairs_meets_in_the_fewest_rounds(people: int) -> None:
    """All pairs once in n-1 rounds for an even number, in n rounds with one pause each for an odd one (Berger)."""
    rounds = pool_rounds(people, 2)
    assert len(rounds) == people - 1 + people % 2
    assert sorted(met(rounds)) == list(combinations(range(people), 2))
    for tables in rounds:
        seated = [one for table in tables for one in table]
        assert len(set(seated)) == len(seated) == people - people % 2


@pytest.mark.parametrize("size", [3, 4, 5])
def test_tables_of_any_number_of_people_repeat_nobody(size: int) -> None:
    """Also where the number does not divide; rounds of full tables without those who are too many."""
    for people in range(2, 70):
        assert_rounds(pool_rounds(people, size), people, size)


@pytest.mark.parametrize(
    ("people", "size", "rounds"),
    [
        (15, 3, 7), (21, 3, 10), (24, 3, 11), (27, 3, 13), (30, 3, 14), (39, 3, 19), (51, 3, 25),
        (16, 4, 5), (28, 4, 9), (40, 4, 13), (52, 4, 17), (64, 4, 21), (25, 5, 6), (49, 7, 8),
    ],
)  # fmt: skip
def test_known_designs_are_reached(people: int, size: int, rounds: int) -> None:
    """Kirkman's schoolgirls and their like: as many rounds as there are new neighbours for anybody."""
    assert rounds == (people - 1) // (size - 1)
    assert len(pool_rounds(people, size)) >= rounds


def test_every_starter_of_the_file_is_one() -> None:
    """The rounds that a starter turns into repeat nobody, and are as many as it says."""
    assert len(known_starters()) >= 12
    for (people, size), starter in known_starters().items():
        assert len(starter.turned()) == starter.count
        assert_rounds(starter.turned(), people, size)


@pytest.mark.parametrize("size", [(2, 2), (1, 2), (2, 1), (3, 2), (3, 3), (4, 4)])
def test_two_sides_meet_across_once(size: tuple[int, int]) -> None:
    """Everybody is seated in every round, no pair across meets twice, and in the end all have met."""
    for first in range(1, 14):
        for second in range(1, 14):
            rounds = two_sided_rounds(first, second, size)
            across = [pair for pair in met(rounds) if pair[0] < first <= pair[1]]
            assert len(set(across)) == len(across)
            assert not rounds or len(across) == first * second
            for tables in rounds:
                assert sorted(one for table in tables for one in table) == list(range(first + second))


@pytest.mark.parametrize("order", [2, 3, 4, 5, 6, 7, 8, 9, 12, 15, 16, 25, 27])
def test_a_ring_adds_and_multiplies(order: int) -> None:
    """Sums are a group, products distribute over them, and small differences times anything but zero are not zero."""
    add, multiply = ring(order)
    elements = range(order)
    assert all(sorted(row) == list(elements) for row in add)
    for a, b, c in ((a, b, c) for a in elements for b in elements for c in (0, 1, order - 1)):
        assert multiply[c][add[a][b]] == add[multiply[c][a]][multiply[c][b]]
    for one, other in combinations(range(units_apart(order)), 2):
        difference = next(d for d in elements if add[d][other] == one)
        assert all(multiply[difference][x] for x in elements if x)
