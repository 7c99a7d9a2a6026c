"""Anna, who was planned in everything that there is and changed her name: a company for tests of privacy."""

from __future__ import annotations

from datetime import date
from itertools import count
from pathlib import Path
from typing import Any

from scheduler.model import (
    Assignment,
    PastMeeting,
    PastStay,
    RotationPlan,
    RotationRow,
    Round,
    Rule,
    Scope,
    Side,
    Wish,
    message,
)
from scheduler.workspace import Workspace, open_workspace
from scheduler.workspace.privacy import PrivacyPart

TODAY = date(2027, 3, 10)
WORDS = (
    "anna müller", "müller, anna", "anna schmidt", "anna@example.org", "anna.schmidt@example.org", "p40171",
    "mueller-anna",
)  # fmt: skip
"""All that Anna was ever known by."""


def opened(folder: Path, today: date = TODAY, actor: str = "ada", create: bool = False) -> Workspace:
    """The workspace on that day, with pseudonyms that count up."""
    workspace = open_workspace(folder / "plan.rondo.json", today=today, actor=actor, create=create)
    numbers = count(1)
    workspace.privacy = PrivacyPart(workspace.context, token=lambda: f"{next(numbers):04x}")
    return workspace


def put(workspace: Workspace, *records: Any) -> None:
    """Records into the store, in one action."""
    with workspace.context.change(message("word-online")) as transaction:
        for record in records:
            transaction.put(record)


def anna_company(folder: Path) -> Workspace:
    """Anna, who was planned in everything that there is since January and changed her name, and five others."""
    made = opened(folder, date(2027, 1, 4), create=True)
    for code in ("VI", "MK"):
        made.places.add_department(code=code, name=code.title())
    made.people.add(name="Müller, Anna", personnel_number="P40171", email="anna@example.org", department="VI")
    for number, name in enumerate(("Berg, Ben", "Celik, Cem", "Dorn, Dora", "Eck, Eva", "Fink, Fritz")):
        made.people.add(name=name, personnel_number=f"P{90_001 + number}", department="VI" if number < 2 else "MK")
    made.people.add_absence("Anna Müller", date(2027, 1, 18), date(2027, 1, 22), kind="sick")
    sides = (Side(name="Sales", people="department:VI"), Side(name="Marketing", people="department:MK"))
    made.exchange.create("Weekly", sides, date(2027, 1, 6), date(2027, 4, 28))
    made.exchange.plan("Weekly")
    made.people.edit("P40171", last_name="Schmidt", email="anna.schmidt@example.org")
    put(
        made,
        RotationPlan(id="spring", name="Spring", start=date(2027, 1, 4), end=date(2027, 7, 1)),
        RotationRow(
            id="spring.mueller-anna",
            plan="spring",
            person="mueller-anna",
            assignments=(
                Assignment(id="mk-1-mueller-anna", department="mk", start=date(2027, 1, 4), end=date(2027, 2, 1)),
                Assignment(id="vi-2-mueller-anna", department="vi", start=date(2027, 4, 1), end=date(2027, 5, 1)),
            ),
        ),
        PastStay(id="old", person="mueller-anna", department="mk", start=date(2026, 1, 5), end=date(2026, 3, 2)),
        Wish(id="w", person="mueller-anna", department="mk", start=date(2027, 5, 1), end=date(2027, 6, 1)),
        PastMeeting(id="met", day=date(2026, 12, 1), first="mueller-anna", second="dorn-dora"),
        Rule(
            id="secret", kind="never-pair", confidential=True, note="Anna asked for it",
            scope=Scope(pairs=(("mueller-anna", "fink-fritz"),)),
        ),
    )  # fmt: skip
    made.close()
    return opened(folder)


def bytes_of(folder: Path) -> dict[str, str]:
    """Every file in the folder of the workspace, as lower-case text."""
    return {file.name: file.read_text("utf-8").casefold() for file in folder.rglob("*") if file.is_file()}


def traces(folder: Path) -> set[tuple[str, str]]:
    """The files in which a word of Anna's stands, with the word."""
    return {(name, word) for name, text in bytes_of(folder).items() for word in WORDS if word in text}


def rounds(workspace: Workspace) -> list[Round]:
    """The rounds, by day."""
    return sorted(workspace.context.all(Round).values(), key=lambda round: round.day)
