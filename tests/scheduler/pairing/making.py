"""Small companies with two sides, for tests of exchanges."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from scheduler.model import Absence, Department, Person, Programme, Room, Round, Rule, Settings, Side, Site
from scheduler.pairing.building import build_problem
from scheduler.pairing.dates import round_dates
from scheduler.pairing.proposing import propose_rounds
from scheduler.rules.company import Company
from scheduler.rules.exchange_rounds import ExchangeRounds
from scheduler.rules.pairing_problem import PairingProblem

FIRST = date(2027, 1, 14)
SIDES = (Side(name="Sales", people="department:VI"), Side(name="Marketing", people="department:MA"))
QUIET = "DE-HH"


def person(id: str, department: str, **changes: Any) -> Person:
    """Somebody of a department, at the site `hh` unless told otherwise."""
    fields: dict[str, Any] = {"site": "hh", "department": department} | changes
    return Person(id=id, name=id.title(), **fields)


def company(
    sellers: int, marketers: int, *, absences: tuple[Absence, ...] = (), rules: tuple[Rule, ...] = (), **more: Any
) -> Company:
    """Sellers `s0...` and marketers `m0...` at a site whose only holiday on a spring Thursday is Ascension."""
    people = [person(f"s{n}", "vi") for n in range(sellers)] + [person(f"m{n}", "ma") for n in range(marketers)]
    fields: dict[str, Any] = {
        "people": {one.id: one for one in people},
        "departments": {id: Department(id=id, code=id.upper(), name=id.upper(), site="hh") for id in ("vi", "ma")},
        "sites": {"hh": Site(id="hh", name="Hamburg", region=QUIET, time_zone="Europe/Berlin")},
        "absences": {one.id: one for one in absences},
        "rules": {one.id: one for one in rules},
        "settings": Settings(),
    }
    return Company(**(fields | more))


def programme(rounds: int = 12, **changes: Any) -> Programme:
    """A weekly programme on Thursdays at noon from 14 January 2027."""
    fields: dict[str, Any] = {
        "id": "x",
        "name": "X",
        "sides": SIDES,
        "first": FIRST,
        "until": FIRST + timedelta(weeks=rounds - 1),
        "region": QUIET,
    }
    return Programme(**(fields | changes))


def away(person_id: str, *rounds: int) -> tuple[Absence, ...]:
    """Absences of somebody on the days of these rounds."""
    days = [FIRST + timedelta(weeks=number) for number in rounds]
    return tuple(
        Absence(id=f"{person_id}-{day}", person=person_id, start=day, end=day + timedelta(days=1)) for day in days
    )


def exchange(
    known: Company, made: Programme, rounds: tuple[Round, ...] = (), others: tuple[Round, ...] = ()
) -> ExchangeRounds:
    """The programme in its company."""
    return ExchangeRounds(made, rounds, known, others)


def problem(known: Company, made: Programme) -> PairingProblem:
    """The numbers of all rounds."""
    days = [one.day for one in round_dates(made, known) if not one.skipped]
    return build_problem(exchange(known, made), days)


def planned(known: Company, made: Programme, rounds: tuple[Round, ...] = (), **more: Any) -> tuple[Round, ...]:
    """All rounds, planned from the first."""
    start = more.pop("start", FIRST)
    others = more.pop("others", ())
    given: dict[str, Any] = {"personas": {}, "cases": {}} | more
    proposed = propose_rounds(exchange(known, made, rounds, others), start, **given)
    assert proposed is not None
    return proposed.rounds


def pairs_of(round: Round) -> list[tuple[str, str]]:
    """Who meets whom in a round."""
    return [pair for table in round.tables if table.takes_place for pair in table.couples]


def room(id: str, **changes: Any) -> Room:
    """A room in Hamburg."""
    return Room(id=id, name=id, **({"site": "hh"} | changes))
