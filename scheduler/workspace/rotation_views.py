"""Rotation plans, their assignments and loads as view records."""

from __future__ import annotations

from collections.abc import Iterable

from scheduler.model import (
    Assignment,
    DateRange,
    Department,
    Half,
    Message,
    Person,
    PlanState,
    RotationPlan,
    Value,
    alphabetical,
    message,
)
from scheduler.rotation.load import limits_of, load_of
from scheduler.rotation.meter import Gauge
from scheduler.rules.columns import columns_of
from scheduler.rules.rotation_days import RotationDays
from scheduler.workspace.context import Context
from scheduler.workspace.rotation_differences import changed_people, fingerprint
from scheduler.workspace.rotation_judged import published_rows_of, rows_of
from scheduler.workspace.views.rotation import AssignmentView, LoadView, MeterView, NeedView, PlanView
from scheduler.workspace.wording import enum_word

HALVES = {Half.MORNING: "am", Half.AFTERNOON: "pm", Half.WHOLE: ""}


def plan_view(context: Context, plan: RotationPlan) -> PlanView:
    """A plan for a list."""
    rows = rows_of(context, plan)
    approved = bool(plan.approved_as) and plan.approved_as == fingerprint(rows)
    state = PlanState.DRAFT if plan.state == PlanState.APPROVED and not approved else plan.state
    changed = len(changed_people(published_rows_of(context, plan), rows)) if plan.version else 0
    return PlanView(
        id=plan.id,
        name=plan.name,
        first=plan.start,
        until=plan.range.last,
        period=plan.period,
        state=state,
        version=plan.version,
        people=len(context.company.select(plan.people)),
        assignments=sum(len(row.assignments) for row in rows),
        approved=approved,
        approved_on=plan.approved_on if approved else None,
        approved_by=plan.approved_by if approved else "",
        published_on=plan.published_on,
        published_by=plan.published_by,
        changed=changed,
        standing=_standing(state, plan.version, changed),
    )


def _standing(state: PlanState, version: int, changed: int) -> Message:
    """How far a plan has come, in a few words."""
    if state != PlanState.PUBLISHED:
        return enum_word(state)
    return message("rotation-standing", version=str(version), changed=changed)


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
        council_date=part.council_date,
        council_note=part.council_note,
        own_mentor=part.mentor,
    )


def load_views(plan: RotationDays, days: DateRange, gauges: Iterable[Gauge]) -> tuple[LoadView, ...]:
    """The departments' load by calendar week."""
    shown = days.intersection(plan.window)
    views = []
    for gauge in gauges:
        department = gauge.department
        load, most = load_of(plan, department), limits_of(plan, department).most
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
                    places=None if most is None else round(most),
                    free=gauge.free_in(place),
                    needed=gauge.needed_in(week),
                )
            )
    return tuple(views)


def meter_views(gauges: Iterable[Gauge]) -> tuple[MeterView, ...]:
    """What required visits still need, and what is free, for each department that somebody needs."""
    return tuple(meter_view(gauge) for gauge in gauges if gauge.visits)


def meter_view(gauge: Gauge) -> MeterView:
    """What required visits still need of one department, and what is free there."""
    needs: list[Value] = [
        message("rotation-meter-need", person=visit.person.name, weeks=visit.weeks, by=visit.by)
        for visit in gauge.visits
    ]
    words: dict[str, Value] = {"department": gauge.department.name, "needed": gauge.needed_weeks, "needs": needs}
    if gauge.free_weeks is None:
        text = message("rotation-meter-open", **words)
    else:
        key = "rotation-meter-short" if gauge.is_short else "rotation-meter-enough"
        text = message(key, **words, free=gauge.free_weeks)
    return MeterView(
        department=gauge.department.id,
        code=gauge.department.code,
        name=gauge.department.name,
        needed_weeks=gauge.needed_weeks,
        free_weeks=gauge.free_weeks,
        short=gauge.is_short,
        needs=tuple(
            NeedView(person=visit.person.id, name=visit.person.name, weeks=visit.weeks, by=visit.by)
            for visit in gauge.visits
        ),
        text=text,
    )
