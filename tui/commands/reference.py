"""Makes `docs/commands.md` from the tree of commands: `python -m tui.commands.reference`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from scheduler.texts import texts
from tui.commands.help import (
    PROGRAM,
    arguments_of,
    help_key,
    option_text,
    option_word,
    options_of,
    usage,
    value_word,
)
from tui.commands.tree import command_tree

FILE = Path(__file__).parents[2] / "docs" / "commands.md"
ENGLISH = texts("en")
EXIT_CODES = ("0", "1", "2", "3", "4", "5", "130")


def reference() -> str:
    """The whole reference as Markdown."""
    tree = command_tree()
    parts = [
        f"# {ENGLISH.say('cli-reference-title')}",
        ENGLISH.say("cli-reference-intro"),
        f"## {ENGLISH.say('cli-reference-everywhere')}",
        _table(_parameter_rows(tree, PROGRAM), "cli-reference-option"),
        ENGLISH.say("cli-reference-output"),
        _table(((code, ENGLISH.say(f"cli-reference-exit-{code}")) for code in EXIT_CODES), "cli-reference-exit"),
        f"## {ENGLISH.say('cli-reference-findings')}",
        ENGLISH.say("cli-reference-finding"),
        *_commands(tree, PROGRAM),
    ]
    return "\n\n".join(parts) + "\n"


def _commands(command: Any, path: str) -> Iterator[str]:
    for name, inner in sorted(command.commands.items(), key=lambda item: hasattr(item[1], "commands")):
        place = f"{path} {name}"
        if hasattr(inner, "commands"):
            yield f"## `{place}`"
            yield ENGLISH.say(help_key(place))
            yield from _commands(inner, place)
        else:
            yield from _command(inner, place)


def _command(command: Any, path: str) -> Iterator[str]:
    yield f"### `{path}`"
    yield ENGLISH.say(help_key(path))
    yield f"```\n{usage(command, path, ENGLISH).partition(' ')[2]}\n```"
    rows = _parameter_rows(command, path)
    if rows:
        yield _table(rows, "cli-reference-argument")
    yield f"JSON: {', '.join(f'`{part}`' for part in command.epilog.split('; '))}"


def _parameter_rows(command: Any, path: str) -> list[tuple[str, str]]:
    arguments = [(value_word(item, ENGLISH), option_text(item, path, ENGLISH)) for item in arguments_of(command)]
    return [
        *arguments,
        *((option_word(item, ENGLISH), option_text(item, path, ENGLISH)) for item in options_of(command)),
    ]


def _table(rows: Any, head: str) -> str:
    lines = [f"| {ENGLISH.say(head)} | {ENGLISH.say('cli-reference-meaning')} |", "| --- | --- |"]
    lines += [f"| `{_escaped(name)}` | {_escaped(text)} |" for name, text in rows]
    return "\n".join(lines)


def _escaped(text: str) -> str:
    return text.replace("|", "\\|")


if __name__ == "__main__":
    FILE.write_text(reference(), encoding="utf-8")
