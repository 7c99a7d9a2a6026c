"""Made-up view records for boards and pages, with names that would break a careless widget."""

from __future__ import annotations

from datetime import date, timedelta

from scheduler.workspace.views.rotation import (
    BoardCell,
    BoardRow,
    Column,
    LoadCell,
    LoadRow,
    PlanView,
    RotationBoard,
)

HOSTILE = (
    "[/]",
    "Ann [Sales]",
    "[@click=app.quit]x[/]",
    "Zoë 李小龙",
    "[bold]Bo",
    "a\\[b]",
    "\U0001f469‍\U0001f4bb Dev",
    "${x}",
)
TODAY = date(2027, 3, 17)
CODES = ("EK", "VI", "MM", "FI", "LO", "HR")


def columns(count: int, first: date = date(2027, 2, 1)) -> tuple[Column, ...]:
    """Weeks from a Monday on."""
    made = []
    for number in range(count):
        start = first + timedelta(weeks=number)
        last = start + timedelta(days=6)
        made.append(
            Column(
                first=start,
                last=last,
                label=str(start.isocalendar().week),
                week=start.isocalendar().week,
                month=start.month,
                year=start.year,
                today=start <= TODAY <= last,
                past=last < TODAY,
            )
        )
    return tuple(made)


def row(number: int, weeks: int, name: str) -> BoardRow:
    """A person with stays of five weeks, some pinned, some with findings."""
    cells = []
    for week in range(weeks):
        place = (week + number) % 5
        code = CODES[(number + (week + number) // 5) % len(CODES)]
        free = (week + number) // 5 % 4 == 3
        cells.append(
            BoardCell()
            if free
            else BoardCell(
                code=code,
                department=code.lower(),
                assignment=f"a{number}-{(week + number) // 5}",
                starts=place == 0,
                ends=place == 4,
                pinned=number % 7 == 3,
                away=1.0 if (week * 7 + number) % 23 == 0 else 0.4 if (week + number) % 19 == 0 else 0.0,
                school=(week * 7 + number) % 46 == 0,
                severity="hard" if (number, week) == (2, 6) else "soft" if (week * 3 + number) % 41 == 0 else "",
            )
        )
    return BoardRow(
        person=f"p{number}", name=name, group=CODES[number % len(CODES)], role="employee", cells=tuple(cells)
    )


def board(people: int = 12, weeks: int = 30) -> RotationBoard:
    """A board of that many people and weeks; every third name is hostile."""
    names = [
        HOSTILE[number // 3 % len(HOSTILE)] if number % 3 == 1 else f"Person {number}, Ada" for number in range(people)
    ]
    loads = tuple(
        LoadRow(
            department=code.lower(),
            code=code,
            name=f"Abteilung {code}",
            least=number or None,
            most=number + 2,
            cells=tuple(
                LoadCell(
                    guests=(week + number) % 4,
                    present=number + 1,
                    over=(week, number) == (6, 2),
                    under=(week, number) == (4, 0),
                    severity="hard" if (week, number) in ((6, 2), (4, 0)) else "",
                )
                for week in range(weeks)
            ),
        )
        for number, code in enumerate(CODES)
    )
    shown = columns(weeks)
    return RotationBoard(
        plan=PlanView(
            id="rotation-2027", name="Rotation [2027]", first=shown[0].first, until=shown[-1].last, period="week",
            state="draft", version=0, people=people, assignments=people * weeks // 5,
        ),
        zoom="week",
        columns=shown,
        rows=tuple(row(number, weeks, name) for number, name in enumerate(names)),
        loads=loads,
        findings=(),
    )  # fmt: skip
