"""Somebody who guides them is there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from operator import add
from typing import Any

from scheduler.model import Assignment, Department, Finding, Half, Person, Rule, require
from scheduler.rules.barred import barred_pairs
from scheduler.rules.choices import Choices
from scheduler.rules.facts import Facts
from scheduler.rules.halves import TO_DAYS, HalfDays, both, count_halves, days_in, either, presence, summed, without
from scheduler.rules.kind import Parameters
from scheduler.rules.rotation_days import RotationDays
from scheduler.rules.rotation_kind import RotationKind, Sight, in_force, names
from scheduler.rules.rotation_problem import Daily, RotationProblem
from scheduler.rules.runs import runs
from scheduler.rules.stays import Stay
from scheduler.rules.values import check_share


class MentorParameters(Parameters, frozen=True, kw_only=True):
    """`least_share` of the mentee's present days with the mentor there; `most_mentees` at a time (else: no limit)."""

    least_share: float = 0.5
    most_mentees: int | None = None
    half_days: HalfDays = "absent"

    def __post_init__(self) -> None:
        check_share(self.least_share, "least_share")
        most = self.most_mentees
        require(most is None or most >= 1, "error-at-least", field="most_mentees", least=1, value=most or 0)


class Guided(RotationKind[MentorParameters]):
    """The assignment's mentor, else the department's, is there often enough, is no barred pair and not overloaded.

    Who is in another department by the plan is not there, and nobody guides themselves. Stays at home need no mentor.
    """

    name = "mentor"
    parameters = MentorParameters
    sees = Sight.MENTORS
    counts_presence = True

    def check(self, rule: Rule, parameters: MentorParameters, plan: RotationDays, facts: Facts) -> Iterable[Finding]:
        """One finding for each stay and mentor, and one for each time that a mentor has too many at once."""
        mentees: dict[str, list[tuple[Person, Assignment]]] = defaultdict(list)
        for stay in self.stays(rule, plan):
            for mentor_id, parts in _by_mentor(stay) if stay.away_from_home else ():
                mentor = plan.company.people.get(mentor_id)
                if mentor is None or mentor.id == stay.person.id:
                    yield self._nobody(rule, plan, stay, parts)
                    continue
                mentees[mentor_id] += [(stay.person, part) for part in parts]
                if plan.looked_at is None or not plan.looked_at.isdisjoint((stay.person.id, mentor_id)):
                    yield from self.judged(rule, parameters, plan, stay, mentor, parts)
        for mentor_id, group in mentees.items() if parameters.most_mentees is not None else ():
            yield from self._too_many(rule, parameters.most_mentees or 0, plan, plan.company.people[mentor_id], group)

    def judged(
        self,
        rule: Rule,
        parameters: MentorParameters,
        plan: RotationDays,
        stay: Stay,
        mentor: Person,
        parts: list[Assignment],
    ) -> Iterator[Finding]:
        """What is to be said of one mentor in some assignments of a stay, others' mentees left out."""
        barred = plan.lasting("barred", lambda: barred_pairs(plan.company))
        apart = barred.get(frozenset((mentor.id, stay.person.id)))
        if apart and any(in_force(apart, part.range) for part in parts):
            yield self._barred(rule, plan, stay, mentor, parts, apart)
        yield from self._seldom(rule, parameters, plan, stay, mentor, parts)

    def depends_on(self, finding: Finding) -> tuple[str, ...]:
        """Too many mentees are a matter of their mentor's."""
        return finding.people[:1] if finding.text.key.endswith("mentees") else finding.people

    def _nobody(self, rule: Rule, plan: RotationDays, stay: Stay, parts: list[Assignment]) -> Finding:
        return self.finding(
            rule, plan, stay.person.id, parts[0].id, "nobody", people=[stay.person], departments=[stay.department],
            dates=_dates(parts), variant="nobody", person=stay.person.name, department=stay.department.name,
        )  # fmt: skip

    def _barred(
        self, rule: Rule, plan: RotationDays, stay: Stay, mentor: Person, parts: list[Assignment], apart: Rule
    ) -> Finding:
        return self.finding(
            rule, plan, stay.person.id, parts[0].id, "barred", mentor.id, people=[stay.person, mentor],
            departments=[stay.department], dates=_dates(parts), confidential=apart.confidential, variant="barred",
            person=stay.person.name, mentor=mentor.name, department=stay.department.name,
        )  # fmt: skip

    def _seldom(
        self,
        rule: Rule,
        parameters: MentorParameters,
        plan: RotationDays,
        stay: Stay,
        mentor: Person,
        parts: list[Assignment],
    ) -> Iterator[Finding]:
        shares = [_days_with(plan, stay, mentor, part, parameters.half_days) for part in parts]
        present, together = (sum(numbers) for numbers in zip(*shares, strict=True))
        if present and together < parameters.least_share * present:
            yield self.finding(
                rule, plan, stay.person.id, parts[0].id, "seldom", mentor.id, people=[stay.person, mentor],
                departments=[stay.department], dates=_dates(parts),
                measure=(together / present, parameters.least_share), person=stay.person.name, mentor=mentor.name,
                department=stay.department.name, together=together, present=present,
                least=round(100 * parameters.least_share),
            )  # fmt: skip

    def _too_many(
        self, rule: Rule, most: int, plan: RotationDays, mentor: Person, group: list[tuple[Person, Assignment]]
    ) -> Iterator[Finding]:
        first_day = plan.window.start
        days = (((part.start - first_day).days, plan.halves(person, part).translate(TO_DAYS)) for person, part in group)
        counts = summed(days, plan.window.length)
        force = range(plan.window.length)[plan.force(rule)]
        for run in runs([n for n in force if counts[n] > most], bytes(count > 0 for count in counts)):
            first, last = plan.day(run[0]), plan.day(run[-1])
            there = {person.id: person for person, part in group if part.start <= last and first < part.end}
            yield self.finding(
                rule, plan, mentor.id, "mentees", first, people=[mentor, *there.values()],
                departments=[plan.department(key) for key in {part.department: None for _, part in group}],
                dates=(first, last), measure=(max(counts[n] for n in run), most),
                extent=sum(max(0, counts[n] - most) for n in run), variant="mentees",
                mentor=mentor.name, count=max(counts[n] for n in run), most=most, mentees=names(there.values()),
            )  # fmt: skip

    def narrow(self, rule: Rule, parameters: MentorParameters, problem: RotationProblem) -> None:
        """Stays for which nobody who may guide them would do, by what stands already, are none to choose."""
        reach = self.reach(rule, problem.plan)
        for choices in problem.within(reach):
            for number, department in enumerate(choices.departments):
                here = (choices.where == number) & choices.away & self.begun(rule, reach, choices)
                mentors = [problem.plan.company.people.get(department.mentor), *problem.guides.get(department.id, ())]
                today = problem.today if len(mentors) > 1 else None
                broken = [_broken(choices, department, mentor, parameters, today) for mentor in mentors]
                problem.judge(rule, choices, choices.np.minimum.reduce(broken) * here)

    def encode(self, rule: Rule, parameters: MentorParameters, problem: RotationProblem) -> None:
        """On each day a mentor has so many mentees at most; where others may guide, their choice sees to it."""
        if parameters.most_mentees is None or problem.guides:
            return
        reach, plan = self.reach(rule, problem.plan), problem.plan
        days = range(plan.window.length)[plan.force(rule)]
        counts: dict[str, list[int]] = defaultdict(lambda: [0] * plan.window.length)
        for stay in self.stays(rule, plan):
            for mentor, parts in _by_mentor(stay) if stay.away_from_home else ():
                for part in parts:
                    place = plan.place(part.range)
                    counts[mentor][place] = map(
                        add, counts[mentor][place], plan.halves(stay.person, part).translate(TO_DAYS)
                    )  # fmt: skip
        guided: dict[str, list[str]] = defaultdict(list)
        for department in plan.company.departments.values():
            if department.mentor and reach.has_department(department):
                guided[department.mentor].append(department.id)
        for mentor, places in guided.items():
            there = [
                Daily(choices, tuple(key for key in places if key != choices.person.department),
                      plan.facts.contract(choices.person).translate(TO_DAYS))
                for choices in problem.within(reach)
                if choices.person.id != mentor
            ]  # fmt: skip
            most = [parameters.most_mentees] * plan.window.length
            problem.daily(rule, there, days, constants=counts[mentor], most=most)


def _by_mentor(stay: Stay) -> Iterable[tuple[str, list[Assignment]]]:
    parts: dict[str, list[Assignment]] = defaultdict(list)
    for part in stay.assignments:
        parts[part.mentor or stay.department.mentor].append(part)
    return parts.items()


def _dates(parts: list[Assignment]) -> tuple[date, date]:
    return parts[0].start, max(part.range.last for part in parts)


def _days_with(
    plan: RotationDays, stay: Stay, mentor: Person, part: Assignment, half_days: HalfDays
) -> tuple[float, float]:
    """The mentee's present days in an assignment, and on how many of them the mentor is there."""
    place = plan.place(part.range)
    gone = without(plan.elsewhere(mentor), plan.at(mentor, stay.department.id))
    away = either(plan.facts.away(mentor), gone)[place]
    due = plan.facts.due(mentor)[place]
    if half_days == "half":
        assigned = plan.halves(stay.person, part)
        here = both(plan.facts.present(stay.person, stay.department.site)[place], assigned)
        return count_halves(here) / 2, count_halves(both(here, without(due, away))) / 2
    here = plan.presence(stay.person, stay.department, place, half_days).translate(TO_DAYS)
    there = presence(due, away, bytes([Half.WHOLE]) * len(due), half_days).translate(TO_DAYS)
    return days_in(here), days_in(both(here, there))


def _broken(
    choices: Choices, department: Department, mentor: Person | None, parameters: MentorParameters, today: date | None
) -> Any:
    """How often each stay breaks the rule with this mentor: 0, 1 or 2.

    With `today` the mentor may also be another one from that day on.
    """
    if mentor is None or mentor.id == choices.person.id:
        return choices.np.ones(choices.size, dtype=int)
    present, together = _days_to_choose(choices, department, mentor, parameters.half_days)
    seldom = (present > 0) & (together < parameters.least_share * present - 1e-9)
    if today is not None and today > choices.plan.window.start:
        present, together = _days_to_choose(choices, department, mentor, parameters.half_days, today)
        seldom &= (present == 0) | (together < parameters.least_share * present - 1e-9)
    apart = barred_pairs(choices.plan.company).get(frozenset((mentor.id, choices.person.id)))
    if not apart:
        return seldom.astype(int)
    times = [choices.plan.window] if apart.first is None and apart.until is None else []
    shared = times or [range_ for range_ in [in_force(apart, choices.plan.window)] if range_]
    return seldom.astype(int) + (choices.assigned_in(shared) > 0)


def _days_to_choose(
    choices: Choices, department: Department, mentor: Person, half_days: HalfDays, start: date | None = None
) -> tuple[Any, Any]:
    """Of each stay to choose among the mentee's present days, from `start` on, and on how many the mentor is there.

    A mentor who may be moved in the same plan counts as if at home; the check of the plan found sees what became of it.
    """
    plan = choices.plan
    facts, over = plan.facts, 0 if start is None else min(max(0, (start - plan.window.start).days), plan.window.length)
    gone = without(plan.elsewhere(mentor), plan.at(mentor, department.id))
    away, due = either(facts.away(mentor), gone), facts.due(mentor)
    here = bytes(over) + facts.present(choices.person, department.site)[over:]
    if half_days == "half":
        with_mentor = both(here, without(due, away))
        return choices.summed(lambda _: _halves(here)) / 2, choices.summed(lambda _: _halves(with_mentor)) / 2
    days = bytes(over) + choices.presence(department, half_days).translate(TO_DAYS)[over:]
    there = presence(due, away, bytes([Half.WHOLE]) * len(due), half_days).translate(TO_DAYS)
    return choices.summed(lambda _: days), choices.summed(lambda _: both(days, there))


def _halves(halves: bytes) -> bytes:
    return bytes(half.bit_count() for half in halves)
