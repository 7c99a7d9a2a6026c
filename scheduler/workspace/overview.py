"""The workspace as a whole: what is in it, and what is on this week."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta

from scheduler.model import (
    Finding,
    Namespace,
    Person,
    Programme,
    RotationPlan,
    RotationRow,
    Settings,
    Severity,
    message,
)
from scheduler.model.time import monday
from scheduler.store.collections import COLLECTIONS
from scheduler.workspace.action_items import ActionItemsPart
from scheduler.workspace.context import Context, Part
from scheduler.workspace.exchange import ExchangePart
from scheduler.workspace.feedback import FeedbackPart
from scheduler.workspace.reply_answers import answers_due
from scheduler.workspace.reviews import ReviewsPart
from scheduler.workspace.rotation import RotationPart
from scheduler.workspace.stays import StaysPart
from scheduler.workspace.views.exchange import ExchangeView, RoundView, SitOutView
from scheduler.workspace.views.findings import Verdict
from scheduler.workspace.views.overview import Due, Info, RotationChange, Today, TodayMeeting

WEEK = timedelta(days=7)
SOON = timedelta(days=14)
_WORST_FIRST = (Severity.HARD, Severity.SOFT, Severity.NOTICE)


class OverviewPart(Part):
    """Questions about everything at once."""

    def __init__(
        self, context: Context, exchange: ExchangePart, rotation: RotationPart, feedback: FeedbackPart,
        items: ActionItemsPart, reviews: ReviewsPart, stays: StaysPart,
    ) -> None:  # fmt: skip
        super().__init__(context)
        self._feedback, self._items, self._reviews, self._stays = feedback, items, reviews, stays
        self._exchange = exchange
        self._rotation = rotation

    def info(self) -> Info:
        """What is in the workspace, its format and size, and when it was last changed."""
        known = self._context.repository.info()
        counts = {
            name: len(self._context.all(kind))
            for kind, name in COLLECTIONS.items()
            if kind not in (Settings, Namespace)
        }
        return Info(
            workspace=known.location,
            counts=counts,
            format=known.format,
            schema=known.schema,
            generation=known.generation,
            size=known.size,
            changed=known.changed,
        )

    def today(self) -> Today:
        """This week from Monday to Sunday: meetings, sit-outs, what counts against the plans, what is to be done."""
        today = self._context.today
        begin = monday(today)
        views = [
            self._exchange.show(programme.id)
            for programme in self._context.all(Programme).values()
            if programme.until >= begin
        ]
        rounds = [
            (view, shown)
            for view in views
            for shown in sorted(view.rounds, key=lambda shown: shown.date)
            if begin <= shown.date < begin + WEEK
        ]
        verdicts = list(self._verdicts(begin))
        findings = [finding for _, verdict in verdicts for finding in verdict.findings if finding.counts]
        return Today(
            day=today,
            week=f"{today:%G-W%V}",
            empty=not self._context.all(Person) and not views,
            goal=next((view.programme.goal for view in views if view.programme.goal), None),
            meetings=tuple(meeting for view, shown in rounds for meeting in _meetings(view, shown)),
            sitting_out=_sit_outs([shown for _, shown in rounds]),
            findings=tuple(sorted(findings, key=_urgency)),
            due=(
                *_broken(verdicts),
                *(due for view in views if (due := self._next_step(view, today))),
                *answers_due(self._context),
                *self._method(),
            ),
            rotation_changes=tuple(sorted(self._changes(today), key=lambda change: (change.date, change.person))),
        )

    def _verdicts(self, begin: date) -> Iterator[tuple[str, Verdict]]:
        """What the checks say about every plan and programme that has not ended, with the place it leads to."""
        for plan in self._context.all(RotationPlan).values():
            if plan.end > begin:
                yield f"rotation:{plan.id}", self._rotation.check(plan.id)
        for programme in self._context.all(Programme).values():
            if programme.until >= begin:
                yield f"exchange:{programme.id}", self._exchange.check(programme.id)

    def _next_step(self, view: ExchangeView, today: date) -> Due | None:
        """What a programme waits for: to be planned, or to be published."""
        programme = view.programme
        coming = [shown.date for shown in view.rounds if shown.tables and shown.date >= today]
        if not any(shown.tables for shown in view.rounds):
            key, day = "people-due-plan", max(programme.first, today)
        elif programme.state != "published" and coming:
            key, day = "people-due-publish", min(coming)
        else:
            return None
        text = message(key, name=programme.name, day=day)
        return Due(text=text, severity=Severity.NOTICE.value, place=f"exchange:{programme.id}")

    def _method(self) -> Iterator[Due]:
        """What comes of the meetings: feedback that is missing, action items, reviews that are due."""
        today, programmes = self._context.today, self._context.all(Programme)
        waiting = Counter(one.programme for one in self._feedback.waiting() if one.day >= today - SOON)
        for programme, count in waiting.items():
            text = message("method-due-feedback", name=programmes[programme].name, count=count)
            yield Due(text=text, severity=Severity.NOTICE.value, place=f"exchange:{programme}")
        for item in self._items.list():
            key = "method-due-item" if item.until else "method-open-item"
            until = {"until": item.until} if item.until else {}
            text = message(key, people=list(item.names), text=item.text, **until)
            severity = Severity.SOFT if item.state == "overdue" else Severity.NOTICE
            yield Due(text=text, severity=severity.value, place=f"exchange:{item.programme}:{item.meeting}")
        for stay, which, day in self._stays.due(SOON):
            text = message(f"method-due-talk-{which}", person=stay.name, department=stay.department_name, day=day)
            yield Due(text=text, severity=Severity.NOTICE.value, place=f"rotation:{stay.plan}")
        for found, day in self._reviews.due():
            text = message("method-due-review", name=found.name, day=day)
            yield Due(text=text, severity=Severity.NOTICE.value, place=f"review:{found.id}")

    def _changes(self, today: date) -> Iterator[RotationChange]:
        """Stays that begin or end from today on within two weeks."""
        plans, company = self._context.all(RotationPlan), self._context.company
        for row in self._context.all(RotationRow).values():
            person, plan = company.people.get(row.person), plans.get(row.plan)
            if person is None or plan is None:
                continue
            for stay in row.assignments:
                department = company.departments.get(stay.department)
                place = department.name if department else stay.department
                for key, day in (("people-today-begins", stay.start), ("people-today-ends", stay.range.last)):
                    if today <= day <= today + SOON:
                        text = message(key, person=person.name, department=place, plan=plan.name)
                        yield RotationChange(date=day, person=person.id, text=text, plan=plan.id)


def _meetings(view: ExchangeView, shown: RoundView) -> Iterator[TodayMeeting]:
    for table in sorted(shown.tables, key=lambda table: table.start):
        yield TodayMeeting(
            programme=view.programme.id,
            programme_name=view.programme.name,
            number=shown.number,
            rounds=view.programme.rounds,
            date=shown.date,
            table=table,
        )


def _sit_outs(rounds: list[RoundView]) -> tuple[SitOutView, ...]:
    return tuple(out for shown in rounds for out in shown.sitting_out)


def _broken(verdicts: list[tuple[str, Verdict]]) -> Iterator[Due]:
    for place, verdict in verdicts:
        if verdict.hard:
            text = message("people-due-hard", name=verdict.name, count=verdict.hard)
            yield Due(text=text, severity=Severity.HARD.value, place=place)


def _urgency(finding: Finding) -> tuple[int, date]:
    return _WORST_FIRST.index(finding.severity), finding.dates.first if finding.dates else date.max
