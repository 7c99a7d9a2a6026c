"""What people may ask for, in windows: their dossier, being erased; and letting go of what is old."""

from __future__ import annotations

from collections.abc import Sequence

from scheduler.model import Message, NotPossible, Refused, message
from scheduler.workspace.views.privacy import Erasure, FileLeft, Mention, Purge
from tui.screens.form import Entries, FormDialog
from tui.session import Session
from tui.widgets.fields import Field

SHOWN = 6
"""How many texts that name somebody are shown at most."""


def export_form(session: Session, person: str, name: str) -> FormDialog:
    """Where the dossier goes: a file or a folder."""
    say = session.say
    field = Field("file", say("tui-dossier-target"), hint=say("tui-hint-dossier"))

    def submit(entries: Entries) -> tuple[str, ...]:
        if not entries["file"].strip():
            raise Refused(message("tui-dossier-no-target"), field="file")
        return session.workspace.privacy.write(person, entries["file"].strip())

    return FormDialog(session, say("tui-dossier-title", name=name), [field], submit, changes=False)


def erase_form(session: Session, person: str, name: str, shown: Erasure) -> FormDialog:
    """All that erasing somebody does, in full; nothing happens before it is confirmed."""
    say = session.say
    fields = [_sure(session)]
    if shown.mentions:
        choices = [(choice, say(f"tui-notes-{choice}")) for choice in ("keep", "replace")]
        fields.insert(0, Field("notes", say("tui-notes"), "keep", choices))

    def submit(entries: Entries) -> Erasure:
        _confirmed(entries)
        return session.workspace.privacy.erase(person, notes=entries.get("notes", "keep"))

    intro = _text(session, [*shown.difference, *shown.sentences], shown.mentions)
    return FormDialog(session, say("tui-erase-title", name=name), fields, submit, intro=intro)


def purge_form(session: Session, shown: Purge) -> FormDialog:
    """What is old enough to go; nothing happens before it is confirmed."""

    def submit(entries: Entries) -> Purge:
        _confirmed(entries)
        return session.workspace.privacy.purge()

    intro = _text(session, shown.sentences, shown.mentions)
    return FormDialog(session, session.say("tui-purge-title"), [_sure(session)], submit, intro=intro)


def files_left(left: Sequence[FileLeft]) -> NotPossible | None:
    """What has to be dealt with by hand, as an error to show; None where there is nothing."""
    known = [file for file in left if file.known]
    if not known:
        return None
    files = [message("privacy-file-left", file=file.file, reason=file.reason) for file in left]
    return NotPossible(message("tui-files-left", count=len(known)), hint=message("word-list", items=files))


def _sure(session: Session) -> Field:
    return Field(
        "sure", session.say("tui-sure"), "no", [("no", session.say("word-no")), ("yes", session.say("word-yes"))]
    )


def _confirmed(entries: Entries) -> None:
    if entries["sure"] != "yes":
        raise Refused(message("tui-not-sure"), field="sure")


def _text(session: Session, sentences: Sequence[Message], mentions: Sequence[Mention]) -> str:
    places = [message("privacy-mention", place=one.place, text=one.text) for one in mentions[:SHOWN]]
    if len(mentions) > SHOWN:
        places.append(message("people-and-more", count=len(mentions) - SHOWN))
    return "\n".join([*map(session.tell, sentences), *(f"· {session.tell(place)}" for place in places)])
