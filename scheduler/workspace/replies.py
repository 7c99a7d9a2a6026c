"""Answers to invitations: taken in from files, in one action."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from scheduler.files.draft import Draft
from scheduler.model import Message, Refused, message, printable
from scheduler.workspace.calendar_import import ENDINGS
from scheduler.workspace.context import Part
from scheduler.workspace.reply_import import MAIL_ENDINGS, ReplyImport
from scheduler.workspace.views.replies import IncomingView, RepliesTaken

MOST_FILES = 5000


class RepliesPart(Part):
    """What people answer to invitations."""

    def take(self, paths: Sequence[str | Path], person: str | None = None, *, dry_run: bool = False) -> RepliesTaken:
        """Take the answers in files, or in all files of folders, in one action.

        `person` says whose those of strangers are.
        A file in which nothing can be read is one entry with its reason; raises Refused where there is no file at all.
        """
        files = list(_files(paths))
        if dry_run:
            views = self._read(files, Draft(self._context.snapshot), person)
            return RepliesTaken(replies=tuple(views), applied=False)
        action = message(
            "incoming-replies-action", files=[file.name for file in files[:3]], more=max(0, len(files) - 3)
        )
        with self._context.change(action) as transaction:
            draft = Draft(transaction)
            views = self._read(files, draft, person)
            for record in list(draft.put_records()):
                transaction.put(record)
        return RepliesTaken(replies=tuple(views), applied=True)

    def _read(self, files: Sequence[Path], draft: Draft, person: str | None) -> list[IncomingView]:
        found: list[IncomingView] = []
        import_ = ReplyImport(draft, self._context.today, {}, stranger=person or "")
        for file in files:
            try:
                found += import_.take(file)
            except Refused as refused:
                found.append(_unreadable(file, refused.text))
        return found


def _files(paths: Iterable[str | Path]) -> Iterator[Path]:
    """The files, and of folders those that may hold answers, in the order of their names."""
    found: list[Path] = []
    for path in map(Path, paths):
        path = path.expanduser()
        if path.is_dir():
            inside = sorted(one for one in path.iterdir() if one.suffix.lower() in (*ENDINGS, *MAIL_ENDINGS))
            found += [one for one in inside if one.is_file()]
        elif path.exists():
            found.append(path)
        else:
            raise Refused(message("import-missing"), hint=message("import-missing-hint"), file=printable(str(path)))
    if not found:
        raise Refused(message("incoming-no-files"), hint=message("incoming-no-reply-hint"))
    if len(found) > MOST_FILES:
        raise Refused(message("incoming-too-many-files", most=MOST_FILES))
    yield from found


def _unreadable(file: Path, why: Message) -> IncomingView:
    return IncomingView(
        file=file.name, line=0, person="", name="", email="", uid="", meeting="", programme="", answer="", taken=False,
        asks=False, text=why,
    )  # fmt: skip
