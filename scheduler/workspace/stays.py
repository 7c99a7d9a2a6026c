"""The human side of rotations: what a stay is for, the talks halfway and at its end, what is handed over."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from scheduler.model import Refused, RotationPlan, message
from scheduler.model.method import StayNotes
from scheduler.workspace.context import Context, Part
from scheduler.workspace.rotation import RotationPart
from scheduler.workspace.views.findings import Change
from scheduler.workspace.views.rotation import AssignmentView
from scheduler.workspace.views.stays import StayView

LONG = timedelta(weeks=6)
"""From how long a stay has a talk halfway."""


class StaysPart(Part):
    """Stays by plan; each is named by its assignment."""

    def __init__(self, context: Context, rotation: RotationPart) -> None:
        super().__init__(context)
        self._rotation = rotation

    def list(self, plan: str, person: str | None = None) -> tuple[StayView, ...]:
        """The stays of a plan, or of one person in it, with their talks."""
        found = self._rotation.find(plan)
        return tuple(self._view(found, stay) for stay in self._rotation.assignments(found.id, person))

    def due(self, within: timedelta) -> Iterator[tuple[StayView, str, date]]:
        """Talks that are due within a time from today and were not held: the stay, which talk, and when."""
        today = self._context.today
        for plan in self._context.all(RotationPlan).values():
            if plan.end + within >= today and plan.version > 0:
                for stay in self.list(plan.id):
                    talks = (
                        ("midway", stay.midway_due, stay.midway_held),
                        ("closing", stay.closing_due, stay.closing_held),
                    )
                    for which, day, held in talks:
                        if day is not None and held is None and today - within <= day <= today + within:
                            yield stay, which, day

    def note(
        self,
        plan: str,
        assignment: str,
        *,
        objectives: str | None = None,
        handover: str | None = None,
        closing_note: str | None = None,
        midway: bool = False,
        closing: bool = False,
    ) -> Change:
        """Keep what is to be learned, what is handed over, how it ended; note that a talk was held today."""
        found = self._rotation.find(plan)
        stay = next((one for one in self._rotation.assignments(found.id) if one.id == assignment.strip()), None)
        if stay is None:
            raise Refused(
                message("rotation-no-such-assignment", assignment=assignment, plan=found.name), field="assignment"
            )
        empty = StayNotes(id=stay.id, plan=found.id, person=stay.person)
        before = self._context.all(StayNotes).get(stay.id, empty)
        texts = {"objectives": objectives, "handover": handover, "closing_note": closing_note}
        fields: dict[str, object] = {name: text.strip() for name, text in texts.items() if text is not None}
        fields |= {"midway_held": self._context.today} if midway else {}
        fields |= {"closing_held": self._context.today} if closing else {}
        action = message("method-stay-noted", person=stay.person_name, department=stay.department_name)
        with self._context.change(action) as transaction:
            transaction.put(before.replace(**fields))
        return Change(action=action, id=stay.id)

    def _view(self, plan: RotationPlan, stay: AssignmentView) -> StayView:
        notes = self._context.all(StayNotes).get(stay.id) or StayNotes(id=stay.id, plan=plan.id, person=stay.person)
        length = stay.end - stay.start
        return StayView(
            assignment=stay.id, plan=plan.id, person=stay.person, name=stay.person_name,
            department_name=stay.department_name, mentor_name=stay.mentor_name, first=stay.start, last=stay.end,
            goal=stay.goal, objectives=notes.objectives, handover=notes.handover, closing_note=notes.closing_note,
            midway_due=stay.start + length / 2 if length >= LONG else None, midway_held=notes.midway_held,
            closing_due=stay.end, closing_held=notes.closing_held,
        )  # fmt: skip
