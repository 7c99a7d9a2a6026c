"""The way from the command line into the application."""

from __future__ import annotations

import sys
from pathlib import Path

from scheduler.model import Unusable, WrongUsage, message
from scheduler.workspace import Safety
from tui.commands.session import Session


def open_application(session: Session) -> int:
    """Open the application on the workspace, a new one where there never was any; the exit code.

    Raises WrongUsage where there is no terminal to open it in.
    """
    if session.json or not on_terminal():
        raise WrongUsage(message("cli-no-terminal"), hint=message("cli-see-help", command="rondo"))
    place = session.place
    if "://" in str(place):
        return run_application(session)
    if not _was_there(Path(place).expanduser()):
        session.open(place, create=True)
    try:
        _ = session.workspace
    except Unusable as error:
        if not rescue_workspace(session, error):
            raise
    return run_application(session)


def on_terminal() -> bool:
    """Whether there is a terminal that an application can be opened in."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def rescue_workspace(session: Session, error: Unusable) -> bool:
    """Show what is wrong and what could be brought back; whether something has been."""
    from tui.rescue import rescue  # the application is loaded only when it is opened

    return rescue(Safety(session.place, actor=session.actor), error, session.texts.language)


def run_application(session: Session) -> int:
    """Run the application on the session's workspace until it is left."""
    from tui.app import run  # the application is loaded only when it is opened

    return run(session.workspace, session.texts.language)


def _was_there(path: Path) -> bool:
    """Whether a workspace is or has been at that place: one that has vanished is not replaced by an empty one."""
    return path.exists() or path.is_symlink() or path.with_name(f"{path.name}.backups").exists()
