"""Rotation plans, their assignments and loads as view records."""

from __future__ import annotations

from collections.abc import Iterable

from scheduler.model import Assignment, DateRange, Department, Half, Person, RotationPlan, alphabetical
from scheduler.rotation.columns import columns_of
from scheduler.rotation.load import load_of
from scheduler.rules.rotation_days import RotationDays
from scheduler.workspace.context import Context
from scheduler.workspace.rotation_judged import rows_of
from scheduler.workspace.views.rotation import AssignmentView, LoadView, PlanView

HALVES = {Half.MORNING: "am", Half.AFTERNOON: "pm", Half.WHOLE: ""}


def plan_view(context: Context, plan: RotationPlan) -> PlanView:
    """A plan for a list."""
    return PlanView(
        id=plan.id,
        name=plan.name,
        first=plan.start,
        until=plan.range.last,
        period=plan.period,
        state=plan.state,
        version=plan.version,
        people=len(context.company.select(plan.people)),
        assignments=sum(len(row.assignments) for row in rows_of(context, plan)),
    )


def assignment_views(
    plan: RotationDays, days: DateRange, person: Person | None, department: Department | None
) -> tuple[AssignmentView, ...]:
    """The assignments with one of these days, by person's last name and start."""
    people = [person] if person else sorted(plan.people, key=lambda person: alphabetical(person.sort_name))
    return tuple(
        _assignment_view(plan, somebody, part)
        for somebody in people
        for part in plan.of(somebody)
        if part.range.overlaps(days) and (department is None or part.department == department.id)
    )


def _assignment_view(plan: RotationDays, person: Person, part: Assignment) -> AssignmentView:
    department = plan.department(part.department)
    mentor = plan.company.people.get(part.mentor or department.mentor)
    return AssignmentView(
        id=part.id,
        person=person.id,
        person_name=person.name,
        department=department.id,
        department_name=department.name,
        start=part.start,
        end=part.range.last,
        half=HALVES[part.half],
        mentor=mentor.id if mentor else "",
        mentor_name=mentor.name if mentor else "",
        goal=part.goal,
        pinned=part.pinned,
        status=part.status,
        council=part.council,
    )


def load_views(plan: RotationDays, days: DateRange, departments: Iterable[Department]) -> tuple[LoadView, ...]:
    """The departments' load by calendar week."""
    shown = days.intersection(plan.window)
    views = []
    for department in departments:
        load = load_of(plan, department)
        for week in columns_of(shown, "week") if shown else ():
            place = plan.place(week)
            views.append(
                LoadView(
                    department=department.id,
                    first=week.start,
                    last=week.last,
                    assigned=load.most_guests(place),
                    present_least=load.least(load.present, place),
                    own_present_least=load.least(load.own_present, place),
                )
            )
    return tuple(views)
