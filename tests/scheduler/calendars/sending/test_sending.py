"""Mail through the door to a real server: who gets what, what is noted, and what a second run does."""

from __future__ import annotations

from pathlib import Path

import pytest
import trustme
from icalendar import Calendar

from scheduler.model import LedgerEntry, Refused, Round, Unusable, Way, message
from scheduler.texts import texts
from scheduler.workspace import Workspace
from scheduler.workspace.sending import SendingPart
from scheduler.workspace.views.sending import MailView, Sent
from tests.scheduler.calendars.sending.mail_server import PASSWORD, USER, mail_server
from tests.scheduler.workspace.test_invitations import workspace

ENVIRON = {"RONDO_MAIL_PASSWORD": PASSWORD}


def sender(opened: Workspace, port: int, environ: dict[str, str] = ENVIRON, **settings: str) -> SendingPart:
    """The workspace's sending part with the test's server in the settings, and little patience."""
    known = {"mail-server": "localhost", "mail-port": str(port), "mail-user": USER, **settings}
    for name, value in known.items():
        opened.settings.set(name.replace("_", "-"), value)
    return SendingPart(opened.context, opened.invitations, environ, timeout=1.0)


def due(opened: Workspace) -> int:
    """How many messages are due."""
    return len(opened.invitations.preview().messages)


def reasons(done: Sent) -> list[str]:
    """Why mails were not sent, in English."""
    return [texts("en")(mail.reason) for mail in done.failed if mail.reason]


def whom(mails: tuple[MailView, ...]) -> list[str]:
    """To whom they go."""
    return [mail.recipient for mail in mails]


@pytest.mark.parametrize("security", ["starttls", "tls"])
def test_everybody_gets_each_message_once_and_a_second_run_sends_nothing(
    tmp_path: Path, trusted: trustme.CA, security: str
) -> None:
    """A mail a meeting and person, one for the plan of the rotation; all of it noted as sent by mail."""
    opened = workspace(tmp_path, weeks=3)
    with mail_server(trusted, security=security) as (mailbox, port):
        part = sender(opened, port, mail_security=security)
        done = part.send()
        assert (done.failed, done.left) == ((), ())
        again = part.send()
    assert sorted(mailbox.recipients) == ["anna.brandl@firma.example"] * 3 + ["karl.neumann@firma.example"] * 4
    assert whom(done.sent) == [envelope.rcpt_tos[0] for envelope in mailbox.envelopes]
    assert again.sent == again.failed == ()
    assert due(opened) == 0
    receipts = [one for entry in opened.context.all(LedgerEntry).values() for one in entry.receipts]
    assert {one.way for one in receipts} == {Way.MAIL}


def test_a_mail_is_what_mail_programs_take_for_an_invitation(tmp_path: Path, trusted: trustme.CA) -> None:
    """From is the organizer; the calendar is the last alternative with the method of its content, and a file beside."""
    opened = workspace(tmp_path, weeks=1)
    with mail_server(trusted) as (mailbox, port):
        sender(opened, port).send("anna.brandl@firma.example")
    (mail,) = mailbox.mails
    assert mail["From"].addresses[0].addr_spec == "ulrike.sommer@firma.example"
    assert mail.get_content_type() == "multipart/mixed"
    alternative, attached = mail.iter_parts()
    plain, calendar = alternative.iter_parts()
    assert [part.get_content_type() for part in (alternative, plain, calendar, attached)] == [
        "multipart/alternative", "text/plain", "text/calendar", "application/ics",
    ]  # fmt: skip
    assert (calendar["Content-Type"].params["method"], calendar["Content-Disposition"]) == ("REQUEST", None)
    assert calendar["Content-Type"].params["charset"] == "utf-8"
    read = Calendar.from_ical(calendar.get_content())
    assert read["METHOD"] == "REQUEST"
    assert attached.get_content() == calendar.get_content().replace("\r\n", "\n").replace("\n", "\r\n").encode()
    assert str(mail["Subject"]).startswith("Einladung: ")
    assert all(len(line) <= 998 for line in (mailbox.envelopes[0].content or b"").splitlines())


def test_a_cancellation_goes_to_who_was_invited_in_words_of_its_own(tmp_path: Path, trusted: trustme.CA) -> None:
    """Once everybody has the invitation, a round that is taken out is called off for both, with METHOD CANCEL."""
    opened = workspace(tmp_path, weeks=1)
    with mail_server(trusted) as (mailbox, port):
        part = sender(opened, port)
        part.send()
        before = len(mailbox.mails)
        (only,) = opened.context.all(Round).values()
        with opened.context.change(message("word-week", number="1")) as transaction:
            transaction.put(only.replace(tables=()))
        part.send()
    called_off = mailbox.mails[before:]
    assert len(called_off) == 2
    for mail in called_off:
        assert str(mail["Subject"]).startswith(("Abgesagt: ", "Cancelled: "))
        (attached,) = mail.iter_attachments()
        assert b"METHOD:CANCEL" in attached.get_content()
        plain = mail.get_body(("plain",))
        assert plain is not None
        assert any(
            text in plain.get_content() for text in ("findet für Sie nicht statt", "does not take place for you")
        )


def test_a_server_that_dies_after_three_of_five_sends_each_message_once(tmp_path: Path, trusted: trustme.CA) -> None:
    """What it has taken is noted, the rest fails with the reason; run again, each message has gone out just once."""
    opened = workspace(tmp_path, weeks=2)
    assert len(sender(opened, 1).preview().left) == 5
    with mail_server(trusted, lambda number: "drop" if number > 3 else None) as (dying, port):
        first = sender(opened, port).send()
    with mail_server(trusted) as (mailbox, port):
        second = sender(opened, port).send()
    assert (len(first.sent), len(first.failed), len(second.sent), second.failed) == (3, 2, 2, ())
    assert set(reasons(first)) == {"The server closed the connection without confirming the mail."}
    numbers = [str(mail["Message-ID"]) for mail in (*dying.mails, *mailbox.mails)]
    assert len(set(numbers)) == len(numbers) == 5
    assert due(opened) == 0


def test_a_mailbox_that_is_refused_stops_one_person_only(tmp_path: Path, trusted: trustme.CA) -> None:
    """The others get their mail; the answer of the server is told; later only the refused are tried again."""
    opened = workspace(tmp_path, weeks=2)
    with mail_server(trusted) as (mailbox, port):
        mailbox.refused = frozenset({"anna.brandl@firma.example"})
        part = sender(opened, port)
        done = part.send()
        assert set(whom(done.failed)) == {"anna.brandl@firma.example"}
        assert len(done.sent) == 3
        assert reasons(done)[0] == "The server does not take this address (550 5.1.1 no such mailbox here)."
        mailbox.refused = frozenset()
        assert whom(part.send().sent) == whom(done.failed)
    assert len(mailbox.envelopes) == 5


def test_a_mail_that_is_refused_is_not_noted(tmp_path: Path, trusted: trustme.CA) -> None:
    """A refusal after the text is a refusal."""
    opened = workspace(tmp_path, weeks=2)
    with mail_server(trusted, lambda number: "554 5.7.1 looks like spam" if number == 2 else None) as (
        _,
        port,
    ):
        done = sender(opened, port).send()
    assert (len(done.sent), reasons(done)) == (4, ["The server says no (554 5.7.1 looks like spam)."])
    assert due(opened) == 1


def test_a_server_that_hangs_is_given_up(tmp_path: Path, trusted: trustme.CA) -> None:
    """After two silences in a row nothing further is tried."""
    opened = workspace(tmp_path, weeks=2)
    with mail_server(trusted, lambda _number: "hang") as (mailbox, port):
        done = sender(opened, port).send()
    assert (mailbox.tried, len(done.failed)) == (2, 5)
    assert set(reasons(done)) == {"The server did not answer in time."}
    assert due(opened) == 5


@pytest.mark.parametrize("security", ["starttls", "tls"])
def test_a_false_certificate_gets_no_password(tmp_path: Path, trusted: trustme.CA, security: str) -> None:
    """For another name, or signed by nobody who is trusted: no login, no mail, one sentence."""
    opened = workspace(tmp_path, weeks=1)
    with mail_server(trusted, name="elsewhere.example", security=security) as (mailbox, port):
        done = sender(opened, port, mail_security=security).send()
        assert (mailbox.logins, mailbox.tried) == (0, 0)
    with mail_server(trustme.CA(), security=security) as (mailbox, port):
        unknown = sender(opened, port, mail_security=security).send()
        assert (mailbox.logins, mailbox.tried) == (0, 0)
    for failed in (done, unknown):
        assert all(text.startswith("The server’s certificate is not valid") for text in reasons(failed))
        assert len(failed.failed) == 3


def test_what_keeps_a_server_from_being_reached_is_one_sentence(tmp_path: Path, trusted: trustme.CA) -> None:
    """A wrong password, a closed port, the wrong encryption, no such host: each is said, nothing is noted."""
    opened = workspace(tmp_path, weeks=1)
    with mail_server(trusted) as (mailbox, port):
        wrong = sender(opened, port, {"RONDO_MAIL_PASSWORD": "falsch"}).send()
        assert mailbox.logins <= 2, "one after the other in each way that the server offers, once"
        mixed = sender(opened, port, mail_security="tls").send()
    gone = sender(opened, port, mail_security="starttls").send()
    nowhere = sender(opened, port, mail_server="nowhere.invalid").send()
    assert [reasons(one)[0] for one in (wrong, mixed, gone, nowhere)] == [
        "The server does not take user name and password.",
        "No encrypted connection to the server comes about. Are port and encryption (starttls, tls) right?",
        "No server answers there (connection refused).",
        "There is no host of that name.",
    ]
    assert due(opened) == 3


def test_a_server_without_encryption_gets_nothing(tmp_path: Path, trusted: trustme.CA) -> None:
    """Where STARTTLS is not offered nothing is sent in the clear."""
    opened = workspace(tmp_path, weeks=1)
    with mail_server(trusted, security="none", login=False) as (mailbox, port):
        done = sender(opened, port, mail_user="").send()
    assert mailbox.tried == 0
    assert "Nothing is sent unencrypted" in reasons(done)[0]


def test_without_server_or_password_nothing_is_begun(tmp_path: Path) -> None:
    """Both are said with the way out; a person who is asked and answers nothing has given none."""
    opened = workspace(tmp_path, weeks=1)
    with pytest.raises(Refused) as refused:
        opened.sending.send()
    assert refused.value.text.key == "sending-no-server"
    with pytest.raises(Refused) as refused:
        sender(opened, 1, {}).send(ask=lambda _question: None)
    assert refused.value.text.key == "sending-no-password"


def test_sending_stops_between_two_mails(tmp_path: Path, trusted: trustme.CA) -> None:
    """What was sent stays noted, the rest is left and due."""
    opened = workspace(tmp_path, weeks=2)
    with mail_server(trusted) as (mailbox, port):
        done = sender(opened, port).send(stop=lambda: len(mailbox.envelopes) == 2)
    assert (len(done.sent), len(done.left), done.stopped, due(opened)) == (2, 3, True, 3)


def test_a_mail_that_was_taken_and_not_noted_goes_out_again_under_the_same_number(
    tmp_path: Path, trusted: trustme.CA, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A crash between both doubles nothing for who reads it: Message-ID, UID and SEQUENCE are those of before."""
    opened = workspace(tmp_path, weeks=1)

    def full(*_: object) -> None:
        raise Unusable(message("invitation-reason-full"))

    with mail_server(trusted) as (mailbox, port):
        part = sender(opened, port)
        with monkeypatch.context() as patch:
            patch.setattr(opened.invitations, "confirm_parcels", full)
            done = part.send()
        assert (done.sent, len(mailbox.envelopes)) == ((), 1)
        assert "the mail, but that could not be noted" in reasons(done)[0]
        part.send()
    before, *_ = mailbox.mails
    same = [mail for mail in mailbox.mails if mail["Message-ID"] == before["Message-ID"]]
    assert len(same) == 2
    first, second = (next(mail.iter_attachments()).get_content() for mail in same)
    assert first == second


def test_two_who_send_at_the_same_time_send_everything_once(tmp_path: Path, trusted: trustme.CA) -> None:
    """Whoever is second finds each message sent already."""
    opened = workspace(tmp_path, weeks=1)
    with mail_server(trusted) as (mailbox, port):
        part = sender(opened, port)
        other = sender(opened, port)
        seen: list[Sent] = []

        def meanwhile() -> bool:
            if mailbox.envelopes and not seen:
                seen.append(other.send())
            return False

        done = part.send(stop=meanwhile)
    assert (len(done.sent), len(seen[0].sent), len(mailbox.envelopes)) == (1, 2, 3)
    assert set(reasons(done)) == {"Somebody else has sent this in the meantime."}


def test_no_name_makes_a_header(tmp_path: Path, trusted: trustme.CA) -> None:
    """Quotes, colons, umlauts and whatever else is allowed in a name stay inside the name."""
    opened = workspace(tmp_path, weeks=1)
    name = 'Bcc: x@evil.example, "Jürgen" <y@evil.example>; =?utf-8?q?z?='
    anna = opened.people.find("anna.brandl@firma.example")
    opened.people.edit(anna.id, first_name="", last_name="", name=name)
    with mail_server(trusted) as (mailbox, port):
        sender(opened, port).send(anna.id)
    (mail,) = mailbox.mails
    assert [address.addr_spec for address in mail["To"].addresses] == ["anna.brandl@firma.example"]
    assert {"Bcc", "x", "evil.example"} <= set(mail["To"].addresses[0].display_name.split())
    assert mail["Bcc"] is None
    assert mailbox.envelopes[0].rcpt_tos == ["anna.brandl@firma.example"]


def test_mails_as_files_count_once_they_are_confirmed(tmp_path: Path) -> None:
    """An `.eml` a mail, the same bytes again, opened as a draft; nothing goes to the network."""
    opened = workspace(tmp_path, weeks=1)
    done = opened.sending.write(tmp_path / "out")
    assert len(done.sent) == 3
    assert due(opened) == 3
    content = [Path(mail.file).read_bytes() for mail in done.sent]
    assert all(one.startswith(b"X-Mailer: Rondo\r\nX-Unsent: 1\r\nFrom: ") for one in content)
    opened.sending.write(tmp_path / "out", confirm=True)
    assert due(opened) == 0
