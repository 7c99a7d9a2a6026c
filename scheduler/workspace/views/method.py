"""What comes of meetings, as screens and commands show it."""

from __future__ import annotations

from datetime import date

from scheduler.model import Message
from scheduler.model.method import CardLine, Review
from scheduler.model.playbook import CaseStudy, Persona
from scheduler.workspace.views.view import View


class MonthOfFeedback(View, frozen=True):
    """One month's answers: how many, how many of them that the concept works, and the mean lead quality.

    `satisfied` and `lead_quality` are null in a month with fewer than five answers.
    """

    month: str
    answers: int
    satisfied: int | None
    lead_quality: float | None


class FeedbackReport(View, frozen=True):
    """What is thought of an exchange: sums, and nobody's own answer.

    With fewer than five answers `works`, `satisfied` and `lead_quality` are null, `texts` empty; `text` says so.
    """

    programme: str
    held: int
    missed: int
    waiting: int
    answers: int
    works: dict[str, int] | None
    satisfied: int | None
    lead_quality: float | None
    months: tuple[MonthOfFeedback, ...]
    texts: tuple[str, ...]
    text: Message


class WaitingMeeting(View, frozen=True):
    """A meeting that lies behind and of which nobody has said what became of it."""

    programme: str
    meeting: str
    day: date
    names: tuple[str, ...]


class ReadForm(View, frozen=True):
    """One answer in a form that was read: about which meeting, whether it was taken, and what was done or is wrong."""

    file: str
    line: int | None
    meeting: str
    taken: bool
    text: Message


class ActionItemView(View, frozen=True):
    """One action item: who does what until when; `state` is open, overdue or done."""

    id: str
    programme: str
    meeting: str
    agreed: date | None
    people: tuple[str, ...]
    names: tuple[str, ...]
    text: str
    until: date | None
    done: date | None
    state: str


class MeetingMethod(View, frozen=True):
    """What belongs to a meeting: what its people still have to do, what was agreed at it, notes and lines out of it."""

    meeting: str
    open_before: tuple[ActionItemView, ...]
    agreed: tuple[ActionItemView, ...]
    notes: str
    lines: tuple[CardLine, ...]


class CardView(View, frozen=True):
    """A battle card: a persona with statements, questions and objections, and the cases told for it.

    `changed` is the day of the newest line, `issued` when it was sent or hung up last, and of which revision.
    """

    persona: Persona
    statements: tuple[CardLine, ...]
    questions: tuple[CardLine, ...]
    objections: tuple[CardLine, ...]
    cases: tuple[CaseStudy, ...]
    revision: int
    changed: date | None
    issued: date | None
    issued_revision: int | None
    issued_where: str


class MeasurementView(View, frozen=True):
    """The goal's measure on a day."""

    id: str
    day: date
    value: float
    note: str


class ReviewFigures(View, frozen=True):
    """What a review is about: what was met and said since a day, the measure then and now, what was agreed and done.

    `answers` to `lead_quality` as in the report of feedback: null where there are too few.
    """

    programme: str
    persona: str
    since: date
    until: date
    held: int
    missed: int
    pairs: int
    possible_pairs: int
    answers: int
    satisfied: int | None
    lead_quality: float | None
    measure_before: float | None
    measure: float | None
    agreed: int
    kept: int
    sentences: tuple[Message, ...]


class ReviewView(View, frozen=True):
    """The reviews of an exchange, when the next is due, and the figures up to now."""

    programme: str
    due: date | None
    figures: ReviewFigures
    reviews: tuple[Review, ...]


class VersionView(View, frozen=True):
    """A revision of a persona or case study: since which day it holds, and what it changed."""

    revision: int
    day: date
    difference: tuple[Message, ...]


class TakenFile(View, frozen=True):
    """A file of the playbook: `what` is added, changed, unchanged or refused; then `line` says where."""

    file: str
    line: int | None
    what: str
    name: str
    text: Message
