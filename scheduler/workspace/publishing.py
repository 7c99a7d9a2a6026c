"""Rotation plans from draft to approved to published, and what has changed since the last published version."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from scheduler.model import (
    Message,
    PlanState,
    PublishedRow,
    Refused,
    RotationPlan,
    RotationRow,
    Severity,
    message,
    require,
    row_id,
)
from scheduler.rules.findings import counted
from scheduler.workspace.rotation_differences import (
    changed_people,
    difference_of,
    fingerprint,
    people_of,
    told_of,
    told_sentence,
)
from scheduler.workspace.rotation_judged import published_rows_of, rows_of
from scheduler.workspace.rotation_plans import PlanPart, names_of
from scheduler.workspace.rotation_views import plan_view
from scheduler.workspace.views.publishing import VersionView
from scheduler.workspace.views.rotation import PlanView


class PublishingPart(PlanPart):
    """Approving and publishing. What was published last is kept, so that every later change is a difference to it."""

    def difference(self, plan: str) -> VersionView:
        """What has changed since the last published version; all of it where there is none."""
        record = self.find(plan)
        view = self._version(record)
        return msgspec.structs.replace(view, sentences=(*self._standing(view.plan), *_telling(view)))

    def approve(self, plan: str, dry_run: bool = False) -> VersionView:
        """Approve the assignments as they stand; as soon as one is changed, they are a draft again.

        With `dry_run` nothing is written. Raises Refused where there are none, or where they are approved already.
        """
        record, rows = self._planned(plan)
        as_they_are = fingerprint(rows)
        require(record.approved_as != as_they_are, "rotation-already-approved", field="plan", name=record.name)
        approved: RotationPlan = record.replace(
            state=PlanState.PUBLISHED if record.state == PlanState.PUBLISHED else PlanState.APPROVED,
            approved_as=as_they_are,
            approved_on=self._context.today,
            approved_by=self._context.actor,
        )
        open_ones = self._open_ones(record)
        if dry_run:
            return self._version(record, open_ones)
        action = message("rotation-approved", name=record.name)
        with self._context.change(action) as transaction:
            transaction.put(approved)
        return self._version(approved, [action, *open_ones])

    def publish(self, plan: str, dry_run: bool = False) -> VersionView:
        """Make the plan binding as it stands: a new version, with date and name, that is kept to be compared with.

        What is not approved is approved by who publishes it. With `dry_run` nothing is written. Raises Refused where
        nothing is planned, or nothing has changed since the last version.
        """
        record, rows = self._planned(plan)
        kept = published_rows_of(self._context, record)
        changed = changed_people(kept, rows)
        if record.version and not changed:
            text = message("rotation-already-published", name=record.name, version=str(record.version))
            raise Refused(text, field="plan")
        view = self._version(record)
        view = msgspec.structs.replace(view, sentences=(*self._open_ones(record), *_telling(view)))
        if dry_run:
            return view
        today, actor = self._context.today, self._context.actor
        approval = {} if record.approved_as == fingerprint(rows) else {"approved_on": today, "approved_by": actor}
        published: RotationPlan = record.replace(
            state=PlanState.PUBLISHED,
            version=record.version + 1,
            approved_as=fingerprint(rows),
            published_on=today,
            published_by=actor,
            **approval,
        )
        action = message("rotation-published", name=record.name, version=str(published.version))
        with self._context.change(action) as transaction:
            transaction.put(published)
            now = {row.person: row for row in rows}
            for person in changed:
                id = row_id(record.id, person)
                if person in now:
                    parts = now[person].assignments
                    transaction.put(PublishedRow(id=id, plan=record.id, person=person, assignments=parts))
                else:
                    transaction.delete(PublishedRow, id)
        sentences, now_shown = (action, *view.sentences), plan_view(self._context, published)
        return msgspec.structs.replace(view, plan=now_shown, version=published.version, sentences=sentences)

    def _planned(self, plan: str) -> tuple[RotationPlan, Sequence[RotationRow]]:
        record = self.find(plan)
        rows = rows_of(self._context, record)
        require(any(row.assignments for row in rows), "rotation-nothing-planned", field="plan", name=record.name)
        return record, rows

    def _open_ones(self, plan: RotationPlan) -> list[Message]:
        """What still stands against a plan, for whoever takes responsibility for it."""
        counts = counted(self._plans.of(plan).findings)
        if not counts.hard:
            return []
        return [message("rotation-still-hard", count=counts.hard, severity=Severity.HARD.value)]

    def _version(self, plan: RotationPlan, sentences: Sequence[Message] = ()) -> VersionView:
        before, rows = published_rows_of(self._context, plan), rows_of(self._context, plan)
        names = names_of(self._context)
        return VersionView(
            plan=plan_view(self._context, plan),
            version=plan.version,
            difference=difference_of(before, rows, names),
            people=people_of(before, rows, names),
            told=told_of(before, rows, names),
            sentences=tuple(sentences),
            telling=told_sentence([names[key] for key in told_of(before, rows, names)]),
        )

    @staticmethod
    def _standing(view: PlanView) -> list[Message]:
        """Where a plan has got to."""
        found = []
        if view.approved and view.approved_on:
            found.append(message("rotation-approved-on", on=view.approved_on, by=view.approved_by))
        if not view.version or view.published_on is None:
            found.append(message("rotation-not-published"))
        else:
            version, on, by = str(view.version), view.published_on, view.published_by
            found.append(message("rotation-version-stands", version=version, on=on, by=by, changed=view.changed))
        return found


def _telling(view: VersionView) -> list[Message]:
    return [view.telling] if view.telling else []
