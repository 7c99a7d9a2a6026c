"""Exchange programmes: rounds as a board, who met whom as a matrix, one meeting's page."""

from __future__ import annotations

from datetime import date, datetime

from scheduler.model import Finding, Goal, Message, Persona
from scheduler.model.playbook import CaseStudy
from scheduler.workspace.views.changes import Choice, PersonChangeView
from scheduler.workspace.views.replies import ReplyView
from scheduler.workspace.views.view import View


class ProgrammeView(View, frozen=True):
    """One programme for a list; `sides` are name to selector."""

    id: str
    name: str
    sides: dict[str, str]
    first: date
    until: date
    every: str
    at: str
    minutes: int
    zone: str
    mode: str
    state: str
    version: int
    rounds: int
    meetings: int
    goal: Goal | None = None


class TableView(View, frozen=True):
    """One table: `meeting` is its id, `sides` are side name to people's ids, `names` the same as names."""

    meeting: str
    sides: dict[str, tuple[str, ...]]
    names: dict[str, tuple[str, ...]]
    start: datetime
    minutes: int
    place: str
    online: bool
    persona: str
    persona_name: str
    case: str
    case_name: str
    pinned: bool
    state: str
    replies: tuple[ReplyView, ...] = ()


class SitOutView(View, frozen=True):
    """A person without a table, the side's name and why."""

    person: str
    name: str
    side: str
    reason: Message


class RoundView(View, frozen=True):
    """One round; `state` is planned, published, past or skipped; `reason` where there are no meetings."""

    date: date
    week: str
    number: int
    state: str
    tables: tuple[TableView, ...]
    sitting_out: tuple[SitOutView, ...]
    reason: Message | None = None


class ExchangeView(View, frozen=True):
    """A programme with its rounds."""

    programme: ProgrammeView
    rounds: tuple[RoundView, ...]


class Bounds(View, frozen=True):
    """What is the best possible, before planning, and what stands in the way.

    `complete_plan_exists` says that a theorem promises a plan in which all permitted pairs meet; where it says no there
    may still be one. `fewest_rounds_in_person` is for the pairs of one site, whose rooms limit how many meet at a time.
    """

    permitted_pairs: int
    most_meetings: int
    most_distinct_pairs: int
    fewest_rounds: int
    rounds: int
    sides: dict[str, int]
    sentences: tuple[Message, ...]
    complete_plan_exists: bool = False
    fewest_rounds_in_person: int | None = None


class Quality(View, frozen=True):
    """How good a plan is against its bounds; `proven` says that no plan has more meetings or more distinct pairs.

    `argument` is why none has more distinct pairs than the bound, `gap` how many are missing to it. `sit_outs` are by
    person; `shortest_gap` is how many rounds lie at least between two meetings of a pair, None where none meets again.
    """

    meetings: int
    most_meetings: int
    distinct_pairs: int
    most_distinct_pairs: int
    repeats: int
    longest_sit_out: int
    sit_outs: dict[str, int]
    online: int
    proven: bool
    seconds: float
    sentences: tuple[Message, ...]
    argument: str = ""
    gap: int = 0
    shortest_gap: int | None = None


class PlanResult(View, frozen=True):
    """What planning an exchange gave; `suggestion` is the id under which a plan is kept whose making was stopped."""

    programme: ProgrammeView
    quality: Quality
    findings: tuple[Finding, ...]
    suggestion: str = ""


class PairView(View, frozen=True):
    """One pair of the two sides: how often they met or will meet, when last and next, or that they cannot."""

    first: str
    second: str
    first_name: str
    second_name: str
    met: int
    planned: int
    last: date | None
    next: date | None
    possible: bool


class CoverageView(View, frozen=True):
    """Who met whom."""

    programme: str
    pairs: tuple[PairView, ...]


class MatrixCell(View, frozen=True):
    """One pair in the matrix: the numbers of their rounds, whether the last one is held, whether they may meet.

    In a single pool, `own` is the cell of a person with themselves.
    """

    rounds: tuple[int, ...] = ()
    held: bool = False
    possible: bool = True
    own: bool = False


class MatrixRow(View, frozen=True):
    """One person of the larger side with a cell for each of the smaller, and totals."""

    person: str
    name: str
    cells: tuple[MatrixCell, ...]
    partners_met: int
    partners_possible: int
    longest_sit_out: int
    last: date | None


class MatrixView(View, frozen=True):
    """The matrix: rows are the larger side, columns the smaller (`columns` are ids, `labels` short names)."""

    programme: ProgrammeView
    row_side: str
    column_side: str
    columns: tuple[str, ...]
    labels: tuple[str, ...]
    names: tuple[str, ...]
    rows: tuple[MatrixRow, ...]
    quality: Quality


class AgendaView(View, frozen=True):
    """One point of the agenda with its beginning."""

    start: datetime
    minutes: int
    topic: Message


class MeetingPage(View, frozen=True):
    """One meeting: who, when, where, about what; `invitations` says how far they have come, person by person."""

    programme: ProgrammeView
    round: date
    number: int
    table: TableView
    agenda: tuple[AgendaView, ...]
    persona: Persona | None
    case: CaseStudy | None
    goal: Goal | None
    earlier: tuple[date, ...]
    invitations: tuple[Message, ...] = ()


class Reasons(View, frozen=True):
    """Why somebody meets whom they meet, or sits out."""

    text: Message
    reasons: tuple[Message, ...]


class Difference(View, frozen=True):
    """What publishing or repairing changes: in words a line, and how many stay."""

    kept: int
    changed: tuple[Message, ...] = ()
    added: tuple[Message, ...] = ()
    removed: tuple[Message, ...] = ()


class Published(View, frozen=True):
    """A programme after publishing."""

    programme: ProgrammeView
    difference: Difference
    version: int


class Repair(View, frozen=True):
    """What a repair changes, or would change: by round, by person, who is to be told (ids), and how good the plan is.

    `changed` meetings are different, `fewest` must be (null: not known). `lost` pairs (ids) have no meeting any more,
    `regained` ones have found another. `choices` are what somebody has to decide.
    """

    programme: ProgrammeView
    difference: Difference
    told: tuple[str, ...]
    quality: Quality
    findings: tuple[Finding, ...]
    sentences: tuple[Message, ...]
    people: tuple[PersonChangeView, ...] = ()
    choices: tuple[Choice, ...] = ()
    changed: int = 0
    fewest: int | None = None
    lost: tuple[tuple[str, str], ...] = ()
    regained: tuple[tuple[str, str], ...] = ()
    findings_added: tuple[Finding, ...] = ()
    findings_removed: tuple[Finding, ...] = ()
