"""What can go wrong, as one family: a title, a sentence, the place and a way out, each in no language yet."""

from __future__ import annotations

from typing import ClassVar

from scheduler.model.message import Message, Value, message


class RondoError(Exception):
    """An error that a person may read: `text` says what happened and what was not lost, `hint` the way out.

    `code` is stable for programs; `exit_code` is what the command line promises for it. `file`, `line` and `field` name
    the place where one exists.
    """

    code: ClassVar[str] = "error"
    exit_code: ClassVar[int] = 1

    def __init__(
        self,
        text: Message,
        *,
        hint: Message | None = None,
        file: str | None = None,
        line: int | None = None,
        field: str | None = None,
    ) -> None:
        super().__init__(text.key)
        self.text = text
        self.hint = hint
        self.file = file
        self.line = line
        self.field = field

    @property
    def title(self) -> Message:
        """A short heading for the kind of error."""
        return message(f"error-title-{self.code}")


class NotPossible(RondoError):
    """The answer is no: no such plan can exist, or a check found damage (exit 1)."""

    code = "not-possible"
    exit_code = 1


class WrongUsage(RondoError):
    """The command was not called as it can be called (exit 2)."""

    code = "wrong-usage"
    exit_code = 2


class Refused(RondoError):
    """Input that makes no sense was refused; nothing was changed (exit 3)."""

    code = "refused"
    exit_code = 3


class Conflict(RondoError):
    """Somebody else is writing, or has changed the same record; nothing was changed (exit 4).

    `mine` is what was to be written, `theirs` what stands there now, where both are known.
    """

    code = "conflict"
    exit_code = 4

    def __init__(
        self, text: Message, *, mine: object = None, theirs: object = None, hint: Message | None = None
    ) -> None:
        super().__init__(text, hint=hint)
        self.mine = mine
        self.theirs = theirs


class Unusable(RondoError):
    """The workspace cannot be used: damaged, gone, of a newer format, or without permission (exit 5)."""

    code = "unusable"
    exit_code = 5


class Interrupted(RondoError):
    """The person stopped it; nothing is half done (exit 130)."""

    code = "interrupted"
    exit_code = 130


def require(condition: object, key: str, *, field: str, **values: Value) -> None:
    """Refuse a record whose `field` makes no sense; `key` names the sentence that says so."""
    if not condition:
        raise Refused(message(key, **values), field=field)
