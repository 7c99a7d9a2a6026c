"""Whether a workspace is whole, and what could be brought back."""

from __future__ import annotations

from datetime import datetime

from scheduler.model import Message
from scheduler.workspace.views.view import View


class ProblemView(View, frozen=True):
    """One thing that is wrong (`hard`) or worth knowing (`notice`), where, and the way out."""

    id: str
    severity: str
    text: Message
    hint: Message | None
    file: str
    table: str
    record: str
    field: str


class BackupView(View, frozen=True):
    """An earlier state. `name` is empty for one that the program has made by itself and will remove in its time.

    `counts` are entries by table, `size` is in bytes. `text` says why one that is not whole cannot be read.
    """

    id: str
    name: str
    generation: int
    time: datetime | None
    size: int
    whole: bool
    counts: dict[str, int]
    text: Message | None
    file: str


class Diagnosis(View, frozen=True):
    """What the check has found. `whole` is false where anything is damaged; `last_good` is the id of a backup.

    `condition` is `whole`, `older`, `newer`, `edited`, `plain`, `damaged`, `empty`, `too-large`, `not-a-file`,
    `unreadable` or `missing`, for a database `shared`; `checked` are the entries that are right by themselves.
    `set_aside` are files that restoring has kept as they were.
    """

    workspace: str
    condition: str
    whole: bool
    text: Message
    remarks: tuple[Message, ...]
    problems: tuple[ProblemView, ...]
    backups: tuple[BackupView, ...]
    last_good: str | None
    set_aside: tuple[str, ...]
    checked: int
    counts: dict[str, int]
    format: int | None
    schema: int | None
    generation: int | None
    size: int
    changed: datetime | None


class Restored(View, frozen=True):
    """What putting another state in place has done. `kept` is the file in which the former state is now.

    `undoable` tells whether undo takes it back; `changed` is false where everything was so already. `problems` are
    references that were broken in that state already.
    """

    action: Message
    remarks: tuple[Message, ...]
    generation: int
    changed: bool
    undoable: bool
    kept: str | None
    problems: tuple[ProblemView, ...]


class Adopted(View, frozen=True):
    """What is in a file that is to become the workspace, what it would change, and what keeps it from that.

    `added`, `changed` and `removed` are entries by table, against the workspace as it is. `done` is None where nothing
    was put in place: in a dry run, or where there are `problems` that are hard. `in_place` where the file is the
    workspace itself.
    """

    file: str
    in_place: bool
    text: Message
    counts: dict[str, int]
    added: dict[str, int]
    changed: dict[str, int]
    removed: dict[str, int]
    problems: tuple[ProblemView, ...]
    done: Restored | None

    @property
    def is_refused(self) -> bool:
        """Whether something in the file is wrong."""
        return any(problem.severity == "hard" for problem in self.problems)
