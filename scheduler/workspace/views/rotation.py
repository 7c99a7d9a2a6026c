"""The rotation board: people by periods, with each department's load above."""

from __future__ import annotations

from datetime import date

from scheduler.model import Finding, Message
from scheduler.workspace.views.findings import Change
from scheduler.workspace.views.view import View


class PlanView(View, frozen=True):
    """One rotation plan for a list; `until` is its last day."""

    id: str
    name: str
    first: date
    until: date
    period: str
    state: str
    version: int
    people: int
    assignments: int


class PersonDifference(View, frozen=True):
    """What is different for one person (`person` is the id): what of it was before and is after, and in sentences."""

    person: str
    name: str
    before: tuple[Message, ...]
    after: tuple[Message, ...]
    texts: tuple[Message, ...]


class AssignmentChange(Change, frozen=True):
    """A change of assignments by hand: `people` says what is different for whom, `told` (ids) who has to hear of it."""

    people: tuple[PersonDifference, ...] = ()
    told: tuple[str, ...] = ()


class AssignmentView(View, frozen=True):
    """One assignment; `end` is its last day."""

    id: str
    person: str
    person_name: str
    department: str
    department_name: str
    start: date
    end: date
    half: str
    mentor: str
    mentor_name: str
    goal: str
    pinned: bool
    status: str
    council: str


class LoadView(View, frozen=True):
    """A department in a period: the most people from elsewhere at a time, the fewest present of all and of its own."""

    department: str
    first: date
    last: date
    assigned: int
    present_least: int
    own_present_least: int


class RotationView(View, frozen=True):
    """A plan's assignments and the departments' load by week."""

    plan: PlanView
    assignments: tuple[AssignmentView, ...]
    load: tuple[LoadView, ...]


class Column(View, frozen=True):
    """One column of a board: its days (`last` included), a short label (the week's number, the day, the month)."""

    first: date
    last: date
    label: str
    week: int
    month: int
    year: int
    today: bool
    past: bool


class BoardCell(View, frozen=True):
    """One person in one period. `code` is the department's code or empty.

    `starts` and `ends` say where a stay's bar begins and ends within the shown columns; `away` is the share of the
    person's due days away (0 to 1), `school` whether that is school or exams; `severity` is the worst finding there
    (empty: none), `more` the number of further assignments in the period.
    """

    code: str = ""
    department: str = ""
    assignment: str = ""
    starts: bool = False
    ends: bool = False
    pinned: bool = False
    away: float = 0.0
    school: bool = False
    outside_contract: bool = False
    severity: str = ""
    more: int = 0


class BoardRow(View, frozen=True):
    """One person's row; `group` is the home department's code."""

    person: str
    name: str
    group: str
    role: str
    cells: tuple[BoardCell, ...]


class LoadCell(View, frozen=True):
    """How full a department is in a period: `guests` the most at a time, `present` the fewest own people at a time.

    `over` and `under` say where a rule is broken, `severity` is the worst finding.
    """

    guests: int
    present: int
    over: bool = False
    under: bool = False
    severity: str = ""


class LoadRow(View, frozen=True):
    """One department's load; `least` present and `most` guests as its rules say."""

    department: str
    code: str
    name: str
    least: int | None
    most: int | None
    cells: tuple[LoadCell, ...]


class RotationBoard(View, frozen=True):
    """The whole planning board in one zoom (day, week, month, quarter)."""

    plan: PlanView
    zoom: str
    columns: tuple[Column, ...]
    rows: tuple[BoardRow, ...]
    loads: tuple[LoadRow, ...]
    findings: tuple[Finding, ...]


class CellReason(View, frozen=True):
    """What is to be known about one cell: sentences, findings there."""

    title: Message
    lines: tuple[Message, ...]
    findings: tuple[Finding, ...]
