"""The process boundary of the command line: reads what was typed, answers or fails, and says the exit code."""

from __future__ import annotations

import importlib
import os
import traceback
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path
from typing import Any

import platformdirs
import typer

from scheduler.model import Interrupted, RondoError, WrongUsage, message, printable
from tui.commands.answer import Answer
from tui.commands.help import COMPLETE, PROGRAM, option_word, value_word
from tui.commands.session import Session, silence_output
from tui.commands.tree import command_tree

VALUED = ("--workspace", "--today", "--lang", "--actor")
FLAGS = ("--json", "--yes", "-y", "--no-input", "--no-color")
_usage = importlib.import_module(typer.BadParameter.__module__)


class Unexpected(RondoError):
    """A mistake of the program, not of its user."""

    code = "unexpected"


def run(arguments: Sequence[str], environ: Mapping[str, str] = os.environ) -> int:
    """Carry out one call; the exit code. Global options may stand anywhere."""
    session = Session(json="--json" in arguments, language=_last_value(arguments, "--lang"), environ=environ)
    tree = command_tree()
    if COMPLETE in environ:
        tree.main(prog_name=PROGRAM, obj=session)
    try:
        first, rest = globals_first(arguments)
        return _answered(session, tree.main([*first, *rest], PROGRAM, standalone_mode=False, obj=session))
    except RondoError as error:
        return _failed(session, error)
    except _usage.ClickException as error:
        return _failed(session, usage_error(error, session))
    except (KeyboardInterrupt, EOFError, typer.Abort):
        return _failed(session, Interrupted(message("cli-interrupted")))
    except BrokenPipeError:
        silence_output()
        return 0
    except Exception as error:  # noqa: BLE001 - the process boundary
        return _failed(session, _unexpected(error))
    finally:
        session.close()


def globals_first(arguments: Sequence[str]) -> tuple[list[str], list[str]]:
    """The global options and the rest, each in its order; after `--` everything is the command's own.

    Raises WrongUsage for a global option without its value.
    """
    first: list[str] = []
    rest: list[str] = []
    words = iter(arguments)
    for word in words:
        if word == "--":
            rest += [word, *words]
        elif word in VALUED or word == "-w":
            value = next(words, None)
            if value is None:
                raise WrongUsage(message("cli-option-value", option=word))
            first += [word, value]
        elif word in FLAGS or word.startswith(tuple(f"{name}=" for name in VALUED)):
            first.append(word)
        else:
            rest.append(word)
    return first, rest


def usage_error(error: Any, session: Session) -> WrongUsage:
    """An error of the parser in our words."""
    context = getattr(error, "ctx", None)
    hint = message("cli-see-help", command=context.command_path if context is not None else PROGRAM)
    parameter = getattr(error, "param", None)
    match error:
        case _usage.NoSuchOption():
            close = sorted(error.possibilities or ())
            text = message("cli-no-such-option", option=printable(error.option_name))
            return WrongUsage(text, hint=message("error-could-be", names=close) if close else hint)
        case _usage.MissingParameter() if parameter is not None:
            is_option = parameter.param_type_name == "option"
            word = (option_word if is_option else value_word)(parameter, session.texts)
            return WrongUsage(message("cli-missing", what=word), hint=hint)
        case _usage.BadOptionUsage():
            return WrongUsage(message("cli-option-value", option=printable(error.option_name)), hint=hint)
        case _:
            return WrongUsage(message("cli-wrong-usage", text=printable(error.format_message())), hint=hint)


def _answered(session: Session, result: object) -> int:
    if isinstance(result, Answer):
        session.answer(result)
        return result.exit_code
    return result if isinstance(result, int) else 0


def _failed(session: Session, error: RondoError) -> int:
    try:
        session.fail(error)
    except BrokenPipeError:
        silence_output()
    return error.exit_code


def _last_value(arguments: Sequence[str], name: str) -> str | None:
    """The value of an option among the global ones, written in either way."""
    values = [value for word, value in pairwise(arguments) if word == name]
    values += [word.partition("=")[2] for word in arguments if word.startswith(f"{name}=")]
    return values[-1] if values else None


def _unexpected(error: Exception) -> Unexpected:
    """What to say of a mistake of ours: its kind, and the file that has the details. No values are written there."""
    lines = [
        f"{frame.filename}:{frame.lineno} in {frame.name}\n" for frame in traceback.extract_tb(error.__traceback__)
    ]
    text = f"{type(error).__name__}\n{''.join(lines)}"
    try:
        folder = platformdirs.user_log_path(PROGRAM, appauthor=False, ensure_exists=True)
        file = folder / f"error-{datetime.now(UTC):%Y%m%dT%H%M%SZ}-{os.getpid()}.txt"
        Path(file).write_text(text, encoding="utf-8")
    except OSError:
        return Unexpected(message("cli-unexpected", kind=type(error).__name__))
    return Unexpected(
        message("cli-unexpected", kind=type(error).__name__), hint=message("cli-unexpected-details", file=str(file))
    )
