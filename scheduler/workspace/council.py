"""The works council: which stays it may have to hear of, and the status that a person notes. There is no verdict."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date

from scheduler.model import (
    Assignment,
    CouncilStatus,
    DateRange,
    Message,
    Person,
    Refused,
    Role,
    RotationPlan,
    alphabetical,
    message,
    require,
    through,
)
from scheduler.rules.in_force import rules_in_force
from scheduler.rules.rotation.works_council import WorksCouncil
from scheduler.rules.rotation_days import RotationDays
from scheduler.rules.stays import Stay
from scheduler.workspace.rotation_plans import PlanPart, row_in
from scheduler.workspace.rotation_views import plan_view
from scheduler.workspace.views.council import CouncilStay, CouncilView
from scheduler.workspace.views.findings import Change
from scheduler.workspace.wording import enum_word

Reasons = Mapping[tuple[str, str], Sequence[Message]]
"""Why the council may have to hear of a stay, by person and stay."""


class CouncilPart(PlanPart):
    """What the works council has to do with in rotation plans. A status is kept by a person, never by the program."""

    def list(
        self, plan: str, status: CouncilStatus | None = None, person: str | None = None, department: str | None = None
    ) -> CouncilView:
        """The employees' stays that a rule asks for or that have a status, of one status, person or department."""
        judged = self._judged(plan)
        reasons, ruled = _reasons(judged.plan, judged.days)
        who = self._person(person).id if person else ""
        where = self._department(department).id if department else ""
        stays = sorted(
            _stays(judged.days, reasons), key=lambda stay: (stay.first, alphabetical(stay.person_name), stay.id)
        )
        return CouncilView(
            plan=plan_view(self._context, judged.plan),
            stays=tuple(
                stay
                for stay in stays
                if (status is None or stay.status == status.value)
                and (not who or stay.person == who)
                and (not where or stay.department == where)
            ),
            open=sum(stay.status == CouncilStatus.OPEN.value for stay in stays),
            ruled=ruled,
        )

    def note(
        self,
        plan: str,
        statuses: Mapping[str, CouncilStatus],
        on: date | None = None,
        note: str | None = None,
    ) -> Change:
        """Note the status of stays by the id of one of their assignments, with its day, today if none is given.

        An open status has no day and no note. Raises Refused for somebody who is no employee, and for days to come.
        """
        judged = self._judged(plan)
        require(statuses, "error-empty", field="assignment")
        if on is not None and on > self._context.today:
            raise Refused(message("rotation-council-to-come", day=on), field="date")
        chosen = [(*self._assignment(judged.plan, assignment), status) for assignment, status in statuses.items()]
        wanted: dict[str, dict[str, Assignment]] = defaultdict(dict)
        for who, part, status in chosen:
            require(who.role == Role.EMPLOYEE, "rotation-council-employees", field="assignment", person=who.name)
            stay = next(stay for stay in judged.days.stays(who) if part in stay.assignments)
            day = None if status == CouncilStatus.OPEN else on or self._context.today
            for one in stay.assignments:
                text = "" if status == CouncilStatus.OPEN else one.council_note if note is None else note
                wanted[who.id][one.id] = one.replace(
                    council=status, council_date=day, council_note=text, council_about=_about(stay, day)
                )
        action = self._action(judged.plan, chosen)
        with self._context.change(action) as transaction:
            for person, parts in wanted.items():
                row = row_in(transaction, judged.plan, person)
                transaction.put(row.replace(assignments=tuple(parts.get(one.id, one) for one in row.assignments)))
        return Change(action=action, id=judged.plan.id)

    def _action(self, plan: RotationPlan, chosen: Sequence[tuple[Person, Assignment, CouncilStatus]]) -> Message:
        if len(chosen) == 1:
            who, part, status = chosen[0]
            return message("rotation-council-noted", **self._named(who, part), status=enum_word(status))
        kinds = list(dict.fromkeys(enum_word(status) for _, _, status in chosen))
        return message("rotation-council-noted-all", count=len(chosen), plan=plan.name, statuses=kinds)


def _about(stay: Stay, day: date | None) -> DateRange | None:
    return None if day is None else through(stay.first, stay.last)


def _reasons(plan: RotationPlan, days: RotationDays) -> tuple[Reasons, bool]:
    """The reasons by all rules in force, and whether there is such a rule."""
    found: dict[tuple[str, str], list[Message]] = defaultdict(list)
    ruled = False
    for rule, kind in rules_in_force("rotation", plan.id, days.company):
        if isinstance(kind, WorksCouncil):
            ruled = True
            for stay, reasons in kind.concerned(rule, kind.read(rule), days):
                known = found[stay.person.id, stay.id]
                known += [reason for reason in reasons if reason not in known]
    return found, ruled


def _stays(days: RotationDays, reasons: Reasons) -> Iterator[CouncilStay]:
    for stay in days.planned_stays():
        why = reasons.get((stay.person.id, stay.id), ())
        noted = any(part.council != CouncilStatus.OPEN for part in stay.assignments)
        if stay.person.role == Role.EMPLOYEE and (why or noted):
            yield _stay(stay, stay.assignments, why)


def _stay(stay: Stay, parts: Sequence[Assignment], reasons: Collection[Message]) -> CouncilStay:
    last = parts[-1]
    return CouncilStay(
        id=stay.id,
        assignments=tuple(part.id for part in parts),
        person=stay.person.id,
        person_name=stay.person.name,
        department=stay.department.id,
        department_name=stay.department.name,
        first=stay.first,
        last=stay.last,
        reasons=tuple(reasons),
        status=last.council.value,
        date=last.council_date,
        note=last.council_note,
        outdated=last.council_about is not None and last.council_about != through(stay.first, stay.last),
    )
