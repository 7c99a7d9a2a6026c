"""Help, made when it is asked for: the tree of commands with the texts of one language.

A command's text is `cli-help-<noun>-<verb>`; an option's is `cli-option-<noun>-<verb>-<name>`, else
`cli-option-<noun>-<name>`, else `cli-option-<name>`; what stands for its value is `cli-value-<value>`.
"""

from __future__ import annotations

import shutil
import textwrap
from collections.abc import Iterable, Iterator
from typing import Any

from scheduler.texts import Texts

PROGRAM = "rondo"
COMPLETE = "_RONDO_COMPLETE"
INDENT = "  "


def help_text(command: Any, path: str, texts: Texts) -> str:
    """The help of a command at a path of names (`rondo people list`)."""
    width = min(shutil.get_terminal_size().columns, 100)
    blocks = [usage(command, path, texts), texts.say(help_key(path))]
    verbs = getattr(command, "commands", {})
    blocks += _block(texts.say("cli-help-arguments"), _rows(arguments_of(command), path, texts), width)
    commands = [(name, texts.say(help_key(f"{path} {name}"))) for name in verbs]
    blocks += _block(texts.say("cli-help-commands"), commands, width)
    blocks += _block(texts.say("cli-help-options"), _rows(options_of(command), path, texts), width)
    if command.epilog:
        blocks.append(f"JSON: {command.epilog}")
    if path != PROGRAM:
        blocks.append(texts.say("cli-help-globals"))
    return "\n\n".join(_filled(block, width) if "\n" not in block else block for block in blocks if block)


def usage(command: Any, path: str, texts: Texts) -> str:
    """The line that shows how a command is called."""
    words = [path, *(_argument_word(parameter, texts) for parameter in arguments_of(command))]
    if hasattr(command, "commands"):
        words.append(texts.say("cli-help-command-word"))
    words += [option_word(parameter, texts) for parameter in options_of(command) if parameter.required]
    if options_of(command):
        words.append(texts.say("cli-help-options-word"))
    return f"{texts.say('cli-help-usage')} {' '.join(words)}"


def arguments_of(command: Any) -> list[Any]:
    """The arguments of a command, in their order."""
    return [parameter for parameter in command.params if parameter.param_type_name == "argument"]


def options_of(command: Any) -> list[Any]:
    """The options of a command, in their order."""
    return [parameter for parameter in command.params if parameter.param_type_name == "option"]


def option_word(parameter: Any, texts: Texts) -> str:
    """How an option is written: `--from DATE`, `--hard`."""
    names = ", ".join([*parameter.opts, *parameter.secondary_opts])
    return names if parameter.is_flag else f"{names} {value_word(parameter, texts)}"


def value_word(parameter: Any, texts: Texts) -> str:
    """What stands for the value of an option or argument: DATE, PERSON."""
    return texts.say(f"cli-value-{parameter.metavar}")


def option_text(parameter: Any, path: str, texts: Texts) -> str:
    """What an option or argument is for."""
    text = next((texts.say(key) for key in option_keys(parameter, path) if texts.has(key)), "")
    environment = f" [{parameter.envvar}]" if parameter.envvar else ""
    return f"{text}{environment}"


def option_keys(parameter: Any, path: str) -> Iterator[str]:
    """The catalogue keys under which an option's text may stand, the most special first."""
    words = path.split()[1:]
    name = parameter.name.strip("_").replace("_", "-")
    for count in range(len(words), -1, -1):
        yield f"cli-option-{'-'.join([*words[:count], name])}"


def help_key(path: str) -> str:
    """The catalogue key of a command's help."""
    return f"cli-help-on-{'-'.join(path.split()[1:] or [PROGRAM])}"


def _argument_word(parameter: Any, texts: Texts) -> str:
    word = value_word(parameter, texts) + ("..." if parameter.nargs == -1 else "")
    return word if parameter.required else f"[{word}]"


def _rows(parameters: Iterable[Any], path: str, texts: Texts) -> list[tuple[str, str]]:
    return [
        (
            option_word(parameter, texts)
            if parameter.param_type_name == "option"
            else _argument_word(parameter, texts),
            option_text(parameter, path, texts),
        )
        for parameter in parameters
    ]


def _block(title: str, rows: list[tuple[str, str]], width: int) -> list[str]:
    if not rows:
        return []
    left = min(max(len(name) for name, _ in rows), 34) + len(INDENT) * 2
    lines = [title]
    for name, text in rows:
        wrapped = textwrap.wrap(text, max(width - left, 24)) or [""]
        head = f"{INDENT}{name}".ljust(left)
        if len(head) > left:
            lines.append(head)
            head = " " * left
        lines.append(f"{head}{wrapped[0]}".rstrip())
        lines += [f"{' ' * left}{line}" for line in wrapped[1:]]
    return ["\n".join(lines)]


def _filled(text: str, width: int) -> str:
    return textwrap.fill(text, width, break_long_words=False, break_on_hyphens=False)
