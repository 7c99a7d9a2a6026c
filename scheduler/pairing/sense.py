"""What makes no plan possible, or a senseless one, found before anything is planned."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from scheduler.model import (
    Acceptance,
    Finding,
    Message,
    NotPossible,
    Person,
    Round,
    Severity,
    SitOutReason,
    message,
)
from scheduler.pairing.check import check
from scheduler.pairing.dates import round_dates
from scheduler.rules.exchange_rounds import ExchangeRounds
from scheduler.rules.findings import with_acceptances

_NAMED = 5
_WHOLE_PLAN = frozenset({"repeat-after-all-met"})


def refuse_senseless(exchange: ExchangeRounds, start: date, acceptances: Mapping[str, Acceptance]) -> None:
    """Refuse to plan what cannot be planned from `start` on, in a sentence with a way out.

    Raises NotPossible where no round takes place, where nobody of a side is ever there, or where pinned meetings break
    hard rules: an absence, two people who are not possible together, too many in a week, and so on.
    """
    days = [one.day for one in round_dates(exchange.programme, exchange.company) if not one.skipped]
    if not days:
        raise NotPossible(message("exchange-all-skipped", name=exchange.programme.name), field="every")
    _refuse_pins(exchange, start, acceptances)
    coming = [day for day in days if day >= start]
    for side, people in zip(exchange.programme.sides, exchange.sides, strict=True):
        if coming and all(_never_there(exchange, person, coming) for person in people):
            raise NotPossible(message("exchange-side-never-there", side=side.name), field="sides")


def never_there(exchange: ExchangeRounds, days: Sequence[date]) -> Iterator[Message]:
    """Who can come to none of these rounds, in sentences: people who never work at their hour, and people away."""
    nobody = [person for person in exchange.everybody if _never_there(exchange, person, days)]
    never_due = [one for one in nobody if _hindrances(exchange, one, days) == {SitOutReason.NOT_DUE}]
    away = [one for one in nobody if one not in never_due]
    if never_due:
        yield message(
            "exchange-never-due",
            names=_some([person.name for person in never_due]),
            count=len(never_due),
            weekdays=[message(f"word-weekday-{number}") for number in sorted({day.weekday() for day in days})],
            selector="".join(f" - person:{person.id}" for person in never_due),
        )
    if away:
        yield message("exchange-never-there", names=_some([person.name for person in away]), count=len(away))


def _never_there(exchange: ExchangeRounds, person: Person, days: Sequence[date]) -> bool:
    return bool(days) and all(exchange.hindrance(person, day) is not None for day in days)


def _hindrances(exchange: ExchangeRounds, person: Person, days: Sequence[date]) -> set[SitOutReason | None]:
    return {exchange.hindrance(person, day) for day in days}


def _refuse_pins(exchange: ExchangeRounds, start: date, acceptances: Mapping[str, Acceptance]) -> None:
    pinned = [_pins_of(round) for round in exchange.rounds if round.day >= start and not round.published]
    days = {round.day for round in pinned if round.tables}
    if not days:
        return
    kept = [round for round in exchange.rounds if round.day < start or round.published]
    findings = with_acceptances(check(exchange.with_rounds([*kept, *pinned])), acceptances)
    contradictions = [
        found for found in findings
        if found.severity == Severity.HARD and found.counts and found.kind not in _WHOLE_PLAN
        and found.dates and found.dates.last in days
    ]  # fmt: skip
    if contradictions:
        reasons = _some(_told(exchange, contradictions))
        raise NotPossible(
            message("exchange-pins-contradict", count=len(contradictions), reasons=reasons),
            hint=message("exchange-pins-hint", name=exchange.programme.id),
            field="pinned",
        )


def _pins_of(round: Round) -> Round:
    only: Round = round.replace(tables=tuple(table for table in round.tables if table.takes_place and table.pinned))
    return only


def _told(exchange: ExchangeRounds, findings: Iterable[Finding]) -> list[Message]:
    """The findings as sentences; of a confidential rule nothing but that people are not possible together."""
    people = exchange.company.people
    return [
        message("exchange-not-together", people=[people[id].name for id in found.people if id in people])
        if found.confidential
        else found.text
        for found in findings
    ]


def _some(names: Sequence[Message] | Sequence[str]) -> list[Message | str]:
    more = [message("exchange-and-more", count=len(names) - _NAMED)] if len(names) > _NAMED else []
    return [*names[:_NAMED], *more]
