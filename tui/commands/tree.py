"""The whole command line: global options, nouns, verbs."""

from __future__ import annotations

from functools import cache
from typing import Annotated, Any

import typer

from tui.commands import (
    absence,
    calendar_server,
    demo,
    event,
    exchange,
    explaining,
    history,
    importing,
    invitations,
    meetings,
    method,
    people,
    places,
    playbook,
    playbook_files,
    privacy,
    publishing,
    replies,
    report,
    rotation,
    rotation_repair,
    rule,
    safety,
    sending,
    slots,
    solving,
    stay,
    stays,
    suggestions,
    today,
    workspace,
)
from tui.commands.answer import Answer
from tui.commands.application import open_application
from tui.commands.arguments import flag, option
from tui.commands.session import session_of
from tui.commands.shape import Group
from tui.version import version as installed_version

meetings.add_verbs(exchange.exchange)
suggestions.add_verbs(exchange.exchange)
slots.add_verbs(exchange.exchange)
replies.add_verbs(invitations.invitations)
sending.add_verbs(invitations.invitations)
calendar_server.add_verbs(invitations.invitations)
solving.add_verbs(rotation.rotation)
explaining.add_verbs(rotation.rotation)
stays.add_verbs(rotation.rotation)
publishing.add_verbs(rotation.rotation)
rotation_repair.add_verbs(rotation.rotation)
privacy.add_verbs(people.people)
NOUNS = (
    people.people,
    absence.absence,
    places.department,
    places.room,
    places.site,
    places.holiday,
    rule.rule,
    rule.finding,
    exchange.exchange,
    rotation.rotation,
    invitations.invitations,
    playbook.persona,
    playbook.case,
    playbook_files.playbook,
    method.feedback,
    event.event,
    stay.stay,
    method.action_item,
    method.review,
    safety.backup,
    workspace.setting,
    workspace.workspace,
)
VERBS = (
    demo.register,
    today.register,
    workspace.register,
    importing.register,
    history.register,
    privacy.register,
    report.register,
    method.register,
    safety.register,
)


@cache
def command_tree() -> Any:
    """The tree of commands, as the parser walks it."""
    root = typer.Typer(
        cls=Group,
        invoke_without_command=True,
        add_completion=True,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["--help", "-h"]},
    )
    root.callback()(begin)
    for register in VERBS:
        register(root)
    for family in NOUNS:
        root.add_typer(family)
    tree = typer.main.get_command(root)
    tree.params = [parameter for parameter in tree.params if not str(parameter.name).endswith("_completion")]
    return tree


def begin(
    context: typer.Context,
    workspace: Annotated[str | None, option("--workspace", "-w", value="workspace", envvar="RONDO_WORKSPACE")] = None,
    today: Annotated[str | None, option("--today", value="date", envvar="RONDO_TODAY")] = None,
    lang: Annotated[str | None, option("--lang", value="lang", envvar="RONDO_LANG")] = None,
    actor: Annotated[str | None, option("--actor", value="name", envvar="RONDO_ACTOR")] = None,
    json: Annotated[bool, flag("--json")] = False,  # noqa: ARG001 - read before the tree is walked
    yes: Annotated[bool, flag("--yes", "-y")] = False,
    no_input: Annotated[bool, flag("--no-input")] = False,
    no_color: Annotated[bool, flag("--no-color")] = False,
    version: Annotated[bool, flag("--version", "-V")] = False,
) -> Answer | int | None:
    """Take over the global options; without a noun, open the application."""
    session = session_of(context)
    session.begin(
        workspace=workspace,
        today=today,
        language=lang,
        actor=actor,
        yes=yes,
        no_input=no_input,
        no_color=no_color,
    )
    if context.invoked_subcommand is not None:
        return None
    if version:
        return Answer({"version": installed_version()}, [f"rondo {installed_version()}"])
    return open_application(session)
