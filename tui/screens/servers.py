"""The form for mail and calendar servers; their passwords are asked for when they are needed, and not kept here."""

from __future__ import annotations

from functools import partial

from scheduler.model import Settings
from scheduler.workspace.views.findings import Change
from tui.screens.desk import Desk
from tui.screens.form import Entries, Opening, Subject, open_form
from tui.session import Session
from tui.widgets.fields import Field

FIELDS = (
    "organizer_name", "organizer_email", "mail_server", "mail_port", "mail_security", "mail_user", "mail_sender",
    "caldav_url", "caldav_user",
)  # fmt: skip
SECURITY = {"starttls": "STARTTLS", "tls": "TLS"}


def open_servers(desk: Desk[None]) -> None:
    """Show the form."""
    open_form(desk, partial(_opening, desk.session))


def _opening(session: Session) -> Opening:
    settings = session.workspace.settings.current
    revision = session.workspace.history.revision(Settings, settings.id)
    fields = [
        Field(name, session.say(f"word-field-{name.replace('_', '-')}"), str(getattr(settings, name)), _choices(name))
        for name in FIELDS
    ]
    subject = Subject(Settings, settings.id, revision)
    title, intro = session.say("tui-servers-title"), session.say("tui-servers-intro")
    return Opening(subject, title, fields, partial(_save, session, revision), intro=intro)


def _choices(name: str) -> list[tuple[str, str]] | None:
    return list(SECURITY.items()) if name == "mail_security" else None


def _save(session: Session, revision: int, entries: Entries) -> Change:
    return session.workspace.settings.set_many(entries, expect=revision)
