"""People: everybody who is planned, with a live filter."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.events import Resize

from scheduler.workspace.views.people import PersonView
from tui.keys import bind
from tui.screens.page import Page
from tui.screens.people_forms import PersonEditor
from tui.session import Session
from tui.text import plain
from tui.widgets.filter import FilterField
from tui.widgets.listing import Cell, Line, ListColumn, Listing
from tui.widgets.notice import Notice

People = tuple[PersonView, ...]
NORMAL, WIDE = 76, 110
"""From how many cells on there is room for remarks, and for site and address."""


class PeoplePage(Page[People]):
    """The list of people; Enter opens a person's page."""

    CSS_PATH = "people.tcss"
    place = "people"
    BINDINGS: ClassVar[list[BindingType]] = [
        bind("slash", "filter", "filter", show=True),
        bind("a", "add", "add-person", show=True),
        bind("e", "edit", "edit", show=True),
        bind("d", "go('departments')", "departments", show=True),
    ]
    """
    | Keys | What they do |
    | :- | :- |
    | enter | open the person's page |
    | /, a, e | filter; a new person; change the one under the cursor |
    | d | departments, rooms and sites |
    """

    def __init__(self, session: Session, target: str = "") -> None:
        super().__init__(session, target)
        self._people: People = ()

    def body(self) -> ComposeResult:
        """A filter and the list, or what to do without people."""
        yield FilterField(self.say("tui-filter-people"))
        yield Listing()
        yield Notice(plain(self.say("tui-people-empty")))

    def fetch(self) -> People:
        """Everybody."""
        return self.session.workspace.people.list()

    def show(self, answer: People) -> None:
        """The list; a target opens a person's page."""
        self._people = answer
        self.set_class(not answer, "-empty")
        self.head(self.say("tui-place-people"), self.say("tui-people-count", count=len(answer)))
        self._fill()
        kind, _, person = self.target.partition(":")
        self.target = ""
        if kind == "person":
            self.query_exactly_one(Listing).point_to(person)
            self.post_message(self.GoTo("person", person))

    def _fill(self) -> None:
        room = self.size.width
        columns = [ListColumn(self.say("word-field-name")), ListColumn(self.say("word-field-personnel-number"), 12)]
        columns += [ListColumn(self.say("word-field-department"), 18)]
        if room >= NORMAL:
            columns.append(ListColumn(self.say("tui-people-remark"), 15))
        if room >= WIDE:
            columns += [ListColumn(self.say("word-field-site"), 14), ListColumn(self.say("word-field-email"), 26)]
        self.query_exactly_one(Listing).fill(self._lines(len(columns)), columns)

    def _lines(self, columns: int) -> Iterator[Line]:
        for person in self._people:
            cells: tuple[str | Cell, ...] = (
                person.sort_name,
                Cell(person.personnel_number, "quiet"),
                person.department_name,
            )
            cells += (Cell(self._remark(person), "quiet"), person.site_name, Cell(person.email, "quiet"))
            yield Line(cells[:columns], key=person.id)

    def _remark(self, person: PersonView) -> str:
        today = self.session.workspace.today
        if person.leaves and person.leaves < today:
            return self.say("tui-person-left")
        if person.joined and person.joined > today:
            return self.say("tui-person-joins", day=person.joined)
        if person.leaves:
            return self.say("tui-person-leaves", day=person.leaves)
        if not person.takes_part:
            return self.say("tui-person-not-taking-part")
        return "" if person.role == "employee" else self.say(f"word-role-{person.role}")

    def on_resize(self, _event: Resize) -> None:
        """Show as many columns as there is room for."""
        if self.is_mounted and self.query(Listing):
            self._fill()

    @on(Listing.Chosen)
    def _open(self, event: Listing.Chosen) -> None:
        self.post_message(self.GoTo("person", event.key))

    def action_filter(self) -> None:
        """Show only some people."""
        self.query_exactly_one(FilterField).open()

    @on(FilterField.Narrowed)
    def _filter(self, event: FilterField.Narrowed) -> None:
        self.query_exactly_one(Listing).filter_text = event.text

    def action_add(self) -> None:
        """Add a person."""
        PersonEditor(self).add()

    def action_edit(self) -> None:
        """Change the person under the cursor."""
        key = self.query_exactly_one(Listing).key
        if key:
            PersonEditor(self).edit(key)
        else:
            self.decline("tui-no-person-here")
