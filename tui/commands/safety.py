"""`rondo doctor`, `rondo backup` and `rondo adopt`: whether the workspace is whole, and bringing back what was.

None of them opens the workspace: they are for files that cannot be opened, too.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Annotated

import typer

from scheduler.model import Interrupted, Message, Refused, message
from scheduler.workspace import Safety
from scheduler.workspace.views.safety import Adopted, BackupView, Diagnosis, ProblemView, Restored
from tui.commands.answer import Answer, Heading, Line, table
from tui.commands.arguments import argument, flag
from tui.commands.session import Session, session_of
from tui.commands.shape import noun, verb

backup = noun("backup")
SHOWN = 50
"""How many problems are listed for people; JSON has them all."""

_KEYS = {
    name: list[ProblemView] if name == "problems" else list[BackupView] if name == "backups" else str
    for name in Diagnosis.__struct_fields__
}


def register(root: typer.Typer) -> None:
    """Add the verbs to the command line."""
    verb(root, "doctor", **_KEYS)(doctor)
    verb(root, "adopt", file=str, counts=str, problems=list[ProblemView], adopted=Restored)(adopt)


def doctor(context: typer.Context) -> Answer:
    """Check the workspace and its backups."""
    found = _safety(session_of(context)).check()
    body: list[Line] = [found.text, *found.remarks]
    if found.problems:
        body += [Heading(message("cli-doctor-problems", count=len(found.problems))), *_problem_lines(found.problems)]
    if found.backups:
        body += [Heading(message("cli-doctor-backups")), *_backup_table(found.backups)]
    return Answer({name: getattr(found, name) for name in Diagnosis.__struct_fields__}, body, 0 if found.whole else 1)


@verb(backup, "list", backups=list[BackupView])
def list_backups(context: typer.Context) -> Answer:
    """The earlier states."""
    found = _safety(session_of(context)).backups()
    return Answer({"backups": found}, _backup_table(found))


@verb(backup, "create", backups=list[BackupView])
def create_backup(context: typer.Context, name: Annotated[str, argument("state-name")] = "") -> Answer:
    """Keep the workspace as it is now."""
    made = _safety(session_of(context)).create(name)
    body = [
        message("backup-made", state=str(made.generation), id=made.id, size=made.size),
        message("backup-made-where", file=made.file),
    ]
    return Answer({"backups": [made]}, body)


@verb(backup, "restore", **{name: str for name in Restored.__struct_fields__ if name != "problems"})
def restore_backup(context: typer.Context, backup: Annotated[str, argument("backup")]) -> Answer:
    """Bring an earlier state back."""
    session = session_of(context)
    safety = _safety(session)
    if session.asks:
        chosen = safety.find(backup)
        moment = chosen.time.astimezone() if chosen.time else chosen.id
        _confirm(session, message("backup-question-restore", state=str(chosen.generation), time=moment))
    done = safety.restore(backup)
    return Answer({name: getattr(done, name) for name in Restored.__struct_fields__}, _done_lines(done))


def adopt(
    context: typer.Context,
    file: Annotated[str, argument("workspace-file")],
    dry_run: Annotated[bool, flag("--dry-run")] = False,
) -> Answer:
    """Let an edited or plain file become the workspace."""
    session = session_of(context)
    safety = _safety(session)
    if session.asks and not dry_run:
        planned = safety.adopt(file, dry_run=True)
        if planned.in_place and not planned.is_refused:
            _confirm(session, message("backup-question-adopt-edited", file=planned.file))
        elif not planned.is_refused:
            _confirm(session, message("backup-question-adopt", file=planned.file, **_difference(planned)))
    found = safety.adopt(file, dry_run=dry_run)
    data = {
        **{name: getattr(found, name) for name in Adopted.__struct_fields__ if name != "done"},
        "adopted": found.done,
    }
    return Answer(data, list(_adopted_lines(found)), Refused.exit_code if found.is_refused else 0)


def _safety(session: Session) -> Safety:
    return Safety(session.place, actor=session.actor)


def _confirm(session: Session, question: Message) -> None:
    if not session.confirm(question):
        raise Interrupted(message("cli-interrupted"))


def _adopted_lines(found: Adopted) -> Iterator[Line]:
    yield found.text
    if found.problems:
        yield from _problem_lines(found.problems)
    if found.is_refused:
        yield message("backup-not-adopted", count=sum(problem.severity == "hard" for problem in found.problems))
        return
    if not found.in_place:
        yield message("backup-difference", **_difference(found))
    if found.done is None:
        yield message("backup-would-adopt")
    else:
        yield from _done_lines(found.done)


def _difference(found: Adopted) -> dict[str, int]:
    return {name: sum(getattr(found, name).values()) for name in ("added", "changed", "removed")}


def _done_lines(done: Restored) -> list[Line]:
    if not done.changed:
        return list(done.remarks)
    return [done.action, message("backup-now", generation=str(done.generation)), *done.remarks]


def _problem_lines(problems: Iterable[ProblemView]) -> Iterator[Line]:
    """The problems; a way out that several have stands once, after the first."""
    listed, said = list(problems), set[Message]()
    for problem in listed[:SHOWN]:
        mark = "!" if problem.severity == "hard" else "·"
        yield message("cli-problem", mark=mark, text=problem.text, id=problem.id)
        if problem.hint is not None and problem.hint not in said:
            said.add(problem.hint)
            yield message("cli-problem-hint", text=problem.hint)
    if len(listed) > SHOWN:
        yield message("cli-problems-more", count=len(listed) - SHOWN)


def _backup_table(backups: Iterable[BackupView]) -> list[Line]:
    names = [message(f"cli-column-{name}") for name in ("id", "state", "time", "size", "whole", "people", "plans")]
    rows = [
        (
            view.id,
            str(view.generation),
            view.time.astimezone() if view.time else None,
            view.size,
            message("cli-backup-whole" if view.whole else "cli-backup-damaged"),
            view.counts.get("people"),
            view.counts.get("rotation_plans", 0) + view.counts.get("programmes", 0) if view.counts else None,
        )
        for view in backups
    ]
    return list(table(names, rows, message("cli-no-backups")))
