"""Departments, rooms and sites: what there is, what it can take; add, change, remove."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Any, ClassVar, NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType

from scheduler.model import Department, Record, Refused, Room, Site, message
from scheduler.workspace.views.findings import Change
from scheduler.workspace.views.people import DepartmentView, RoomView, SiteView
from tui.keys import bind
from tui.screens.dialog import Confirm
from tui.screens.form import Entries, FormDialog, Opening, Subject, open_form
from tui.screens.page import Page
from tui.session import Session
from tui.widgets.fields import Field
from tui.widgets.listing import Cell, Line, ListColumn, Listing

TEXTS = {
    "department": ("code", "name", "site", "mentor"),
    "room": ("name", "site"),
    "site": ("name", "region", "time_zone"),
}
NUMBERS = {
    "department": ("guest_capacity", "apprentice_capacity", "min_staffing", "min_stay_weeks", "max_stay_weeks"),
    "room": ("seats", "parallel"),
    "site": (),
}


KINDS: dict[str, type[Record]] = {"department": Department, "room": Room, "site": Site}


PlaceView = DepartmentView | RoomView | SiteView


class PlacesAnswer(NamedTuple):
    """Everything that people can be in."""

    departments: tuple[DepartmentView, ...]
    rooms: tuple[RoomView, ...]
    sites: tuple[SiteView, ...]

    def by_kind(self) -> dict[str, tuple[PlaceView, ...]]:
        """The views under the names of their kinds."""
        return {"department": self.departments, "room": self.rooms, "site": self.sites}


class DepartmentsPage(Page[PlacesAnswer]):
    """Three lists on one page. `a` adds one of the kind that is under the cursor."""

    place = "people"
    BINDINGS: ClassVar[list[BindingType]] = [
        bind("a", "add", "add-place", show=True),
        bind("x,delete", "remove", "remove", show=True),
    ]
    """
    | Keys | What they do |
    | :- | :- |
    | enter | change |
    | a, x | add; remove |
    """

    def __init__(self, session: Session, target: str = "") -> None:
        super().__init__(session, target)
        self._views: dict[str, PlaceView] = {}

    def body(self) -> ComposeResult:
        """One list."""
        yield Listing([ListColumn(width=10), ListColumn(), ListColumn(width=16), ListColumn(width=28)])

    def fetch(self) -> PlacesAnswer:
        """Departments, rooms and sites."""
        part = self.session.workspace.places
        return PlacesAnswer(part.departments(), part.rooms(), part.sites())

    def show(self, answer: PlacesAnswer) -> None:
        """Kind by kind; an empty kind has a line to add the first one."""
        self._views = {f"{kind}:{view.id}": view for kind, views in answer.by_kind().items() for view in views}
        self.head(self.say("tui-key-departments"))
        self.query_exactly_one(Listing).fill(self._lines(answer))

    def _lines(self, answer: PlacesAnswer) -> Iterator[Line]:
        for kind, views in answer.by_kind().items():
            yield Line((self.say(f"tui-places-{kind}"),), tone="title")
            for view in views:
                yield Line(self._cells(view), key=f"{kind}:{view.id}")
            if not views:
                yield Line((Cell(self.say("tui-places-none"), "quiet"),), key=f"{kind}:")
            yield Line(("",))

    def _cells(self, view: PlaceView) -> tuple[str | Cell, ...]:
        say = self.say
        if isinstance(view, DepartmentView):
            takes = say("tui-department-takes", guests=_shown(view.guest_capacity), least=_shown(view.min_staffing))
            return view.code, view.name, view.site_name, Cell(takes, "quiet")
        if isinstance(view, RoomView):
            takes = say("tui-room-takes", seats=view.seats, meetings=view.parallel)
            return "", view.name, view.site_name, Cell(takes, "quiet")
        return "", view.name, view.region, Cell(view.time_zone, "quiet")

    @property
    def _here(self) -> tuple[str, PlaceView | None]:
        """The kind and the view under the cursor."""
        key = self.query_exactly_one(Listing).key
        return key.partition(":")[0] or "department", self._views.get(key)

    @on(Listing.Chosen)
    def _edit(self) -> None:
        kind, view = self._here
        if view is None:
            self.action_add()
        else:
            open_form(self, partial(self._opening, kind, view.id))

    def action_add(self) -> None:
        """Add one of the kind under the cursor."""
        kind = self._here[0]
        sites = [view for view in self._views.values() if isinstance(view, SiteView)]
        title = self.say(f"tui-places-form-{kind}", name="–")
        self.app.push_screen(FormDialog(self.session, title, self._fields(kind, None, sites), partial(self._add, kind)))

    def _opening(self, kind: str, known: str) -> Opening:
        revision = self.session.workspace.history.revision(KINDS[kind], known)
        subject = Subject(KINDS[kind], known, revision)
        if not revision:
            return Opening(subject, anew=partial(self._add, kind))
        answer = self.fetch()
        view = next(one for one in answer.by_kind()[kind] if one.id == known)
        title = self.say(f"tui-places-form-{kind}", name=view.name)
        fields = self._fields(kind, view, answer.sites)
        return Opening(subject, title, fields, partial(self._edit_place, kind, known, revision))

    def _fields(self, kind: str, view: PlaceView | None, sites: Sequence[SiteView]) -> list[Field]:
        return [self._field(name, view, sites) for name in (*TEXTS[kind], *NUMBERS[kind])]

    def _field(self, name: str, view: PlaceView | None, sites: Sequence[SiteView]) -> Field:
        value = getattr(view, name, None)
        if isinstance(value, int | float):
            value = f"{value:g}".replace(".", self.say("tui-decimal"))
        choices = [("", "–"), *((site.id, site.name) for site in sites)] if name == "site" else None
        return Field(name, self.say(f"word-field-{name.replace('_', '-')}"), value or "", choices)

    def _edit_place(self, kind: str, known: str, revision: int, entries: Entries) -> Change:
        part = self.session.workspace.places
        edits: dict[str, Callable[..., Change]] = {
            "department": part.edit_department, "room": part.edit_room, "site": part.edit_site,
        }  # fmt: skip
        return edits[kind](known, expect=revision, **_read(kind, entries))

    def _add(self, kind: str, entries: Entries) -> Change:
        part = self.session.workspace.places
        adds: dict[str, Callable[..., Change]] = {
            "department": part.add_department, "room": part.add_room, "site": part.add_site,
        }  # fmt: skip
        return adds[kind](**_read(kind, entries))

    def action_remove(self) -> None:
        """Remove what is under the cursor, after a question."""
        kind, view = self._here
        if view is None:
            self.decline("tui-places-nothing-here")
            return
        question = Confirm(
            self.session, self.say("tui-person-remove", name=view.name), self.say("tui-places-remove-text")
        )
        self.app.push_screen(question, partial(self._remove, kind, view.id))

    def _remove(self, kind: str, known: str, yes: bool | None) -> None:
        part = self.session.workspace.places
        removes: dict[str, Callable[[str], Change]] = {
            "department": part.remove_department, "room": part.remove_room, "site": part.remove_site,
        }  # fmt: skip
        if yes:
            self.act(partial(removes[kind], known))


def _shown(value: int | None) -> str:
    return "–" if value is None else str(value)


def _read(kind: str, entries: Entries) -> dict[str, Any]:
    """What was entered, as the workspace takes it."""
    fields: dict[str, Any] = {name: entries[name] for name in TEXTS[kind]}
    numbers = [name for name in NUMBERS[kind] if entries[name] or kind == "department"]
    return fields | {name: _number(entries[name], name) for name in numbers}


def _number(text: str, field: str) -> float | int | None:
    if not text:
        return None
    try:
        number = float(text.replace(",", "."))
    except ValueError:
        raise Refused(message("tui-error-number", value=text), field=field) from None
    return int(number) if number.is_integer() else number
