"""When to meet: weekdays and hours of a programme, each with the meetings that it loses and those whom it hinders."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Hashable, Iterator, Sequence
from datetime import date, time, timedelta
from functools import cached_property
from itertools import groupby
from typing import Any

import msgspec

from scheduler.model import DAY, DateRange, Programme, Refused, Rule, SitOutReason, SkipReason, require
from scheduler.pairing.bounds import limits_of
from scheduler.pairing.building import build_groups, build_problem
from scheduler.pairing.dates import RoundDate, round_dates
from scheduler.pairing.groups.bounds import limits_of_groups
from scheduler.pairing.matching import best_matching
from scheduler.pairing.seating import tables_of, with_places
from scheduler.pairing.weekly import as_bits
from scheduler.rules.exchange_rounds import ExchangeRounds
from scheduler.rules.group_problem import GroupProblem
from scheduler.rules.in_force import rules_in_force
from scheduler.rules.pairing_problem import PairingProblem

HOURS = "working-hours"
STEP = 30
LUNCH = (time(11, 30), time(14))
_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_ONE_DAY = re.compile(r"(?<=BYDAY=)([+-]?\d{0,2})(?:MO|TU|WE|TH|FR|SA|SU)(?=;|$)")


class Hindered(msgspec.Struct, frozen=True):
    """Somebody (id) who cannot come to so many rounds, and what keeps them away most often."""

    person: str
    rounds: int
    reason: SitOutReason


class Slot(msgspec.Struct, frozen=True, kw_only=True):
    """A weekday (0 is Monday; None: the programme's own days) and an hour, with what is possible then.

    `programme` is the programme at that time. Each beginning from `earliest` to `latest` is as good. `meetings` are
    the most tables of all `rounds` together, `most` what there were if everybody could always come. `missing` counts
    people and rounds to which they cannot come, `hindered` says who, the most hindered first. `lunch`: for everybody
    the meeting lies between 11:30 and 14:00. `without_room` is how many meetings of people of one site stay online for
    want of a room, None where it was not counted.
    """

    programme: Programme
    weekday: int | None
    at: time
    earliest: time
    latest: time
    rounds: int
    meetings: int
    most: int
    missing: int
    hindered: tuple[Hindered, ...]
    lunch: bool
    without_room: int | None = None

    @property
    def lost(self) -> int:
        """How many meetings the slot costs."""
        return self.most - self.meetings


class Wanted(msgspec.Struct, frozen=True, kw_only=True):
    """What is looked for: meetings of so many minutes, in rounds within `period`, that begin from `begin` on.

    They end by `end`, on the programme's clock, and on these weekdays. With `lunch` they lie between 11:30 and 14:00 on
    everybody's own clock; else within the hours that a rule says, from 8 to 18 where there is none.
    """

    period: DateRange
    minutes: int
    weekdays: tuple[int, ...] = (0, 1, 2, 3, 4)
    begin: time = time(8)
    end: time = time(18)
    lunch: bool = False

    def __post_init__(self) -> None:
        require(self.weekdays, "error-empty", field="weekdays")
        require(_minutes(self.begin) + self.minutes <= _minutes(self.end), "exchange-no-slot-fits", field="minutes",
                minutes=self.minutes, begin=self.begin, end=self.end)  # fmt: skip

    def hours(self) -> Iterator[time]:
        """When a meeting may begin: every half hour."""
        for minute in range(_minutes(self.begin), _minutes(self.end) - self.minutes + 1, STEP):
            yield time(minute // 60, minute % 60)


def find_slots(exchange: ExchangeRounds, wanted: Wanted) -> tuple[Slot, ...]:
    """The slots, best first: fewest meetings lost, fewest people missing, then lunch, then close to what is now.

    For each weekday and hour the largest matchings of all rounds are counted; hours at which the same people can come
    are counted once. Raises Refused where the period has no round at all.
    """
    found: list[Slot] = []
    for weekday in [None] if _keeps_days(exchange.programme) else sorted(set(wanted.weekdays)):
        trials = [_Trial(exchange, wanted, weekday, at) for at in wanted.hours()]
        known: dict[Hashable, _Outcome] = {}
        for trial in trials:
            if trial.dates and trial.signature not in known:
                known[trial.signature] = _outcome(trial)
        for outcome, run in groupby((one for one in trials if one.dates), key=lambda one: known[one.signature]):
            found.append(_slot(list(run), weekday, outcome, exchange.programme.at))
    require(found, "exchange-no-rounds", field="until", first=wanted.period.start, until=wanted.period.last)
    return tuple(sorted(found, key=lambda slot: _rank(slot, exchange.programme)))


def with_rooms(exchange: ExchangeRounds, slot: Slot) -> Slot:
    """The slot with how many meetings stay online for want of a room; not counted for tables of several a side."""
    if slot.programme.in_groups:
        return slot
    days = [one.day for one in round_dates(slot.programme, exchange.company) if not one.skipped]
    problem = build_problem(_rounds_of(exchange, slot.programme), days)
    online = sum(_online_for_want_of_a_room(problem, number) for number in range(len(days)))
    return msgspec.structs.replace(slot, without_room=online)


def moved(programme: Programme, wanted: Wanted, weekday: int | None, at: time) -> Programme | None:
    """The programme on that weekday and hour, with rounds within the wanted period only; None where that has no day."""
    first, every = wanted.period.start, programme.every
    if weekday is not None:
        first += (weekday - first.weekday()) % 7 * DAY
        every = _ONE_DAY.sub(rf"\g<1>{_DAYS[weekday]}", every.upper()) if "=" in every else every
    if first > wanted.period.last:
        return None
    changed: Programme = programme.replace(
        first=first, until=wanted.period.last, every=every, at=at, minutes=wanted.minutes, agenda=()
    )
    return changed


class _Outcome(msgspec.Struct, frozen=True):
    """What is possible at some hour: rounds, most meetings, meetings if all could come, who is missing how often."""

    rounds: int
    meetings: int
    most: int
    hindered: tuple[Hindered, ...]


class _Trial:
    """A programme as it were on another weekday at another hour."""

    def __init__(self, exchange: ExchangeRounds, wanted: Wanted, weekday: int | None, at: time) -> None:
        self.at = at
        programme = moved(exchange.programme, wanted, weekday, at)
        self.programme = programme or exchange.programme
        self.exchange = _rounds_of(exchange, self.programme, lunch=wanted.lunch)
        self.dates = _dates(self.exchange) if programme else ()
        self.days = [one.day for one in self.dates if not one.skipped]
        company = exchange.company
        self._by_zone = {company.zone_of(person): person for person in self.exchange.everybody}

    @cached_property
    def signature(self) -> Hashable:
        """What decides who can come: halves of the day and hours by time zone, and who sits elsewhere."""
        exchange = self.exchange
        rules = rules_in_force("exchange", self.programme.id, exchange.company)
        hours: list[Any] = [kind.read(rule) for rule, kind in rules if kind.name == HOURS]
        by_zone = tuple(
            (exchange.halves(person, day), tuple(one.holds(exchange, person, day, None, None) for one in hours))
            for person in self._by_zone.values()
            for day in self.days
        )
        taken = [
            (day, person.id)
            for day in (self.days if exchange.busy or exchange.has_calendars else ())
            for person in exchange.everybody
            if exchange.clash(person, day) or exchange.kept_by_calendar(person, day)
        ]
        return by_zone, tuple(taken)

    @cached_property
    def is_lunch(self) -> bool:
        """Whether the meeting lies within lunch time on everybody's own clock, in all rounds."""
        length = timedelta(minutes=self.programme.minutes)
        begins = [self.exchange.local(person, day) for person in self._by_zone.values() for day in self.days]
        return all(LUNCH[0] <= one.time() and (one + length).time() <= LUNCH[1] for one in begins)


def _rounds_of(exchange: ExchangeRounds, programme: Programme, *, lunch: bool = False) -> ExchangeRounds:
    """A changed programme without rounds in its company, with hours of the day for those whom no rule gives any."""
    company = exchange.company
    rules = dict(company.rules)
    if not any(kind.name == HOURS for _, kind in rules_in_force("exchange", programme.id, company)):
        rules["slots.hours"] = Rule(id="slots.hours", kind=HOURS)
    if lunch:
        window = {"from": LUNCH[0].isoformat(), "until": LUNCH[1].isoformat()}
        rules["slots.lunch"] = Rule(id="slots.lunch", kind=HOURS, parameters={**window})
    known = msgspec.structs.replace(company, rules=rules)
    return ExchangeRounds(programme, (), known, exchange.others, exchange.programmes)


def _dates(exchange: ExchangeRounds) -> tuple[RoundDate, ...]:
    try:
        return round_dates(exchange.programme, exchange.company)
    except Refused:
        return ()


def _outcome(trial: _Trial) -> _Outcome:
    problem = _problem(trial.exchange, trial.days)
    planned = sum(one.skipped != SkipReason.CLOSED for one in trial.dates)
    missing: dict[str, Counter[SitOutReason]] = {}
    for (person, _), reason in problem.reasons.items():
        if reason != SitOutReason.NOT_EMPLOYED:
            missing.setdefault(person, Counter())[reason] += 1
    hindered = [Hindered(one, those.total(), those.most_common(1)[0][0]) for one, those in missing.items()]
    return _Outcome(
        rounds=len(trial.days),
        meetings=_most_meetings(problem),
        most=planned * _most_meetings(type(problem)(trial.exchange, [trial.programme.first])),
        hindered=tuple(sorted(hindered, key=lambda one: (-one.rounds, one.person))),
    )


def _problem(exchange: ExchangeRounds, days: Sequence[date]) -> GroupProblem | PairingProblem:
    return build_groups(exchange, days) if exchange.programme.in_groups else build_problem(exchange, days)


def _most_meetings(problem: GroupProblem | PairingProblem) -> int:
    return (limits_of_groups(problem) if isinstance(problem, GroupProblem) else limits_of(problem)).meetings


def _slot(run: Sequence[_Trial], weekday: int | None, outcome: _Outcome, now: time) -> Slot:
    """The slot of hours that are alike: at lunch where that is possible, else close to the present hour."""
    best = min(run, key=lambda one: (not one.is_lunch, abs(_minutes(one.at) - _minutes(now)), one.at))
    return Slot(
        programme=best.programme,
        weekday=weekday,
        at=best.at,
        earliest=run[0].at,
        latest=run[-1].at,
        rounds=outcome.rounds,
        meetings=outcome.meetings,
        most=outcome.most,
        missing=sum(one.rounds for one in outcome.hindered),
        hindered=outcome.hindered,
        lunch=best.is_lunch,
    )


def _rank(slot: Slot, programme: Programme) -> tuple[object, ...]:
    elsewhen = slot.weekday not in (None, programme.first.weekday())
    far = abs(_minutes(slot.at) - _minutes(programme.at))
    return (slot.lost, slot.missing, not slot.lunch, elsewhen, far, slot.weekday or 0, slot.at)


def _keeps_days(programme: Programme) -> bool:
    """Whether the rule names days that cannot be exchanged for one weekday: several, or days of the month."""
    rule = programme.every.upper()
    return "=" in rule and not _ONE_DAY.search(rule) and ("BY" in rule or "FREQ=WEEKLY" not in rule)


def _online_for_want_of_a_room(problem: PairingProblem, number: int) -> int:
    """The meetings of people of one site that find no room in a round in which as many as can meet in person."""
    import numpy as np

    exchange = problem.exchange
    company, programme, day = exchange.company, exchange.programme, problem.days[number]
    sites = [np.array([company.people[id].site for id in side]) for side in problem.people]
    free = [as_bits(side, len(problem.days))[:, number] for side in problem.free]
    usable = as_bits(problem.allowed, problem.sizes[1]) & np.outer(*free)
    for pair in problem.barred.get(number, ()):
        usable[pair] = False
    together = (sites[0][:, None] == sites[1][None, :]).astype(np.int64)
    pairs = best_matching(usable, together, problem.seats)
    placed = with_places(tables_of(problem, number, pairs), programme, company, day, exchange.rooms_elsewhere(day))
    return sum(table.online and len({company.people[id].site for id in table.everybody}) == 1 for table in placed)


def _minutes(moment: time) -> int:
    return moment.hour * 60 + moment.minute
