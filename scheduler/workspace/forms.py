"""Feedback forms for the people of a round: a mail each, to be sent by hand, and read back when they answer."""

from __future__ import annotations

from datetime import date
from email import policy
from email.message import EmailMessage
from email.utils import formataddr
from pathlib import Path

from scheduler.files.feedback_forms import form_text
from scheduler.model import Person, Refused, Round, Table, message, slug
from scheduler.pairing import edits
from scheduler.texts import texts
from scheduler.workspace.context import Context, Part
from scheduler.workspace.exchange import ExchangePart
from scheduler.workspace.paths import write_whole


class FormsPart(Part):
    """Forms go to those who have an address; whoever has none is asked by the planner."""

    def __init__(self, context: Context, exchange: ExchangePart) -> None:
        super().__init__(context)
        self._exchange = exchange

    def write(self, programme: str, folder: str, day: date | None = None) -> tuple[str, ...]:
        """Write a mail a participant of the round of a day, or of the last one, into a folder; the paths.

        Raises Refused where no round lies behind.
        """
        found = self._exchange.find(programme)
        exchange = self._exchange.rounds_of(found)
        past = [one for one in exchange.rounds if one.day <= self._context.today and one.tables]
        if not past:
            raise Refused(message("method-error-no-round", name=found.name), field="round")
        round = edits.round_on(exchange, day, "--round") if day else max(past, key=lambda one: one.day)
        sender = found.organizer_email or self._context.settings.organizer_email
        written = []
        for table in round.tables:
            if table.takes_place:
                for person in self._people(table):
                    content = self._mail(person, table, round, sender)
                    path = (
                        Path(folder).expanduser()
                        / f"{round.day.isoformat()}-{slug(person.name, 'person')}-{person.id}.eml"
                    )
                    written.append(write_whole(path, content))
        return tuple(written)

    def _people(self, table: Table) -> list[Person]:
        people = self._context.company.people
        return [people[id] for id in table.everybody if id in people and people[id].email]

    def _mail(self, person: Person, table: Table, round: Round, sender: str) -> bytes:
        said = texts(self._context.company.language_of(person))
        names = [one.name for one in map(self._context.company.people.get, table.everybody) if one]
        mail = EmailMessage(policy=policy.SMTP)
        mail["To"] = formataddr((person.name.replace('"', ""), person.email))
        if sender:
            mail["From"] = sender
        mail["Subject"] = said.say("method-form-title", people=said.join(names), day=round.day)
        mail.set_content(form_text(table.id, names, round.day, said))
        return mail.as_bytes()
