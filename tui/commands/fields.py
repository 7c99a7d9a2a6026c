"""Commands that take the fields of a record as options, the same for `add` and `edit`."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Sequence
from functools import wraps
from typing import Annotated, Any, NamedTuple

from tui.commands.answer import Answer
from tui.commands.arguments import EMPTIED, Reader, option


class Field(NamedTuple):
    """A record's field as an option: `--name VALUE`, read by `read`. An empty text empties it."""

    name: str
    value: str = "text"
    read: Reader | None = None
    flag: str = ""

    @property
    def option(self) -> str:
        """How it is written."""
        return self.flag or f"--{self.name.replace('_', '-')}"


def with_fields(fields: Sequence[Field]) -> Callable[[Callable[..., Answer]], Callable[..., Answer]]:
    """Give the command an option a field; it gets those that were given as keywords."""

    def decorate(command: Callable[..., Answer]) -> Callable[..., Answer]:
        signature = inspect.signature(command, eval_str=True)
        own = [parameter for parameter in signature.parameters.values() if parameter.kind != parameter.VAR_KEYWORD]
        options = [
            inspect.Parameter(
                field.name,
                inspect.Parameter.KEYWORD_ONLY,
                default=None,
                annotation=Annotated[str | None, option(field.option, value=field.value, read=field.read or _as_it_is)],
            )
            for field in fields
        ]

        @wraps(command)
        def run(**given: Any) -> Answer:
            known = {parameter.name for parameter in own}
            meant = {name: value for name, value in given.items() if name in known or value is not None}
            return command(**{name: None if value is EMPTIED else value for name, value in meant.items()})

        run.__signature__ = signature.replace(parameters=[*own, *options])  # type: ignore[attr-defined]
        run.__annotations__ = {parameter.name: parameter.annotation for parameter in (*own, *options)}
        return run

    return decorate


def _as_it_is(text: str, _: str) -> str:
    return text
