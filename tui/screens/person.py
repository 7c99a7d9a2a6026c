"""One person's page: who they are, what they do when, and their absences."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType

from scheduler.workspace.views.people import AbsenceView, TimelineItem
from scheduler.workspace.views.people import PersonPage as PersonAnswer
from scheduler.workspace.views.privacy import Erasure
from scheduler.workspace.wording import work_days
from tui.keys import bind
from tui.screens.dialog import Confirm, ErrorDialog
from tui.screens.page import Page
from tui.screens.people_forms import PersonEditor
from tui.screens.privacy import erase_form, export_form, files_left
from tui.session import Session
from tui.widgets.listing import Cell, Line, ListColumn, Listing

COLUMNS = (ListColumn(width=14), ListColumn(width=25), ListColumn())
GLYPHS = {"rotation": "▬", "meeting": "◆", "absence": "○"}
PAST = 12
"""How many things of the past are shown, the latest first."""


class PersonPage(Page[PersonAnswer]):
    """A person (`target` is the id). Enter leads to the stay, the meeting or the absence."""

    place = "people"
    BINDINGS: ClassVar[list[BindingType]] = [
        bind("e", "edit", "edit", show=True),
        bind("a", "add_absence", "add-absence", show=True),
        bind("x,delete", "remove", "remove", show=True),
        bind("o", "export", "dossier"),
        bind("E", "erase", "erase"),
    ]
    """
    | Keys | What they do |
    | :- | :- |
    | e, a | change the person; add an absence |
    | x | remove the absence under the cursor, elsewhere the person |
    | o, E | write down everything that is known of the person; erase the person for good |
    """

    def __init__(self, session: Session, target: str = "") -> None:
        super().__init__(session, target)
        self._answer: PersonAnswer | None = None

    def about(self) -> dict[str, str]:
        """The person's plan."""
        return {"kind": "person", "person": self.target}

    def body(self) -> ComposeResult:
        """One list."""
        yield Listing(COLUMNS)

    def fetch(self) -> PersonAnswer:
        """The person."""
        return self.session.workspace.people.page(self.target)

    def show(self, answer: PersonAnswer) -> None:
        """Facts, then what comes, then what was."""
        self._answer = answer
        person = answer.person
        self.head(person.name, " · ".join(part for part in (person.department_name, person.site_name) if part))
        self.query_exactly_one(Listing).fill(self._lines(answer))

    def _lines(self, answer: PersonAnswer) -> Iterator[Line]:
        for label, value in self._facts(answer):
            yield Line((Cell(label, "quiet"), value))
        today = self.session.workspace.today
        coming = [item for item in answer.timeline if item.last >= today]
        past = [item for item in reversed(answer.timeline) if item.last < today][:PAST]
        yield from self._section(self.say("tui-person-coming"), coming)
        if past:
            yield from self._section(self.say("tui-person-past"), past)

    def _facts(self, answer: PersonAnswer) -> Iterator[tuple[str, str]]:
        person, say, texts = answer.person, self.say, self.session.texts
        days = self.tell(work_days(answer.record.working_time))
        hours = f"{person.hours:g}".replace(".", say("tui-decimal")) if person.hours else ""
        skills = [f"{name} ({level})" for name, level in person.skills.items()]
        facts = {
            "personnel-number": person.personnel_number,
            "email": person.email,
            "role": say(f"word-role-{person.role}"),
            "work-days": f"{days}  {hours} {say('tui-hours')}" if hours else days,
            "joined": texts.date_text(person.joined) if person.joined else "",
            "leaves": texts.date_text(person.leaves) if person.leaves else "",
            "born": texts.date_text(person.born) if person.born else "",
            "manager": person.manager_name,
            "skills": texts.join(skills),
        }
        for name, value in facts.items():
            if value:
                yield say(f"word-field-{name}"), value

    def _section(self, title: str, items: list[TimelineItem]) -> Iterator[Line]:
        yield Line(("",))
        yield Line((title,), tone="title")
        if not items:
            yield Line((Cell(self.say("tui-person-nothing"), "quiet"),))
        for number, item in enumerate(items):
            texts = self.session.texts
            when = texts.date_text(item.first)
            if item.last != item.first:
                when += f" – {texts.date_text(item.last)}"
            week = texts.week_text(item.first)
            key = f"{item.what}|{item.plan}|{item.id}|{item.first}|{number}"
            yield Line((f"{GLYPHS.get(item.what, ' ')} {week}", Cell(when, "quiet"), self.tell(item.text)), key=key)

    @property
    def absence(self) -> AbsenceView | None:
        """The absence under the cursor."""
        what, _, rest = self.query_exactly_one(Listing).key.partition("|")
        if what != "absence" or self._answer is None:
            return None
        _, wanted, *_ = rest.split("|")
        return next((absence for absence in self._answer.absences if absence.id == wanted), None)

    @on(Listing.Chosen)
    def _open(self, event: Listing.Chosen) -> None:
        what, plan, meeting, *_ = event.key.split("|")
        absence = self.absence
        if absence is not None:
            PersonEditor(self).edit_absence(absence)
        elif what == "meeting":
            self.post_message(self.GoTo("meeting", f"{plan}:{meeting}"))
        elif what == "rotation":
            self.post_message(self.GoTo("rotation", f"person:{self.target}"))

    def action_edit(self) -> None:
        """Change the person."""
        PersonEditor(self).edit(self.target)

    def action_add_absence(self) -> None:
        """Add an absence."""
        if self._answer is not None:
            PersonEditor(self).add_absence(self._answer.person)

    def action_remove(self) -> None:
        """Remove the absence under the cursor at once, or the person after a question."""
        absence = self.absence
        if absence is not None:
            self.act(partial(self.session.workspace.people.remove_absence, absence.id))
        elif self._answer is not None:
            name = self._answer.person.name
            question = Confirm(
                self.session, self.say("tui-person-remove", name=name), self.say("tui-person-remove-text")
            )
            self.app.push_screen(question, self._remove)

    def _remove(self, yes: bool | None) -> None:
        if yes:
            self.act(partial(self.session.workspace.people.remove, self.target), lambda _: self.dismiss())

    def action_export(self) -> None:
        """Write down everything that is known of the person, for them."""
        if self._answer is not None:
            form = export_form(self.session, self.target, self._answer.person.name)
            self.app.push_screen(form, self._exported)

    def _exported(self, files: tuple[str, ...] | None) -> None:
        if files:
            self.toast(self.say("tui-dossier-written", files=list(files)))

    def action_erase(self) -> None:
        """Show what erasing the person for good would do; then do it, or not."""
        if self._answer is not None:
            name = self._answer.person.name
            show = partial(self.session.workspace.privacy.erase, self.target, dry_run=True)
            self.ask(show, lambda shown: self._ask_to_erase(name, shown))

    def _ask_to_erase(self, name: str, shown: Erasure) -> None:
        self.app.push_screen(erase_form(self.session, self.target, name, shown), self._erased)

    def _erased(self, done: Erasure | None) -> None:
        if done is None:
            return
        self.changed()
        self.toast(self.say("tui-erased", alias=done.alias))
        left = files_left(done.left)
        self.dismiss()
        if left is not None:
            self.app.push_screen(ErrorDialog(self.session, left))
