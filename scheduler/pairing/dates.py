"""The dates of a programme's rounds: by its rule, without closed periods, with holidays skipped, moved or reported."""

from __future__ import annotations

import re
from datetime import date, datetime, time
from itertools import islice, takewhile

import msgspec
from dateutil.rrule import rrulestr

from scheduler.model import DAY, DateRange, OnHoliday, Programme, Refused, SkipReason, message, require
from scheduler.rules.company import Company
from scheduler.rules.facts import Facts

MOST_ROUNDS = 1000
_RULES = {"week": "FREQ=WEEKLY", "2weeks": "FREQ=WEEKLY;INTERVAL=2"}
_NUMBERS = r"[+-]?\d{1,3}(,[+-]?\d{1,3})*"
_PARTS = {
    "FREQ": "DAILY|WEEKLY|MONTHLY|YEARLY",
    "INTERVAL": r"0*[1-9]\d{0,2}",
    "BYDAY": r"([+-]?\d{0,2}(MO|TU|WE|TH|FR|SA|SU),?)+",
    "BYMONTHDAY": _NUMBERS,
    "BYYEARDAY": _NUMBERS,
    "BYWEEKNO": _NUMBERS,
    "BYMONTH": _NUMBERS,
    "BYSETPOS": _NUMBERS,
    "WKST": "MO|TU|WE|TH|FR|SA|SU",
    "COUNT": r"\d+",
    "UNTIL": r"\d{8}(T\d{6}Z?)?",
}


class RoundDate(msgspec.Struct, frozen=True):
    """One round's day; `planned_for` is the rule's day where it was moved, `skipped` says why there are no meetings."""

    day: date
    planned_for: date | None = None
    skipped: SkipReason | None = None
    holiday: str = ""


def round_dates(programme: Programme, company: Company) -> tuple[RoundDate, ...]:
    """The days of all rounds from the first to the last, skipped ones included, each day once."""
    window = DateRange(start=programme.first, end=programme.until + 8 * DAY)
    holidays = place_holidays(programme, company, Facts(company, window))
    found = [_placed(day, programme, holidays) for day in rule_days(programme)]
    return tuple({round.day: round for round in reversed(found)}[day] for day in sorted({r.day for r in found}))


def rule_days(programme: Programme) -> list[date]:
    """The days that the programme's rule gives; raises Refused where it is none that we take.

    Frequencies from DAILY to YEARLY with an interval of at least 1, at most 1000 rounds (RFC 5545, 3.3.10). COUNT and
    UNTIL may end the rounds before the programme's own last day; UNTIL counts as a day, its hour means nothing.
    """
    text = _rule_text(programme)
    begin, end = (datetime.combine(day, time()) for day in (programme.first, programme.until))
    try:
        rule = rrulestr(text, dtstart=begin)
        found = [moment.date() for moment in islice(takewhile(lambda one: one <= end, rule), MOST_ROUNDS + 1)]
    except (ValueError, KeyError, TypeError):
        raise Refused(message("exchange-bad-rule", rule=programme.every), field="every") from None
    require(found, "exchange-no-rounds", field="until", first=programme.first, until=programme.until)
    require(len(found) <= MOST_ROUNDS, "exchange-too-many-rounds", field="until", most=MOST_ROUNDS)
    return found


def _rule_text(programme: Programme) -> str:
    """The rule with known parts only, each once: what else a library reads (EXRULE, FREQ=SECONDLY) may never end."""
    text = _RULES.get(programme.every, programme.every.strip().upper().removeprefix("RRULE:"))
    parts = [part.partition("=") for part in text.split(";")]
    names = [name for name, _, _ in parts]
    known = all(name in _PARTS and re.fullmatch(_PARTS[name], value) for name, _, value in parts)
    single = len(set(names)) == len(names) and "FREQ" in names
    require(known and single, "exchange-bad-rule", field="every", rule=programme.every)
    return ";".join(f"{name}={value[:8] + 'T235959' if name == 'UNTIL' else value}" for name, _, value in parts)


def place_holidays(programme: Programme, company: Company, facts: Facts) -> dict[date, str]:
    """The holidays of the programme's place: its region, else its first room's site, else the company's country."""
    room = company.rooms.get(programme.rooms[0]) if programme.rooms else None
    site = company.sites.get(room.site) if room else None
    region = programme.region or (site.region if site else "") or company.settings.country
    return facts.holidays(region, site.id if site else "")


def _placed(day: date, programme: Programme, holidays: dict[date, str]) -> RoundDate:
    if any(day in closed for closed in programme.closed):
        return RoundDate(day, skipped=SkipReason.CLOSED)
    if day not in holidays:
        return RoundDate(day)
    match programme.on_holiday:
        case OnHoliday.SKIP:
            return RoundDate(day, skipped=SkipReason.HOLIDAY, holiday=holidays[day])
        case OnHoliday.MOVE:
            moved = _next_open(day, programme, holidays)
            return (
                RoundDate(moved, planned_for=day, holiday=holidays[day])
                if moved
                else RoundDate(day, skipped=SkipReason.HOLIDAY, holiday=holidays[day])
            )
        case _:
            return RoundDate(day, holiday=holidays[day])


def _next_open(day: date, programme: Programme, holidays: dict[date, str]) -> date | None:
    """The next working day of the same week, else the one before; None where the whole week is off."""
    monday = day - day.weekday() * DAY
    week = [monday + n * DAY for n in range(5)]
    open_days = [
        one for one in week
        if one not in holidays and programme.first <= one <= programme.until
        and not any(one in closed for closed in programme.closed)
    ]  # fmt: skip
    later = [one for one in open_days if one > day]
    return later[0] if later else open_days[-1] if open_days else None
