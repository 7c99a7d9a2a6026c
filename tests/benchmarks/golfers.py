"""Tables of several people against what is known to be possible: golfers, Kirkman, Berger, and tables of a+b.

The best known numbers of weeks are those of CSPLib problem 010 and of W. Harvey's list of social golfer problems; a
week is a round in which nobody sits with anybody twice. Every plan is counted again here, by sets of pairs alone.
"""

from __future__ import annotations

import time
from collections.abc import Iterable
from datetime import timedelta
from itertools import combinations, product

from scheduler.model import OnHoliday, Programme, Side
from scheduler.pairing.building import build_groups
from scheduler.pairing.groups.bounds import limits_of_groups
from scheduler.pairing.groups.engine import GroupPlan, plan_groups
from scheduler.rules.exchange_rounds import ExchangeRounds
from scheduler.rules.group_problem import GroupProblem
from scheduler.rules.holidays import public_holidays
from tests.benchmarks.companies import two_sides
from tests.benchmarks.exchange import FIRST, SIDES
from tests.benchmarks.measure import Row

POOL = (Side(name="Team", people="department:vi"),)

GOLFERS = (
    (4, 3, 4), (5, 3, 7), (6, 3, 8), (7, 3, 10), (8, 3, 11), (9, 3, 13), (10, 3, 14), (13, 3, 19),
    (4, 4, 5), (5, 4, 5), (6, 4, 7), (7, 4, 9), (8, 4, 10), (9, 4, 11), (10, 4, 13), (13, 4, 17), (16, 4, 21),
    (5, 5, 6), (6, 5, 6), (7, 5, 7),
)  # fmt: skip
"""Tables, people at each, best known weeks without a repeat."""


def group_problem(mode: str, first: int, second: int, rounds: int, absent: float = 0.0) -> GroupProblem:
    """A weekly programme of that mode without holidays; one pool where the second side has nobody."""
    holidays = public_holidays("DE-BY", FIRST.year, "de") | public_holidays("DE-BY", FIRST.year + 1, "de")
    thursdays = (FIRST + timedelta(weeks=number) for number in range(2 * rounds + 4))
    days = [day for day in thursdays if day not in holidays][:rounds]
    until = days[-1]
    company = two_sides(first, second, FIRST - timedelta(days=3), until, absent)
    sides = SIDES if second else POOL
    programme = Programme(
        id="x", name="X", sides=sides, first=FIRST, until=until, mode=mode, on_holiday=OnHoliday.REPORT
    )
    return build_groups(ExchangeRounds(programme, (), company), days)


def counted(problem: GroupProblem, plan: GroupPlan) -> tuple[int, int]:
    """Pairs that are to meet at all tables, and distinct ones; fails where somebody sits twice in a round."""
    met = []
    for groups in plan.rounds:
        seated = [one for group in groups for one in group]
        assert len(set(seated)) == len(seated)
        met += [tuple(sorted(pair)) for group in groups for pair in combinations(group, 2)]
    first = len(problem.people[0])
    wanted = [pair for pair in met if len(problem.people) == 1 or pair[0] < first <= pair[1]]
    return len(wanted), len(set(wanted))


def run() -> Iterable[Row]:
    """Golfers one by one, then all single pools in pairs and all small a+b together, then pools with absences."""
    for tables, size, weeks in GOLFERS:
        yield _golfers(tables, size, weeks)
    yield _berger()
    yield _sides()
    for people, size, weeks in ((31, 4, 8), (60, 4, 12), (200, 4, 26)):
        yield _absences(people, size, weeks)


def _golfers(tables: int, size: int, weeks: int) -> Row:
    problem = group_problem(f"tables:{size}", tables * size, 0, weeks)
    start = time.perf_counter()
    plan = plan_groups(problem)
    seconds = time.perf_counter() - start
    assert plan
    pairs, distinct = counted(problem, plan)
    most = (tables * size - 1) // (size - 1)
    done = "without a repeat" if pairs == distinct else f"{pairs - distinct} of {pairs} pairs repeat"
    return Row(
        name=f"golfers {tables} x {size}, {weeks} weeks", seconds=seconds,
        note=f"{done}; best known {weeks} weeks, at most {most}",
    )  # fmt: skip


def _berger() -> Row:
    start, exact = time.perf_counter(), 0
    pools = range(4, 61)
    for people in pools:
        rounds = people - 1 + people % 2
        problem = group_problem("one-to-one", people, 0, rounds)
        plan = plan_groups(problem)
        assert plan
        all_pairs = people * (people - 1) // 2
        exact += counted(problem, plan) == (all_pairs, all_pairs) and limits_of_groups(problem).rounds == rounds
    return Row(
        name="single pools of 4 to 60 in pairs", seconds=time.perf_counter() - start,
        note=f"all pairs once in the fewest rounds, proven: {exact} of {len(pools)}",
    )  # fmt: skip


def _sides() -> Row:
    start = time.perf_counter()
    sizes = [(m, n, mode) for m, n in product(range(2, 9), repeat=2) for mode in ("2+2", "1+2", "2+1", "3+3")]
    whole = possible = 0
    for first, second, mode in sizes:
        fewest = limits_of_groups(group_problem(f"tables:{mode}", first, second, 1)).rounds
        problem = group_problem(f"tables:{mode}", first, second, fewest)
        plan = plan_groups(problem)
        assert plan
        _, distinct = counted(problem, plan)
        possible += plan.limits.distinct == first * second
        whole += distinct == first * second
    return Row(
        name="2 to 8 x 2 to 8 at 2+2, 1+2, 2+1, 3+3", seconds=time.perf_counter() - start,
        note=f"everybody meets the other side in the fewest rounds the bound allows: {whole} of {possible}",
    )  # fmt: skip


def _absences(people: int, size: int, weeks: int) -> Row:
    problem = group_problem(f"tables:{size}", people, 0, weeks, 0.1)
    start = time.perf_counter()
    plan = plan_groups(problem)
    seconds = time.perf_counter() - start
    assert plan
    _, distinct = counted(problem, plan)
    return Row(
        name=f"{people} people at tables of {size}, {weeks} rounds, 10% away", seconds=seconds,
        note=f"{distinct} of at most {plan.limits.distinct} different pairs ({plan.limits.by.value})",
    )  # fmt: skip
