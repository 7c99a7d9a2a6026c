"""What the palette finds besides actions: people, departments and weeks, each with the place it leads to."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any

from scheduler.model import monday
from tui.screens.finder import Choice
from tui.session import Session

WEEKS = 60
"""How many weeks ahead can be found."""


def everything(session: Session, go: Callable[[str, str], Callable[[], Any]]) -> Iterator[Choice]:
    """People, departments and the coming weeks; `go` gives what leads to a place and a target in it."""
    workspace = session.workspace
    for person in workspace.people.list():
        yield Choice(person.sort_name, person.department, person.email, go("people", f"person:{person.id}"))
    for department in workspace.places.departments():
        title = session.say("tui-palette-department")
        yield Choice(department.name, department.code, title, go("rotation", f"department:{department.id}"))
    first = monday(workspace.today)
    for number in range(WEEKS):
        day = first + timedelta(weeks=number)
        title = f"{session.texts.week_text(day)} {day.isocalendar().year}"
        yield Choice(title, "", session.texts.day_text(day), go("rotation", f"week:{day.isoformat()}"))
