"""The rotation board: people by periods, with each department's load above."""

from __future__ import annotations

from datetime import date

from scheduler.model import Finding, Message, message
from scheduler.workspace.views.findings import Change
from scheduler.workspace.views.view import View


class PlanView(View, frozen=True):
    """One rotation plan for a list; `until` is its last day.

    `approved` holds as long as the assignments are those that somebody approved. `changed` counts the people whose
    assignments are not as the last published version says. `standing` is all that in words.
    """

    id: str
    name: str
    first: date
    until: date
    period: str
    state: str
    version: int
    people: int
    assignments: int
    approved: bool = False
    approved_on: date | None = None
    approved_by: str = ""
    published_on: date | None = None
    published_by: str = ""
    changed: int = 0
    standing: Message = message("word-state-draft")


class PersonDifference(View, frozen=True):
    """What is different for one person (`person` is the id): what of it was before and is after, and in sentences."""

    person: str
    name: str
    before: tuple[Message, ...]
    after: tuple[Message, ...]
    texts: tuple[Message, ...]


class AssignmentChange(Change, frozen=True):
    """A change of assignments by hand: `people` says what is different for whom, `told` (ids) who has to hear of it.

    `telling` names those in a sentence.
    """

    people: tuple[PersonDifference, ...] = ()
    told: tuple[str, ...] = ()
    telling: Message | None = None


class AssignmentView(View, frozen=True):
    """One assignment; `end` is its last day. Without an `own_mentor` the `mentor` is the department's."""

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
    council_date: date | None = None
    council_note: str = ""
    own_mentor: str = ""


class LoadView(View, frozen=True):
    """A department in a period: the most people from elsewhere at a time, the fewest present of all and of its own.

    `places` are what its rules allow and `free` what is left of them (None without a limit), `needed` the places that
    required visits still ask for if each is spread evenly up to its last day.
    """

    department: str
    first: date
    last: date
    assigned: int
    present_least: int
    own_present_least: int
    places: int | None = None
    free: int | None = None
    needed: float = 0.0


class NeedView(View, frozen=True):
    """A required visit that is not planned yet: so many weeks of a person, by a day."""

    person: str
    name: str
    weeks: float
    by: date


class MeterView(View, frozen=True):
    """What required visits still need of a department, and what is free there (None without a limit), in weeks.

    `short` says that more is needed than is free until the last day by which a visit is wanted.
    """

    department: str
    code: str
    name: str
    needed_weeks: float
    free_weeks: float | None
    short: bool
    needs: tuple[NeedView, ...]
    text: Message


class RotationView(View, frozen=True):
    """A plan's assignments, the departments' load by week, and what required visits still need of them."""

    plan: PlanView
    assignments: tuple[AssignmentView, ...]
    load: tuple[LoadView, ...]
    meter: tuple[MeterView, ...] = ()


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
    meter: tuple[MeterView, ...] = ()


class CellReason(View, frozen=True):
    """What is to be known about one cell: sentences, findings there."""

    title: Message
    lines: tuple[Message, ...]
    findings: tuple[Finding, ...]
