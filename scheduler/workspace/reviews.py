"""Reviews: after some weeks, whether the concept works, and what follows from that; and the goal's measure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

import msgspec

from scheduler.model import DAY, MeetingState, Message, Persona, Programme, Refused, Round, Table, message, numbered_id
from scheduler.model.method import (
    ENOUGH_ANSWERS,
    ActionItem,
    Decision,
    Feedback,
    Measurement,
    Review,
    Works,
)
from scheduler.workspace.context import Context, Part
from scheduler.workspace.exchange import ExchangePart
from scheduler.workspace.feedback import mean_quality, satisfied
from scheduler.workspace.playbook import PlaybookPart, version_of
from scheduler.workspace.views.findings import Change
from scheduler.workspace.views.method import MeasurementView, ReviewFigures, ReviewView

Meeting = tuple[Round, Table]


class ReviewsPart(Part):
    """Reviews and measurements by programme."""

    def __init__(self, context: Context, exchange: ExchangePart, playbook: PlaybookPart) -> None:
        super().__init__(context)
        self._exchange, self._playbook = exchange, playbook

    # Questions

    def show(self, programme: str, persona: str = "") -> ReviewView:
        """The reviews of an exchange, the newest first, when the next is due, and the figures since the last."""
        found = self._exchange.find(programme)
        about = self._playbook.persona(persona).id if persona else ""
        reviews = self._reviews(found, about)
        return ReviewView(
            programme=found.id,
            due=self._due(found, reviews),
            figures=self._figures(found, about, reviews),
            reviews=tuple(reviews),
        )

    def due(self) -> tuple[tuple[Programme, date], ...]:
        """The published exchanges with a review due by today, each with the day."""
        days = [
            (programme, self._due(programme, self._reviews(programme, "")))
            for programme in self._context.all(Programme).values()
        ]
        return tuple((programme, day) for programme, day in days if day is not None and day <= self._context.today)

    def measurements(self, programme: str) -> tuple[MeasurementView, ...]:
        """The goal's measure from day to day."""
        found = self._exchange.find(programme)
        records = [one for one in self._context.all(Measurement).values() if one.programme == found.id]
        return tuple(
            MeasurementView(id=one.id, day=one.day, value=one.value, note=one.note)
            for one in sorted(records, key=lambda one: one.day)
        )

    # Actions

    def measure(self, programme: str, value: float, day: date | None = None, note: str = "") -> Change:
        """Enter the goal's measure on a day, today if none is given; that day's value before is replaced."""
        found = self._exchange.find(programme)
        on = day or self._context.today
        if on > self._context.today:
            raise Refused(message("method-error-measure-coming", day=on), field="day")
        record = Measurement(
            id=f"{found.id}.{on.isoformat()}", programme=found.id, day=on, value=value, note=note.strip()
        )
        action = message("method-measured", programme=found.name, value=value, day=on)
        with self._context.change(action) as transaction:
            transaction.put(record)
        return Change(action=action, id=record.id)

    def add(
        self,
        programme: str,
        verdict: Works,
        decision: Decision,
        *,
        persona: str = "",
        text: str = "",
        again_in: int = 0,
        **changes: str,
    ) -> Change:
        """Keep a review with its figures, and carry out what follows from it.

        `change` makes a new revision of the persona with what `changes` say of its fields; `drop` lets the persona end
        today, or the exchange: its rounds after today are no more. `again_in` are weeks until the next review.
        """
        found = self._exchange.find(programme)
        about = self._playbook.persona(persona) if persona else None
        if changes and (about is None or decision is not Decision.CHANGE):
            raise Refused(message("method-error-changes"), field="decision")
        record = self._record(found, about, verdict, decision, text, again_in)
        action = message("method-reviewed", programme=found.name, verdict=message(f"method-works-{verdict.value}-is"))
        difference: list[Message] = []
        with self._context.change(action) as transaction:
            transaction.put(record)
            if about is not None and decision is not Decision.KEEP:
                ends = {"until": self._context.today}
                after = about.replace(**(ends if decision is Decision.DROP else changes))
                if after != about:
                    transaction.put(version_of(about, self._context.today))
                    transaction.put(after.replace(revision=about.revision + 1))
                    difference.append(message("method-new-revision", name=about.name, revision=about.revision + 1))
        if about is None and decision is Decision.DROP:
            difference.append(message("method-drop-programme", id=found.id, day=self._context.today))
        return Change(action=action, id=record.id, difference=tuple(difference))

    # Shared

    def _record(
        self, found: Programme, about: Persona | None, verdict: Works, decision: Decision, text: str, again_in: int
    ) -> Review:
        today, persona = self._context.today, about.id if about else ""
        figures = self._figures(found, persona, self._reviews(found, persona))
        return Review(
            id=numbered_id(f"{found.id}.review", self._context.all(Review)),
            programme=found.id, day=today, verdict=verdict, decision=decision, persona=persona,
            text=text.strip(), held=figures.held, missed=figures.missed, pairs=figures.pairs,
            answers=figures.answers if figures.satisfied is not None else 0, satisfied=figures.satisfied or 0,
            lead_quality=figures.lead_quality, measure=figures.measure, kept=figures.kept, agreed=figures.agreed,
            again_on=today + timedelta(weeks=again_in) if again_in > 0 else None,
        )  # fmt: skip

    def _reviews(self, programme: Programme, persona: str) -> list[Review]:
        found = [
            one
            for one in self._context.all(Review).values()
            if one.programme == programme.id and (not persona or one.persona == persona)
        ]
        return sorted(found, key=lambda one: (one.day, one.id), reverse=True)

    def _due(self, programme: Programme, reviews: Sequence[Review]) -> date | None:
        """When the next review is: as the last one says, else some weeks after it or after the first round."""
        if programme.review_weeks <= 0 or programme.version == 0:
            return None
        weeks = timedelta(weeks=programme.review_weeks)
        return (reviews[0].again_on or reviews[0].day + weeks) if reviews else programme.first + weeks

    def _figures(self, programme: Programme, persona: str, reviews: Sequence[Review]) -> ReviewFigures:
        today = self._context.today
        earlier = [one for one in reviews if one.day < today]
        since = earlier[0].day + DAY if earlier else programme.first
        meetings = list(self._meetings(programme, persona, since))
        ids = {table.id for _, table in meetings}
        held = [table for _, table in meetings if table.state in (MeetingState.HELD, MeetingState.MOVED)]
        answers = [one for one in self._context.all(Feedback).values() if one.meeting in ids]
        items = [one for one in self._context.all(ActionItem).values() if one.meeting in ids]
        enough = len(answers) >= ENOUGH_ANSWERS
        measured = self.measurements(programme.id)
        before = [one.value for one in measured if one.day < since]
        until_now = [one.value for one in measured if one.day <= today]
        figures = ReviewFigures(
            programme=programme.id, persona=persona, since=since, until=today, held=len(held),
            missed=sum(table.state is MeetingState.MISSED for _, table in meetings),
            pairs=len({couple for table in held for couple in table.couples}),
            possible_pairs=self._exchange.bounds(programme.id).permitted_pairs, answers=len(answers),
            satisfied=satisfied(answers) if enough else None, lead_quality=mean_quality(answers),
            measure_before=before[-1] if before else until_now[0] if until_now else None,
            measure=until_now[-1] if until_now else None, agreed=len(items),
            kept=sum(item.done is not None for item in items), sentences=(),
        )  # fmt: skip
        return msgspec.structs.replace(figures, sentences=tuple(_sentences(figures)))

    def _meetings(self, programme: Programme, persona: str, since: date) -> Iterator[Meeting]:
        for round in self._context.all(Round).values():
            if round.programme == programme.id and since <= round.day <= self._context.today:
                for table in round.tables:
                    if not persona or table.persona == persona:
                        yield round, table


def _sentences(figures: ReviewFigures) -> Iterator[Message]:
    """The figures in words: what was met, what is thought, the measure, what was kept of what was agreed."""
    yield message(
        "method-figures-met", held=figures.held, missed=figures.missed, pairs=figures.pairs,
        possible=figures.possible_pairs, since=figures.since,
    )  # fmt: skip
    if figures.satisfied is None:
        yield message("method-feedback-too-few", answers=figures.answers, enough=ENOUGH_ANSWERS, satisfied=0)
    else:
        yield message("method-feedback", answers=figures.answers, satisfied=figures.satisfied, enough=ENOUGH_ANSWERS)
    if figures.lead_quality is not None:
        yield message("method-figures-quality", quality=figures.lead_quality)
    if figures.measure is not None and figures.measure_before is not None:
        yield message("method-figures-measure", before=figures.measure_before, now=figures.measure)
    if figures.agreed:
        yield message("method-figures-agreed", kept=figures.kept, agreed=figures.agreed)
