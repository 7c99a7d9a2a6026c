"""What is wrong with a workspace file, as a list for people: each problem with an id, its place and a way out."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from scheduler.model import Message, Record, Severity

Records = Mapping[type[Record], Mapping[str, Record]]
"""Records by kind and id, in the order they were added."""


class Problem(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that is wrong. `id` stays the same while the matter is the same; `hint` is the way out.

    A problem that is `hard` is damage; a notice is worth knowing and stands in nobody's way. `table`, `record` and
    `field` name the place where there is one, `missing` the id that is named there and that nothing has. `command` are
    the words of the verb that mends it in an open workspace.
    """

    id: str
    text: Message
    hint: Message | None = None
    severity: Severity = Severity.HARD
    table: str = ""
    record: str = ""
    field: str = ""
    missing: str = ""
    command: tuple[str, ...] = ()

    @property
    def is_damage(self) -> bool:
        """Whether the workspace is not whole because of it."""
        return self.severity is Severity.HARD
