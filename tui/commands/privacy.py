"""`rondo people export`, `rondo people erase`, `rondo purge`: what is known of people, and that it is forgotten."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

import typer

from scheduler.model import NotPossible, WrongUsage, message
from scheduler.workspace.views.privacy import Erasure, FileLeft, Mention, Purge
from tui.commands.answer import Answer, Heading, Line
from tui.commands.arguments import argument, flag, option
from tui.commands.session import Session, session_of
from tui.commands.shape import verb

ERASURE_KEYS = ("person", "alias", "difference", "mentions", "notes", "left")
PURGE_KEYS = ("absences", "wishes", "acceptances", "people", "mentions", "left")


def add_verbs(people: typer.Typer) -> None:
    """Add the verbs that are about one person to the family of people."""
    verb(people, "export", person=str, data=dict, files=list[str])(export)
    verb(
        people, "erase", person=str, alias=str, difference=list[str], mentions=list[Mention], notes=str,
        left=list[FileLeft], applied=bool,
    )(erase)  # fmt: skip


def register(root: typer.Typer) -> None:
    """Add the verb to the command line."""
    verb(
        root, "purge", absences=int, wishes=int, acceptances=int, people=list[str], mentions=list[Mention],
        left=list[FileLeft], applied=bool,
    )(purge)  # fmt: skip


def export(
    context: typer.Context,
    person: Annotated[str, argument("person")],
    target: Annotated[str | None, argument("file-or-folder")] = None,
) -> Answer:
    """Everything that is known of a person, for them: on the screen, or as files."""
    session = session_of(context)
    privacy = session.workspace.privacy
    dossier = privacy.export(person)
    files = privacy.write(person, target, overwrite=session.yes) if target else ()
    body: list[Line] = [message("privacy-exported", files=list(files))] if files else [*dossier.text.split("\n")]
    return Answer({"person": dossier.person, "data": dossier.data, "files": files}, body)


def erase(
    context: typer.Context,
    person: Annotated[str, argument("person")],
    notes: Annotated[str, option("--notes", value="notes")] = "keep",
    dry_run: Annotated[bool, flag("--dry-run")] = False,
) -> Answer:
    """Forget a person; the exit code is 1 where files are left that could not be written anew."""
    session = session_of(context)
    privacy = session.workspace.privacy
    if dry_run or session.asks:
        shown = privacy.erase(person, notes=notes, dry_run=True)
        if dry_run:
            return Answer(_erasure(shown, applied=False), list(erasure_lines(shown)))
        session.preview(erasure_lines(shown))
        if not session.confirm(message("cli-erase-confirm")):
            raise NotPossible(message("cli-erase-declined"))
    _refuse_unasked(session)
    done = privacy.erase(person, notes=notes)
    return Answer(_erasure(done, applied=True), list(erasure_lines(done)), _exit_code(done.left))


def purge(context: typer.Context, dry_run: Annotated[bool, flag("--dry-run")] = False) -> Answer:
    """Let go of what is older than the retention settings say; the exit code is 1 where files are left."""
    session = session_of(context)
    privacy = session.workspace.privacy
    if dry_run or session.asks:
        shown = privacy.purge(dry_run=True)
        if dry_run or shown.is_empty:
            return Answer(_purge(shown, applied=False), list(purge_lines(shown)))
        session.preview(purge_lines(shown))
        if not session.confirm(message("cli-purge-confirm")):
            raise NotPossible(message("cli-purge-declined"))
    _refuse_unasked(session)
    done = privacy.purge()
    return Answer(_purge(done, applied=not done.is_empty), list(purge_lines(done)), _exit_code(done.left))


def erasure_lines(erasure: Erasure) -> Iterator[Line]:
    """What becomes different, which texts name the person, and which files are left."""
    yield Heading(erasure.alias)
    yield from erasure.difference
    yield from erasure.sentences
    yield from _mentions(erasure.mentions)
    yield from _files(erasure.left)


def purge_lines(purge: Purge) -> Iterator[Line]:
    """What goes by kind, what stays, and which files are left."""
    yield from purge.sentences
    yield from _mentions(purge.mentions)
    yield from _files(purge.left)


def _refuse_unasked(session: Session) -> None:
    """What nobody can undo is not done before somebody has said yes."""
    if not (session.asks or session.yes):
        raise WrongUsage(message("cli-needs-yes"), hint=message("cli-needs-yes-hint"), field="--yes")


def _mentions(mentions: tuple[Mention, ...]) -> Iterator[Line]:
    for mention in mentions:
        yield message("cli-indented", text=message("privacy-mention", place=mention.place, text=mention.text))


def _files(left: tuple[FileLeft, ...]) -> Iterator[Line]:
    known = [file for file in left if file.known]
    if known:
        yield Heading(message("privacy-files-left", count=len(known)))
    for file in sorted(left, key=lambda file: not file.known):
        yield message("cli-indented", text=message("privacy-file-left", file=file.file, reason=file.reason))


def _exit_code(left: tuple[FileLeft, ...]) -> int:
    """1 where something is left for certain."""
    return 1 if any(file.known for file in left) else 0


def _erasure(erasure: Erasure, *, applied: bool) -> dict[str, object]:
    return {**{name: getattr(erasure, name) for name in ERASURE_KEYS}, "applied": applied}


def _purge(purge: Purge, *, applied: bool) -> dict[str, object]:
    return {**{name: getattr(purge, name) for name in PURGE_KEYS}, "applied": applied}
