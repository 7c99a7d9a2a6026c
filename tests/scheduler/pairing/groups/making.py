"""Programmes with tables of several people, and a dull judge of what is said of them."""

from __future__ import annotations

from itertools import combinations
from typing import Any

from scheduler.model import Programme, Round, Side
from scheduler.pairing.building import build_groups
from scheduler.pairing.dates import round_dates
from scheduler.rules.company import Company
from scheduler.rules.exchange_rounds import ExchangeRounds
from scheduler.rules.group_problem import GroupProblem
from tests.scheduler.pairing.making import programme

POOL = (Side(name="Team", people="department:VI"),)


def pool(rounds: int, mode: str, **changes: Any) -> Programme:
    """A weekly programme in which all sellers meet each other."""
    return programme(rounds, sides=POOL, mode=mode, **changes)


def problem(known: Company, made: Programme) -> GroupProblem:
    """The programme as a problem, nothing planned yet."""
    days = [one.day for one in round_dates(made, known) if not one.skipped]
    return build_groups(ExchangeRounds(made, (), known), days)


def couples(rounds: tuple[Round, ...], *, across: bool = True) -> list[frozenset[str]]:
    """Everybody who shares a table, once for every time; only across where there are two sides, unless told."""
    found = []
    for table in (table for one in rounds for table in one.tables if table.takes_place):
        side = {person: number for number, people in enumerate(table.people) for person in people}
        pairs = combinations(table.everybody, 2)
        everyone = not across or len(table.people) == 1
        found += [frozenset(pair) for pair in pairs if everyone or side[pair[0]] != side[pair[1]]]
    return found
