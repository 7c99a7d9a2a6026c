"""Feedback on meetings: what became of them, and what people think. Shown in sums of five or more, nobody's by name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from hashlib import sha256
from pathlib import Path

from scheduler.files.feedback_forms import Form, filled_forms
from scheduler.model import (
    MeetingState,
    Message,
    Namespace,
    Programme,
    Refused,
    RondoError,
    Round,
    Table,
    free_id,
    message,
    printable,
)
from scheduler.model.method import ENOUGH_ANSWERS, ActionItem, Feedback, Works
from scheduler.pairing import edits
from scheduler.rules.exchange_rounds import ExchangeRounds
from scheduler.store.repository import Transaction
from scheduler.workspace.action_items import ActionItemsPart
from scheduler.workspace.context import Context, Part
from scheduler.workspace.exchange import ExchangePart
from scheduler.workspace.meeting_lookup import meeting_id
from scheduler.workspace.views.findings import Change
from scheduler.workspace.views.method import FeedbackReport, MonthOfFeedback, ReadForm, WaitingMeeting

OUTCOMES = (MeetingState.HELD, MeetingState.MOVED, MeetingState.MISSED)


class FeedbackPart(Part):
    """Feedback by programme. A meeting is named by its id, or by somebody at it and the round's day."""

    def __init__(self, context: Context, exchange: ExchangePart, items: ActionItemsPart) -> None:
        super().__init__(context)
        self._exchange, self._items = exchange, items

    # Questions

    def report(self, programme: str) -> FeedbackReport:
        """What is thought of an exchange, in sums; with fewer than five answers only how many there are."""
        found = self._exchange.find(programme)
        answers = [one for one in self._context.all(Feedback).values() if one.programme == found.id]
        states = [table.state for _, table in self._past(found)]
        enough = len(answers) >= ENOUGH_ANSWERS
        texts = [one.text for one in sorted(answers, key=lambda one: one.text.casefold()) if one.text]
        key = "method-feedback" if enough else "method-feedback-too-few"
        return FeedbackReport(
            programme=found.id,
            held=sum(state in (MeetingState.HELD, MeetingState.MOVED) for state in states),
            missed=states.count(MeetingState.MISSED),
            waiting=len(self.waiting(programme)),
            answers=len(answers),
            works={one.value: sum(answer.works is one for answer in answers) for one in Works} if enough else None,
            satisfied=satisfied(answers) if enough else None,
            lead_quality=mean_quality(answers),
            months=tuple(_months(answers)),
            texts=tuple(texts) if enough else (),
            text=message(
                key, answers=len(answers), enough=ENOUGH_ANSWERS, satisfied=satisfied(answers) if enough else 0
            ),
        )

    def waiting(self, programme: str = "") -> tuple[WaitingMeeting, ...]:
        """Published meetings that lie behind and of which nobody has said what became of them, the newest first."""
        programmes = [self._exchange.find(programme)] if programme else list(self._context.all(Programme).values())
        people = self._context.company.people
        found = [
            WaitingMeeting(
                programme=one.id,
                meeting=table.id,
                day=round.day,
                names=tuple(people[person].name if person in people else person for person in table.everybody),
            )
            for one in programmes
            for round, table in self._past(one)
            if round.published and table.state is MeetingState.PLANNED
        ]
        return tuple(sorted(found, key=lambda one: one.day, reverse=True))

    # Actions

    def add(
        self,
        programme: str,
        meeting: str,
        *,
        state: MeetingState | None = None,
        works: Works | None = None,
        quality: int | None = None,
        text: str = "",
        by: str = "",
        agreed: Sequence[tuple[str, str, date | None]] = (),
    ) -> Change:
        """Note what became of a meeting and what somebody thinks of it; again by the same person replaces it.

        `by` is any name for whoever answers: it is not kept. `agreed` are action items: who (as people are named,
        with commas), what, until when. A missed meeting goes back to those who have yet to meet.
        """
        found = self._exchange.find(programme)
        exchange = self._exchange.rounds_of(found)
        return self._note(found, exchange, meeting, Form("", state, works, quality, text, by, tuple(agreed)))

    def read(self, paths: Sequence[str]) -> tuple[ReadForm, ...]:
        """Take in forms that people have filled in: mails (.eml), Markdown and text files, CSV tables.

        What cannot be taken is a line in the answer and stops nothing else: a meeting that there is not, or one that
        was cancelled, is a question for the planner. Each form is an action of its own.
        """
        return tuple(one for path in paths for one in self._read_file(Path(path).expanduser()))

    def _read_file(self, path: Path) -> Iterator[ReadForm]:
        where = printable(str(path))
        for line, form in filled_forms(path):
            if isinstance(form, Message):
                yield ReadForm(file=where, line=line, meeting="", taken=False, text=form)
                continue
            try:
                found, exchange = self._programme_of(form.meeting)
                change = self._note(found, exchange, form.meeting, form)
            except RondoError as error:
                yield ReadForm(file=where, line=line, meeting=printable(form.meeting), taken=False, text=error.text)
            else:
                yield ReadForm(file=where, line=line, meeting=form.meeting, taken=True, text=change.action)

    # Shared

    def _note(self, found: Programme, exchange: ExchangeRounds, text: str, form: Form) -> Change:
        meeting = meeting_id(exchange, text, self._context.company.people.values())
        round, table = edits.find_meeting(exchange, meeting)
        names = edits.names_at(exchange, table)
        if table.state is MeetingState.CANCELLED:
            raise Refused(message("method-error-cancelled", people=names, day=round.day), field="meeting")
        if round.day > self._context.today:
            raise Refused(message("method-error-coming", people=names, day=round.day), field="meeting")
        says = form.works is not None or form.quality is not None or form.text.strip()
        if not says and form.state is None and not form.agreed:
            raise Refused(message("method-error-nothing"), field="meeting")
        action = message("method-feedback-added", people=names, day=round.day)
        agreed = [self._items.made(found.id, meeting, *one) for one in form.agreed]
        with self._context.change(action) as transaction:
            if form.state is not None and form.state is not table.state:
                after = edits.with_fields(exchange, meeting, state=form.state)
                transaction.put(edits.find_meeting(after, meeting)[0])
            if says:
                transaction.put(self._feedback(found, meeting, round, form))
            _put_new(transaction, agreed)
        return Change(action=action, id=meeting)

    def _feedback(self, programme: Programme, meeting: str, round: Round, form: Form) -> Feedback:
        secret = (self._context.snapshot.get(Namespace, "namespace") or Namespace()).domain
        key = sha256(f"{secret}\0{meeting}\0{form.by.strip().casefold()}".encode()).hexdigest()[:12]
        return Feedback(
            id=f"feedback-{key}",
            programme=programme.id,
            meeting=meeting,
            day=round.day,
            works=form.works,
            lead_quality=form.quality,
            text=form.text.strip(),
        )

    def _programme_of(self, meeting: str) -> tuple[Programme, ExchangeRounds]:
        programmes: Mapping[str, Programme] = self._context.all(Programme)
        for round in self._context.all(Round).values():
            if any(table.id == meeting for table in round.tables) and round.programme in programmes:
                found = programmes[round.programme]
                return found, self._exchange.rounds_of(found)
        raise Refused(message("exchange-no-such-meeting", meeting=printable(meeting)), field="meeting")

    def _past(self, programme: Programme) -> Iterator[tuple[Round, Table]]:
        for round in self._context.all(Round).values():
            if round.programme == programme.id and round.day < self._context.today:
                yield from ((round, table) for table in round.tables)


def satisfied(answers: Sequence[Feedback]) -> int:
    """How many say that the concept works."""
    return sum(answer.works is Works.WORKS for answer in answers)


def mean_quality(answers: Sequence[Feedback]) -> float | None:
    """The mean lead quality, to a tenth; None where fewer than five have given one."""
    values = [answer.lead_quality for answer in answers if answer.lead_quality is not None]
    return round(sum(values) / len(values), 1) if len(values) >= ENOUGH_ANSWERS else None


def _months(answers: Sequence[Feedback]) -> Iterator[MonthOfFeedback]:
    months: dict[str, list[Feedback]] = defaultdict(list)
    for answer in answers:
        months[f"{answer.day:%Y-%m}"].append(answer)
    for month, some in sorted(months.items()):
        enough = len(some) >= ENOUGH_ANSWERS
        yield MonthOfFeedback(
            month=month,
            answers=len(some),
            satisfied=satisfied(some) if enough else None,
            lead_quality=mean_quality(some),
        )


def _put_new(transaction: Transaction, items: Sequence[ActionItem]) -> None:
    """Put items with ids that nothing has; two of them may say the same."""
    for item in items:
        transaction.put(item.replace(id=free_id(item.id, transaction.all(ActionItem))))
