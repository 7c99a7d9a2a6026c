"""Reports: what goes on paper or into other programs, as HTML, PDF, a workbook or a text table."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import TypeVar

import msgspec

from scheduler.model import Message, Programme, Refused, RotationPlan, WrongUsage, message, printable
from scheduler.reports.html import html_of
from scheduler.reports.markdown import markdown_of
from scheduler.reports.pdf import pdf_of
from scheduler.reports.report import Paper, Report
from scheduler.reports.sheets import csv_of, workbook_of
from scheduler.rules.rotation_days import RotationDays
from scheduler.workspace.action_items import ActionItemsPart
from scheduler.workspace.cards import CardsPart
from scheduler.workspace.context import Context, Part
from scheduler.workspace.events import EventsPart
from scheduler.workspace.exchange import ExchangePart
from scheduler.workspace.feedback import FeedbackPart
from scheduler.workspace.paths import write_whole
from scheduler.workspace.people import PeoplePart
from scheduler.workspace.places import PlacesPart
from scheduler.workspace.reporting.board import board_report
from scheduler.workspace.reporting.event import event_report
from scheduler.workspace.reporting.exchange import coverage_report, exchange_report
from scheduler.workspace.reporting.matrix import matrix_report
from scheduler.workspace.reporting.method import card_report, meeting_report, review_report
from scheduler.workspace.reporting.people import department_report, mentor_report, person_report
from scheduler.workspace.reporting.words import Words
from scheduler.workspace.reviews import ReviewsPart
from scheduler.workspace.rotation import RotationPart
from scheduler.workspace.rotation_judged import rows_of
from scheduler.workspace.views.reports import Asked, ReportFile

R = TypeVar("R", RotationPlan, Programme)
FORMS: Mapping[str, Callable[[Report], bytes]] = {
    ".html": html_of, ".pdf": pdf_of, ".xlsx": workbook_of, ".csv": csv_of, ".md": markdown_of,
}  # fmt: skip
"""How a report is written, by the ending of its file."""


class ReportsPart(Part):
    """What can be printed. No report holds a reason of absence, a confidential rule, or that two may not meet.

    The matrix alone, which planners go on working with, names school and exams.
    """

    def __init__(
        self, context: Context, exchange: ExchangePart, people: PeoplePart, places: PlacesPart, rotation: RotationPart,
        cards: CardsPart, feedback: FeedbackPart, items: ActionItemsPart, reviews: ReviewsPart, events: EventsPart,
    ) -> None:  # fmt: skip
        super().__init__(context)
        self._cards, self._feedback, self._items, self._reviews = cards, feedback, items, reviews
        self._events = events
        self._exchange, self._people, self._places, self._rotation = exchange, people, places, rotation

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds of reports, by name."""
        return tuple(self._composers())

    def compose(self, kind: str, asked: Asked) -> Report:
        """The report as records, in the language that is asked for.

        Raises WrongUsage for a kind that there is not, Refused where it is not said what it is about.
        """
        composers = self._composers()
        if kind not in composers:
            raise WrongUsage(message("report-error-kind", kind=printable(kind), kinds=list(composers)), field="kind")
        return composers[kind](asked, Words(asked.language, self._context.today))

    def write(self, kind: str, file: str, asked: Asked) -> ReportFile:
        """Write a report to a file, in the form that its ending says; what stood there is replaced.

        Raises WrongUsage for another ending; Refused as `compose` and where the file cannot be written.
        """
        path = Path(file).expanduser()
        form = FORMS.get(path.suffix.lower())
        if form is None:
            text = message("report-error-ending", ending=printable(path.suffix or file), known=list(FORMS))
            raise WrongUsage(text, field="file")
        return ReportFile(kind=kind, file=write_whole(path, form(self.compose(kind, asked))))

    def _composers(self) -> dict[str, Callable[[Asked, Words], Report]]:
        return {
            "board": self._board,
            "wall": self._wall,
            "matrix": self._matrix,
            "person": self._person,
            "department": self._department,
            "mentor": self._mentor,
            "exchange": self._exchange_rounds,
            "coverage": self._coverage,
            "meeting": self._meeting,
            "card": self._card,
            "review": self._review,
            "event": self._event,
        }

    # Rotation

    def _board(self, asked: Asked, words: Words, *, for_the_wall: bool = False) -> Report:
        return board_report(
            words,
            self._rotation.board(self._plan(asked), asked.zoom),
            self._places.departments(),
            paper=_paper(asked),
            first=asked.first,
            until=_in_order(asked),
            for_the_wall=for_the_wall,
        )

    def _wall(self, asked: Asked, words: Words) -> Report:
        return self._board(asked, words, for_the_wall=True)

    def _matrix(self, asked: Asked, words: Words) -> Report:
        plan = self._rotation.find(self._plan(asked))
        days = RotationDays(plan, rows_of(self._context, plan), self._context.company)
        return matrix_report(words, days, asked.first, _in_order(asked))

    def _department(self, asked: Asked, words: Words) -> Report:
        place = self._places.department(_needed(asked.department, "department"))
        view = self._rotation.show(self._plan(asked), department=place.id, first=asked.first, until=_in_order(asked))
        shown = next(one for one in self._places.departments() if one.id == place.id)
        return department_report(words, shown, view.assignments, view.load)

    def _mentor(self, asked: Asked, words: Words) -> Report:
        mentor = self._people.find(_needed(asked.person, "person"), "person")
        stays = self._rotation.assignments(self._plan(asked), first=asked.first, until=_in_order(asked))
        return mentor_report(words, mentor, [stay for stay in stays if stay.mentor == mentor.id])

    # People

    def _person(self, asked: Asked, words: Words) -> Report:
        person = self._people.find(_needed(asked.person, "person"), "person")
        plans = [self._plan(asked)] if asked.plan else [plan.id for plan in self._rotation.list()]
        stays = [stay for plan in plans for stay in self._rotation.assignments(plan, person.id)]
        programmes = [self._programme(asked)] if asked.programme else [one.id for one in self._exchange.list()]
        exchanges = [self._exchange.show(programme, person=person.id) for programme in programmes]
        return person_report(words, person, self._people.page(person.id).person.department_name, stays, exchanges)

    # Exchange

    def _exchange_rounds(self, asked: Asked, words: Words) -> Report:
        view = self._exchange.show(self._programme(asked))
        first, until = asked.first or view.programme.first, _in_order(asked) or view.programme.until
        rounds = tuple(round for round in view.rounds if first <= round.date <= until)
        return exchange_report(words, msgspec.structs.replace(view, rounds=rounds))

    def _coverage(self, asked: Asked, words: Words) -> Report:
        programme = self._programme(asked)
        return coverage_report(words, self._exchange.matrix(programme), self._exchange.show(programme).rounds)

    def _meeting(self, asked: Asked, words: Words) -> Report:
        programme = self._programme(asked)
        found = self._items.of_meeting(programme, _needed(asked.meeting, "meeting"))
        return meeting_report(words, self._exchange.meeting(programme, found.meeting), found)

    # Method

    def _card(self, asked: Asked, words: Words) -> Report:
        return card_report(words, self._cards.card(_needed(asked.persona, "persona")))

    def _review(self, asked: Asked, words: Words) -> Report:
        programme = self._programme(asked)
        return review_report(
            words,
            self._exchange.show(programme).programme,
            self._reviews.show(programme, asked.persona),
            self._feedback.report(programme),
            self._reviews.measurements(programme),
        )

    def _event(self, asked: Asked, words: Words) -> Report:
        return event_report(words, self._events.show(_needed(asked.event, "event")))

    # What is meant

    def _plan(self, asked: Asked) -> str:
        names = {plan.id: plan.name for plan in self._rotation.list()}
        return self._rotation.find(asked.plan).id if asked.plan else _only(names, "plan", "report-error-which-plan")

    def _programme(self, asked: Asked) -> str:
        names = {one.id: one.name for one in self._exchange.list()}
        if asked.programme:
            return self._exchange.find(asked.programme).id
        return _only(names, "programme", "report-error-which-programme")


def _only(names: Mapping[str, str], field: str, key: str) -> str:
    """The one that there is; raises Refused where there are several, or none."""
    if len(names) != 1:
        hint = message("error-could-be", names=list(names.values())) if names else None
        raise Refused(message(key, count=len(names)), hint=hint, field=field)
    return next(iter(names))


def _needed(text: str, field: str) -> str:
    if not text.strip():
        raise WrongUsage(message("report-error-whose", field=_field_word(field)), field=field)
    return text


def _field_word(field: str) -> Message:
    return message(f"word-field-{field}")


def _paper(asked: Asked) -> Paper:
    try:
        return Paper(asked.paper.casefold())
    except ValueError:
        sizes = [size.value for size in Paper]
        raise WrongUsage(
            message("report-error-paper", paper=printable(asked.paper), sizes=sizes), field="paper"
        ) from None


def _in_order(asked: Asked) -> date | None:
    """The last day; raises Refused where it is before the first."""
    if asked.first and asked.until and asked.until < asked.first:
        raise Refused(message("error-empty-range", start=asked.first, end=asked.until), field="until")
    return asked.until
