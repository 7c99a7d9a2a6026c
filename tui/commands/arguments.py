"""How arguments and options are declared: their values are read by the model's readers, their texts are catalogue keys.

`cli-value-<value>` names what is to be written there. What an option is for is found by its command and its name, see
`tui.commands.help`.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from typing import Any, TypeVar

import typer

from scheduler.model import Refused, WrongUsage, message, read_date, read_last_date

E = TypeVar("E", bound=Enum)
Reader = Callable[[str, str], Any]
EMPTIED = object()


def option(*names: str, value: str = "text", read: Reader | None = None, envvar: str | None = None) -> Any:
    """An option that takes a value, called `value` in the help; `read` turns the text into what the command wants."""
    parser = _bound(read, names[0]) if read else None
    return typer.Option(*names, metavar=value, parser=parser, show_default=False, envvar=envvar)


def flag(*names: str) -> Any:
    """An option without a value."""
    return typer.Option(*names, show_default=False)


def argument(value: str, *, read: Reader | None = None) -> Any:
    """An argument, called `value` in the help."""
    return typer.Argument(metavar=value, parser=_bound(read, value) if read else None, show_default=False)


def first_day(*names: str) -> Any:
    """An option that is a date, the first day of something."""
    return option(*names, value="date", read=read_date)


def last_day(*names: str) -> Any:
    """An option that is a date, the last day of something; a week is its Sunday."""
    return option(*names, value="date", read=read_last_date)


def first_day_argument() -> Any:
    """An argument that is a date, the first day of something."""
    return argument("from", read=read_date)


def last_day_argument() -> Any:
    """An argument that is a date, the last day of something."""
    return argument("until", read=read_last_date)


def _bound(read: Reader, name: str) -> Callable[[Any], Any]:
    """The reader with the option's name for errors; what is a value already (a default) passes."""
    return lambda text: read(text, name) if isinstance(text, str) else text


def read_whole(text: str, field: str) -> int:
    """A whole number; raises Refused for anything else."""
    try:
        return int(text)
    except ValueError:
        raise Refused(message("error-number", value=text), field=field) from None


def read_number(text: str, field: str) -> float:
    """A number, with a decimal comma or point; raises Refused for anything else."""
    try:
        number = float(text.replace(",", ".") if text.count(",") == 1 and "." not in text else text)
    except ValueError:
        raise Refused(message("error-number", value=text), field=field) from None
    if number != number or number in (float("inf"), float("-inf")):
        raise Refused(message("error-number", value=text), field=field)
    return number


def read_word(kind: type[E]) -> Callable[[str, str], E]:
    """A reader for one of a few words; raises WrongUsage, listing them, for any other."""

    def read(text: str, field: str) -> E:
        try:
            return kind(text.strip().casefold())
        except ValueError:
            words = [str(member.value) for member in kind]
            raise WrongUsage(message("cli-one-of", value=text, words=words), field=field) from None

    return read


def read_list(text: str, _: str) -> tuple[str, ...]:
    """Words separated by commas."""
    return tuple(word.strip() for word in text.split(",") if word.strip())


def read_yes_no(text: str, field: str) -> bool:
    """Yes or no in either language; raises WrongUsage for anything else."""
    words = {"yes": True, "ja": True, "no": False, "nein": False}
    if (word := text.strip().casefold()) not in words:
        raise WrongUsage(message("cli-one-of", value=text, words=list(words)), field=field)
    return words[word]


def or_nothing(read: Reader, nothing: object = EMPTIED) -> Reader:
    """A reader for a field that may be emptied: an empty text is nothing."""
    return lambda text, field: read(text, field) if text.strip() else nothing
