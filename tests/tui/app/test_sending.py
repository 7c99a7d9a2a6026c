"""The outbox sends mail and fills a calendar, with real servers on this machine."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
import trustme
from textual.widgets import Input

from tests.scheduler.calendars.sending.calendar_server import calendar, calendar_server
from tests.scheduler.calendars.sending.conftest import authority, no_keyring, trusted
from tests.scheduler.calendars.sending.mail_server import PASSWORD, USER, mail_server
from tests.tui.app.driving import press, screen_text, settle, until
from tests.tui.app.test_whole_job import company
from tui.app import RondoApp
from tui.screens.calendar_server import ServerConflicts
from tui.screens.outbox import OutboxPage
from tui.screens.password import PasswordDialog
from tui.screens.sending import MailsDialog
from tui.widgets.fields import FieldRow

__all__ = ["authority", "no_keyring", "trusted"]


def published(folder: Path) -> RondoApp:
    """The application on a company whose programme has been published."""
    workspace = company(folder)
    workspace.exchange.edit("austausch", until=date(2027, 4, 2))
    workspace.exchange.plan("austausch")
    workspace.exchange.publish("austausch")
    return RondoApp(workspace, "de")


async def test_mail_is_looked_at_sent_and_tried_again(
    tmp_path: Path, trusted: trustme.CA, monkeypatch: pytest.MonkeyPatch
) -> None:
    """m without a server opens the form; then the list, the password, the sending; y tries what failed once more."""
    monkeypatch.delenv("RONDO_MAIL_PASSWORD", raising=False)
    app = published(tmp_path)
    part = app.session.workspace.invitations
    with mail_server(trusted) as (mailbox, port):
        mailbox.refused = frozenset({"0@example.com"})
        async with app.run_test(size=(110, 36), notifications=True) as pilot:
            await press(pilot, "7", "m")
            rows = {row.field.name: row for row in app.screen.query(FieldRow)}
            for name, value in (("mail_server", "localhost"), ("mail_port", str(port)), ("mail_user", USER)):
                rows[name].query_exactly_one(Input).value = value
            await press(pilot, "ctrl+s")
            assert isinstance(app.screen, OutboxPage)
            await press(pilot, "m")
            assert isinstance(app.screen, MailsDialog)
            assert "Einladung: Austausch" in screen_text(pilot)
            count = len(app.screen.mails)
            await press(pilot, "y")
            assert isinstance(app.screen, PasswordDialog)
            app.screen.query_exactly_one(Input).value = PASSWORD
            assert PASSWORD not in screen_text(pilot)
            await press(pilot, "enter")
            await until(pilot, lambda: "5.1.1 no such mailbox" in screen_text(pilot))
            assert isinstance(app.screen, MailsDialog)
            left = len(app.screen.mails)
            assert len(mailbox.envelopes) == count - left > 0
            mailbox.refused = frozenset()
            await press(pilot, "y")
            app.screen.query_exactly_one(Input).value = PASSWORD
            await press(pilot, "enter")
            await until(pilot, lambda: not part.preview().messages and isinstance(app.screen, OutboxPage))
            await settle(pilot)
    assert len(mailbox.envelopes) == count
    assert all(PASSWORD not in path.read_text(encoding="utf-8") for path in tmp_path.rglob("*.json"))


async def test_a_calendar_is_filled_and_what_others_changed_is_chosen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """p asks where to; what was changed there is shown, o lets the plan hold."""
    from tests.scheduler.calendars.sending.calendar_server import PASSWORD, USER

    monkeypatch.setenv("RONDO_CALDAV_PASSWORD", PASSWORD)
    app = published(tmp_path)
    app.session.workspace.settings.set("caldav-user", USER)
    (tmp_path / "server").mkdir()
    with calendar_server(tmp_path / "server") as home:
        shared = calendar(home)
        app.session.workspace.settings.set("caldav-url", shared.url)
        async with app.run_test(size=(110, 36), notifications=True) as pilot:
            await press(pilot, "7", "p", "ctrl+s")
            await until(pilot, lambda: isinstance(app.screen, OutboxPage))
            assert len(shared.names) > 1
            shared.change(shared.names[0], "T120000", "T091500")
            await press(pilot, "p", "ctrl+s")
            await until(pilot, lambda: isinstance(app.screen, ServerConflicts))
            await until(pilot, lambda: "um 09:15" in screen_text(pilot))
            assert "um 09:15" in screen_text(pilot)
            await press(pilot, "ctrl+s", "o", "ctrl+s")
            await until(pilot, lambda: isinstance(app.screen, OutboxPage))
        assert "T091500" not in shared.read(shared.names[0])
