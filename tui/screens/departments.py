"""Departments, rooms and sites: what there is, what it can take; add, change, remove."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import ClassVar, NamedTuple

from textual.app import ComposeResult
from textual.binding import BindingType

from scheduler.model import Refused, message
from scheduler.workspace.views.findings import Change
from scheduler.workspace.views.people import DepartmentView, RoomView, SiteView
from tui.keys import bind
from tui.screens.dialog import Confirm
from tui.screens.page import Page
from tui.session import Session
from tui.widgets.listing import ListColumn, Listing

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
        part = self.session.workspace.places
        edits: dict[str, Callable[..., Change]] = {
            "department": part.edit_department, "room": part.edit_room, "site": part.edit_site,
        }  # fmt: skip
        adds: dict[str, Callable[..., Change]] = {
            "department": part.add_department, "room": part.add_room, "site": part.add_site,
        }  # fmt: skip
        return edits[kind](id, **fields) if id else adds[kind](**fields)

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

    def _remove(self, kind: str, id: str, yes: bool | None) -> None:
        part = self.session.workspace.places
        removes: dict[str, Callable[[str], Change]] = {
            "department": part.remove_department, "room": part.remove_room, "site": part.remove_site,
        }  # fmt: skip
        if yes:
            self.act(partial(removes[kind], id))


def _shown(value: int | None) -> str:
    return "–" if value is None else str(value)


def _number(text: str, field: str) -> float | int | None:
    if not text:
        return None
    try:
        number = float(text.replace(",", "."))
    except ValueError:
        raise Refused(message("tui-error-number", value=text), field=field) from None
    return int(number) if number.is_integer() else number
