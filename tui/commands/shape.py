"""The form of every command: help in the chosen language, and errors of usage in our own words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from difflib import get_close_matches
from types import GenericAlias
from typing import Any, get_args, get_origin

import msgspec
import typer
from typer.core import TyperCommand, TyperGroup

from scheduler.model import Interrupted, WrongUsage, message, printable
from tui.commands.answer import Answer
from tui.commands.help import help_text
from tui.commands.session import session_of

CommandFunction = Callable[..., Answer | int]


class Command(TyperCommand):
    """A verb. Its help is made of catalogue texts; its `epilog` lists the main keys of its JSON document."""

    def get_help(self, ctx: Any) -> str:
        """The help in the session's language."""
        return help_text(self, ctx.command_path, session_of(ctx).texts)

    def get_short_help_str(self, limit: int = 45) -> str:  # noqa: ARG002 - the parser's own signature
        """Completion shows names only: it runs before a language is known."""
        return ""

    def invoke(self, ctx: Any) -> Any:
        """Carry out the verb; raises Interrupted where the person stops it."""
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt:
            raise Interrupted(message("cli-interrupted")) from None

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Read the arguments; what is left over is refused in our words."""
        ctx.allow_extra_args = True
        rest = super().parse_args(ctx, args)
        if rest and not ctx.resilient_parsing:
            raise WrongUsage(
                message("cli-too-many", words=[printable(str(word)) for word in rest]),
                hint=message("cli-see-help", command=ctx.command_path),
            )
        return rest


class Group(TyperGroup):
    """A noun, or the whole command line."""

    def get_help(self, ctx: Any) -> str:
        """The help in the session's language."""
        return help_text(self, ctx.command_path, session_of(ctx).texts)

    def get_short_help_str(self, limit: int = 45) -> str:  # noqa: ARG002 - the parser's own signature
        """Completion shows names only: it runs before a language is known."""
        return ""

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """The verb that is meant; an unknown one is refused with those it could be."""
        name = args[0]
        if name not in self.commands and not name.startswith("-") and not ctx.resilient_parsing:
            close = get_close_matches(name, self.commands) or list(self.commands)
            raise WrongUsage(
                message("cli-no-such-command", command=printable(f"{ctx.command_path} {name}")),
                hint=message("error-could-be", names=close),
            )
        return super().resolve_command(ctx, args)


def noun(name: str) -> typer.Typer:
    """A family of verbs."""
    family = typer.Typer(name=name, cls=Group, invoke_without_command=True, add_completion=False, rich_markup_mode=None)

    @family.callback()
    def ask_for_verb(context: typer.Context) -> None:
        if context.invoked_subcommand is None:
            verbs = list(context.command.commands) if isinstance(context.command, Group) else []
            raise WrongUsage(
                message("cli-verb-missing", command=context.command_path), hint=message("error-could-be", names=verbs)
            )

    return family


def verb(family: typer.Typer, name: str, **keys: Any) -> Callable[[CommandFunction], CommandFunction]:
    """Make a function the verb of a family. `keys` are the main keys of its JSON document and what stands under them.

    A list with a view record stands for many of them: `people=[PersonView]`.
    """
    return family.command(name, cls=Command, epilog=describe_keys(keys))


def describe_keys(keys: Mapping[str, Any]) -> str:
    """The keys of a JSON document as the reference shows them: `people[]: id, name, ...`."""
    return "; ".join(_describe(key, kind) for key, kind in keys.items())


def _describe(key: str, kind: Any) -> str:
    if isinstance(kind, GenericAlias):
        origin, arguments = get_origin(kind), get_args(kind)
        return _describe(f"{key}[]", arguments[0]) if origin is list else key
    if isinstance(kind, type) and issubclass(kind, msgspec.Struct):
        return f"{key}: {', '.join(kind.__struct_encode_fields__)}"
    return key
