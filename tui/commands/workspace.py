"""`rondo init`, `rondo info`, `rondo workspace`, `rondo setting` and `rondo completion`: the workspace itself."""

from __future__ import annotations

import contextlib
import io
import os
from typing import Annotated

import typer

from scheduler.model import WrongUsage, message
from scheduler.workspace import copy_workspace
from scheduler.workspace.views.copying import Copy
from scheduler.workspace.views.overview import Info, SettingView
from tui.commands.answer import Answer, changed, table
from tui.commands.arguments import argument
from tui.commands.help import COMPLETE, PROGRAM
from tui.commands.session import session_of
from tui.commands.shape import noun, verb

setting = noun("setting")
workspace = noun("workspace")
SHELLS = ("bash", "zsh", "fish", "powershell", "pwsh")


def register(root: typer.Typer) -> None:
    """Add the verbs to the command line."""
    verb(root, "init", workspace=str)(init)
    verb(root, "info", **dict.fromkeys(Info.__struct_fields__, str))(info)
    verb(root, "completion", script=str)(completion)


def init(context: typer.Context) -> Answer:
    """Make a new empty workspace."""
    session = session_of(context)
    place = session.open(session.place, create=True).overview.info().workspace
    return Answer({"workspace": place}, [message("cli-made", workspace=place)])


def info(context: typer.Context) -> Answer:
    """What is in the workspace."""
    found = session_of(context).workspace.overview.info()
    counts = [(message(f"word-collection-{name.replace('_', '-')}"), count) for name, count in found.counts.items()]
    body = [
        message("cli-info", workspace=found.workspace, size=found.size, generation=str(found.generation)),
        *([message("cli-info-changed", moment=found.changed.astimezone())] if found.changed else []),
        *table((message("cli-column-what"), message("cli-column-count")), counts),
    ]
    return Answer({name: getattr(found, name) for name in Info.__struct_fields__}, body)


def completion(context: typer.Context, shell: Annotated[str, argument("shell")]) -> Answer:
    """The script that completes commands in a shell."""
    if shell not in SHELLS:
        raise WrongUsage(message("cli-one-of", value=shell, words=list(SHELLS)), field="SHELL")
    script = io.StringIO()
    os.environ[COMPLETE] = f"source_{shell}"
    try:
        with contextlib.redirect_stdout(script), contextlib.suppress(SystemExit):
            context.find_root().command.main([], PROGRAM)
    finally:
        del os.environ[COMPLETE]
    return Answer({"script": script.getvalue()}, [script.getvalue().rstrip("\n")])


@verb(workspace, "copy", **dict.fromkeys(Copy.__struct_fields__, str))
def copy(
    context: typer.Context,  # noqa: ARG001 - every verb is given it
    source: Annotated[str, argument("from-workspace")],
    target: Annotated[str, argument("to-workspace")],
) -> Answer:
    """Copy a whole workspace to another place."""
    made = copy_workspace(source, target)
    body = [
        message("cli-copied", source=made.source, workspace=made.workspace),
        message("cli-copied-what", records=sum(made.counts.values()), actions=made.actions, state=str(made.generation)),
    ]
    return Answer({name: getattr(made, name) for name in Copy.__struct_fields__}, body)


@verb(setting, "list", settings=list[SettingView])
def list_settings(context: typer.Context) -> Answer:
    """The settings with what each is for."""
    found = session_of(context).workspace.settings.list()
    names = [message(f"cli-column-{name}") for name in ("setting", "value", "meaning")]
    return Answer({"settings": found}, table(names, [(view.name, str(view.value), view.text) for view in found]))


@verb(setting, "set", settings=list[SettingView], action=str, difference=list[str])
def set_setting(
    context: typer.Context, name: Annotated[str, argument("setting")], value: Annotated[str, argument("value")]
) -> Answer:
    """Set one setting."""
    session = session_of(context)
    change = session.workspace.settings.set(name, value)
    return changed(change, settings=[view for view in session.workspace.settings.list() if view.name == change.id])
