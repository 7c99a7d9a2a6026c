"""The rotation rules a second time, in the dullest way: a judge for the checker that shares no code with it.

Written from the definitions in the rules design, for the demonstration company's tables and the rules in its
`Regeln.csv` only. People are personnel numbers, departments their codes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from typing import NamedTuple

from tests.acceptance.demo_tables import (
    DAY,
    Stint,
    absences,
    barred_pairs,
    days_between,
    history,
    holidays_at,
    number_of,
    places,
    stints,
    workers,
)

FIRST, LAST = date(2027, 2, 1), date(2027, 8, 1)
REQUIRED = ("EK", "FI", "LO")
LEAST_NET_WEEKS = 3
LEAST_MENTOR_SHARE = 0.5
INVENTORY = (date(2027, 6, 28), date(2027, 7, 2))


class Broken(NamedTuple):
    """A place where the plan and a rule disagree, both days included."""

    kind: str
    people: tuple[str, ...]
    departments: tuple[str, ...]
    first: date
    last: date


class Oracle:
    """Everything that is asked of the tables, counted anew at each question. `half_is_away` as the rules' default."""

    def __init__(self, half_is_away: bool = True) -> None:
        self.staff = workers()
        self.places = places()
        self.stints = [stint for stint in stints() if stint.department]
        self.history = history()
        self.absences = [away for away in absences(self.staff) if away.approved and (half_is_away or not away.half)]
        self.holidays = {site: holidays_at(site) for site in ("München", "Hamburg", "London")}
        self.apprentices = [number for number, worker in self.staff.items() if worker.role == "apprentice"]

    def employed(self, number: str, day: date) -> bool:
        """Whether the day lies between joining and leaving."""
        return self.staff[number].joined <= day <= self.staff[number].leaves

    def works(self, number: str, day: date) -> bool:
        """Whether it is a work day by contract."""
        return self.employed(number, day) and day.weekday() in self.staff[number].days

    def away(self, number: str, day: date) -> bool:
        """Whether an absence covers the day."""
        return any(
            a.number == number and a.first <= day <= a.last and a.weekday in (None, day.weekday())
            for a in self.absences
        )

    def present(self, number: str, day: date, site: str) -> bool:
        """Whether somebody works and is there, who has the holidays of that site."""
        return self.works(number, day) and day not in self.holidays[site] and not self.away(number, day)

    def assigned(self, stint: Stint, day: date) -> bool:
        """Whether it is an assigned day of the stint."""
        return stint.first <= day <= stint.last and self.works(stint.number, day)

    def elsewhere(self, number: str, day: date, home: str) -> bool:
        """Whether the plan has somebody in another department than the home one that day."""
        return any(s.number == number and s.department != home and self.assigned(s, day) for s in self.stints)

    def net_days(self, stint: Stint) -> int:
        """The present days of a stint."""
        site = self.places[stint.department].site
        return sum(self.present(stint.number, day, site) for day in days_between(stint.first, stint.last))

    def follows(self, earlier: Stint, later: Stint) -> bool:
        """Whether two stints are one stay: same person and department, no work day between."""
        between = days_between(earlier.last + DAY, later.first - DAY)
        return (
            earlier[:2] == later[:2]
            and earlier.last < later.first
            and not any(self.works(later.number, d) for d in between)
        )


def runs(days: Iterable[date], is_work_day: Callable[[date], bool]) -> list[tuple[date, date]]:
    """First and last of each run of days; a run ends where a work day is missing from it."""
    found: list[tuple[date, date]] = []
    for day in sorted(days):
        if found and not any(is_work_day(gap) for gap in days_between(found[-1][1] + DAY, day - DAY)):
            found[-1] = (found[-1][0], day)
        else:
            found.append((day, day))
    return found


def weekday(day: date) -> bool:
    """Whether it is Monday to Friday."""
    return day.weekday() < 5


def one_place(o: Oracle) -> list[Broken]:
    """No two stints of a person share a day."""
    found = []
    for n, a in enumerate(o.stints):
        for b in o.stints[n + 1 :]:
            first, last = max(a.first, b.first), min(a.last, b.last)
            if a.number == b.number and first <= last:
                found.append(Broken("one-place-at-a-time", (a.number,), (a.department, b.department), first, last))
    return found


def inside_contract(o: Oracle) -> list[Broken]:
    """Every calendar day of a stint lies between joining and leaving."""
    return [
        Broken("inside-contract", (s.number,), (s.department,), first, last)
        for s in o.stints
        for first, last in runs(
            (d for d in days_between(s.first, s.last) if not o.employed(s.number, d)), lambda _: True
        )
    ]


def no_gap(o: Oracle) -> list[Broken]:
    """Every due day of an apprentice has a station."""
    found = []
    for number in o.apprentices:
        due = [d for d in days_between(FIRST, LAST) if o.works(number, d) and d not in o.holidays[o.staff[number].site]]
        free = [d for d in due if not any(s.number == number and o.assigned(s, d) for s in o.stints)]
        found += [Broken("no-gap", (number,), (), a, b) for a, b in runs(free, lambda d, due=due: d in due)]  # type: ignore[misc]
    return found


def capacity(o: Oracle) -> list[Broken]:
    """No more guests, and no more apprentices, than there are places."""
    found = []
    for place in o.places.values():
        for role, most in (("employee", place.guests), ("apprentice", place.apprentices)):
            crowds: dict[tuple[str, ...], list[date]] = {}
            for day in days_between(FIRST, LAST):
                there = {s.number for s in o.stints if s.department == place.code and o.assigned(s, day)}
                crowd = tuple(
                    sorted(n for n in there if o.staff[n].role == role and o.staff[n].department != place.code)
                )
                if most is not None and len(crowd) > most:
                    crowds.setdefault(crowd, []).append(day)
            found += [
                Broken("capacity", who, (place.code,), a, b)
                for who, days in crowds.items()
                for a, b in runs(days, weekday)
            ]
    return found


def min_present(o: Oracle) -> list[Broken]:
    """Enough own people present on every working day, unless they are too few without any rotation."""
    return [found for found, charged in _staffing(o) if charged]


def short_anyway(o: Oracle) -> list[Broken]:
    """Days on which a department is short without any rotation."""
    return [found for found, charged in _staffing(o) if not charged]


def _staffing(o: Oracle) -> list[tuple[Broken, bool]]:
    found = []
    for place in o.places.values():
        own = [w for w in o.staff.values() if w.department == place.code]
        for day in days_between(FIRST, LAST):
            if not weekday(day) or day in o.holidays[place.site] or place.staffing is None:
                continue
            here = [w.number for w in own if o.present(w.number, day, w.site)]
            staying = [number for number in here if not o.elsewhere(number, day, place.code)]
            if len(staying) < place.staffing:
                gone = tuple(number for number in here if number not in staying)
                found.append((Broken("min-present", gone, (place.code,), day, day), len(here) >= place.staffing))
    return found


def min_stay(o: Oracle) -> list[Broken]:
    """No stay of an apprentice is shorter in net weeks than the department asks for."""
    return [
        Broken("min-stay", (s.number,), (s.department,), s.first, s.last)
        for s in o.stints
        if s.number in o.apprentices
        and o.net_days(s) + 5 * _joined_net_weeks(o, s) < 5 * (o.places[s.department].shortest or 0)
    ]


def _joined_net_weeks(o: Oracle, stint: Stint) -> float:
    return sum(weeks or 0 for past, weeks in o.history if o.follows(past, stint))


def max_stay(o: Oracle) -> list[Broken]:
    """No stay of an apprentice touches more calendar weeks than the department allows."""
    found = []
    for s in o.stints:
        joined = [past for past, _ in o.history if o.follows(past, s)]
        first = min([s.first, *[past.first for past in joined]])
        weeks = {
            day.isocalendar()[:2]
            for part in (*joined, s)
            for day in days_between(part.first, part.last)
            if o.assigned(part, day)
        }
        longest = o.places[s.department].longest
        if s.number in o.apprentices and longest is not None and len(weeks) > longest:
            found.append(Broken("max-stay", (s.number,), (s.department,), first, s.last))
    return found


def required_visit(o: Oracle) -> list[Broken]:
    """Every apprentice has been in each required department for the net weeks asked for."""
    found = []
    for number in o.apprentices:
        for code in REQUIRED:
            past = [LEAST_NET_WEEKS if weeks is None else weeks for s, weeks in o.history if s[:2] == (number, code)]
            weeks = sum(past) + sum(o.net_days(s) for s in o.stints if s[:2] == (number, code)) / 5
            if weeks < LEAST_NET_WEEKS:
                found.append(Broken("required-visit", (number,), (code,), FIRST, LAST))
    return found


def requires_before(o: Oracle) -> list[Broken]:
    """Before an apprentice's first day in a department, the stays it requires have ended."""
    found = []
    for s in o.stints:
        needed = o.places[s.department].before
        known = [other for other in (*o.stints, *[past for past, _ in o.history]) if other[:2] == (s.number, needed)]
        if s.number in o.apprentices and needed and (not known or any(other.last >= s.first for other in known)):
            found.append(Broken("requires-before", (s.number,), (s.department, needed), s.first, s.last))
    return found


def at_most_once(o: Oracle) -> list[Broken]:
    """No apprentice comes back for a second stay."""
    everything = [*[past for past, _ in o.history], *o.stints]
    return [
        Broken("at-most-once", (s.number,), (s.department,), s.first, s.last)
        for s in o.stints
        for other in everything
        if s.number in o.apprentices and other[:2] == s[:2] and other.first < s.first and not o.follows(other, s)
    ]


def blackout(o: Oracle) -> list[Broken]:
    """Nobody is a guest, and none of their own elsewhere, at the quarter's end in finance and during the inventory."""
    found = []
    for code, closed in (("FI", _quarter_ends(o)), ("LO", set(days_between(*INVENTORY)))):
        for s in o.stints:
            concerned = s.department == code or o.staff[s.number].department == code
            days = [day for day in closed if concerned and o.assigned(s, day)]
            found += [
                Broken("blackout", (s.number,), (code,), a, b)
                for a, b in runs(days, lambda d: weekday(d) and d not in o.holidays["München"])
            ]
    return found


def _quarter_ends(o: Oracle) -> set[date]:
    found: set[date] = set()
    for last in (date(2027, 3, 31), date(2027, 6, 30)):
        back = [last - n * DAY for n in range(20)]
        found |= set([day for day in back if weekday(day) and day not in o.holidays["München"]][:3])
    return found


def mentor(o: Oracle) -> list[Broken]:
    """A mentor is there for the share of an apprentice's present days that is asked for."""
    found = []
    for s in o.stints:
        place = o.places[s.department]
        guide = number_of(place.mentor, o.staff)
        days = [d for d in days_between(s.first, s.last) if o.present(s.number, d, place.site)]
        both = [d for d in days if o.present(guide, d, o.staff[guide].site)]
        if s.number in o.apprentices and len(both) < LEAST_MENTOR_SHARE * len(days):
            found.append(Broken("mentor", (s.number, guide), (s.department,), s.first, s.last))
    return found


def not_together(o: Oracle) -> list[Broken]:
    """No barred pair is in the same department on a day."""
    found = []
    for one, other in barred_pairs():
        for a in (s for s in o.stints if s.number == one):
            for b in (s for s in o.stints if s.number == other and s.department == a.department):
                days = [d for d in days_between(FIRST, LAST) if o.assigned(a, d) and o.assigned(b, d)]
                found += [Broken("not-together", (one, other), (a.department,), x, y) for x, y in runs(days, weekday)]
    return found


def works_council(o: Oracle) -> list[Broken]:
    """Employees' stints that last longer than a month (BGB sections 187, 188) or are at another site."""
    found = []
    for s in o.stints:
        following = s.first.replace(year=s.first.year + s.first.month // 12, month=s.first.month % 12 + 1)
        if o.staff[s.number].role == "employee" and (
            s.last >= following or o.places[s.department].site != o.staff[s.number].site
        ):
            found.append(Broken("works-council", (s.number,), (s.department,), s.first, s.last))
    return found


RULES = (
    one_place, inside_contract, no_gap, capacity, min_present, min_stay, max_stay, required_visit, requires_before,
    at_most_once, blackout, mentor, not_together, works_council,
)  # fmt: skip


def everything_broken(o: Oracle) -> list[Broken]:
    """All findings of all rules, sorted."""
    return sorted(found for rule in RULES for found in rule(o))
