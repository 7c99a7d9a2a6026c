"""Made-up view records for boards and pages, with names that would break a careless widget."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from scheduler.model import message
from scheduler.workspace.views.exchange import (
    ExchangeView,
    MatrixCell,
    MatrixRow,
    MatrixView,
    ProgrammeView,
    Quality,
    RoundView,
    SitOutView,
    TableView,
)
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
            id="rotation-2027", name="Rotation [2027]", first=shown[0].first if shown else TODAY,
            until=shown[-1].last if shown else TODAY, period="week",
            state="draft", version=0, people=people, assignments=people * weeks // 5,
        ),
        zoom="week",
        columns=shown,
        rows=tuple(row(number, weeks, name) for number, name in enumerate(names)),
        loads=loads,
        findings=(),
    )  # fmt: skip


def exchange(rounds: int = 12, tables: int = 5) -> ExchangeView:
    """Rounds of that many tables; the fourth is a holiday; every other name is hostile."""
    made = []
    for number in range(rounds):
        day = date(2027, 2, 4) + timedelta(weeks=number)
        seated = () if number == 3 else tuple(_table(number, place, day) for place in range(tables))
        out = SitOutView(person="s9", name=HOSTILE[3], side="Vertrieb", reason=message("word-online"))
        made.append(
            RoundView(
                date=day, week=f"KW {day.isocalendar().week}", number=number + 1, state="planned", tables=seated,
                sitting_out=(out,), reason=message("tui-undone", action=HOSTILE[1]) if number == 3 else None,
            )
        )  # fmt: skip
    return ExchangeView(programme=programme(), rounds=tuple(made))


def programme() -> ProgrammeView:
    """A programme with a hostile name."""
    return ProgrammeView(
        id="austausch", name="Austausch [VA]–Marketing", sides={"Vertrieb": "all", "Marketing": "all"},
        first=date(2027, 2, 4), until=date(2027, 7, 1), every="week", at="12:00", minutes=60, zone="Europe/Berlin",
        mode="one-to-one", state="draft", version=0, rounds=12, meetings=55,
    )  # fmt: skip


def _table(number: int, place: int, day: date) -> TableView:
    one, two = f"Ada Seller{(number + place) % 9}", HOSTILE[place] if place % 2 else f"Bo Marketer{place}"
    return TableView(
        meeting=f"m{number}-{place}", sides={"Vertrieb": (f"s{(number + place) % 9}",), "Marketing": (f"k{place}",)},
        names={"Vertrieb": (one,), "Marketing": (two,)}, start=datetime(day.year, day.month, day.day, 12, tzinfo=UTC),
        minutes=60, place="Isar", online=place == 2, persona="", persona_name="Petra [Produktion]", case="",
        case_name="", pinned=place == 1 and number == 5, state="held" if number < 3 else "planned",
    )  # fmt: skip


def quality() -> Quality:
    """Numbers of a plan."""
    return Quality(
        meetings=55, most_meetings=55, distinct_pairs=45, most_distinct_pairs=45, repeats=0, longest_sit_out=2,
        sit_outs={}, online=11, proven=True, seconds=0.1, sentences=(message("tui-undone", action=HOSTILE[0]),),
    )  # fmt: skip


def matrix(rows: int = 9, columns_: int = 5) -> MatrixView:
    """A matrix of that size."""
    made = tuple(
        MatrixRow(
            person=f"s{row}", name=HOSTILE[row % len(HOSTILE)] if row % 2 else f"Seller{row}, Ada",
            cells=tuple(
                MatrixCell(
                    rounds=() if (row + column) % 4 == 0 else (row + column,), held=(row + column) == 1,
                    possible=(row, column) != (4, 4),
                )
                for column in range(columns_)
            ),
            partners_met=4, partners_possible=5, longest_sit_out=2, last=TODAY,
        )
        for row in range(rows)
    )  # fmt: skip
    names = tuple(f"Marketer {column}" for column in range(columns_))
    return MatrixView(
        programme=programme(), row_side="Vertrieb", column_side="Marketing",
        columns=tuple(f"k{column}" for column in range(columns_)),
        labels=tuple(f"M{column}" for column in range(columns_)),
        names=names, rows=made, quality=quality(),
    )  # fmt: skip
