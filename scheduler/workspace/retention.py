"""What is old enough to go, by the retention settings, and what stays because something is still counted with it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from dateutil.relativedelta import relativedelta

from scheduler.files.draft import Draft
from scheduler.model import (
    Absence,
    Acceptance,
    BusyCalendar,
    Message,
    Person,
    Programme,
    Refused,
    Reply,
    RotationPlan,
    Settings,
    Wish,
    message,
    through,
)
from scheduler.workspace.erasing import ErasurePlan, Token, fresh_alias, leave
from scheduler.workspace.leaving import Leaving
from scheduler.workspace.pseudonyms import Pseudonymising, alias_name
from scheduler.workspace.views.privacy import Purge


class Retention:
    """Goes through a draft on a day. Making it already lets go on the draft; `view` says of what, `rewriting` how."""

    def __init__(self, draft: Draft, today: date, token: Token) -> None:
        self._draft = draft
        self._today = today
        self._settings = draft.get(Settings, "settings") or Settings()
        self._sentences: list[Message] = []
        self._names: list[str] = []
        self._gone: list[ErasurePlan] = []
        self._absences = self._let_absences_go()
        self._let_busy_times_go()
        self._replies = self._let_replies_go()
        self._wishes = self._let_go(Wish, "end")
        self._acceptances = self._let_go(Acceptance, "day")
        self._let_leavers_go(token)

    def view(self) -> Purge:
        """What goes, and what stays although it is old enough."""
        counts = (
            ("privacy-old-absences", self._absences),
            ("privacy-old-replies", self._replies),
            ("privacy-old-wishes", self._wishes),
            ("privacy-old-acceptances", self._acceptances),
        )
        said = [message(key, count=count) for key, count in counts if count]
        if self._names:
            said.append(message("privacy-old-leavers", count=len(self._names), people=self._names))
        if not said:
            said.append(message("privacy-nothing-old"))
        kept = self._settings
        if not (kept.retention_absence_months or kept.retention_note_months or kept.retention_leaver_months):
            said.append(message("privacy-no-retention"))
        return Purge(
            absences=self._absences,
            wishes=self._wishes,
            acceptances=self._acceptances,
            people=tuple(self._names),
            mentions=tuple(mention for plan in self._gone for mention in plan.mentions),
            sentences=(*said, *self._sentences),
        )

    def rewriting(self) -> Pseudonymising:
        """How history and backups are rewritten: pseudonyms for the leavers, and no absence that has gone here."""
        kept = {mention.text for plan in self._gone for mention in plan.mentions}
        gone = self._gone_absences
        return Pseudonymising([plan.identity for plan in self._gone], kept=kept, absences=gone)

    def _before(self, months: int) -> date | None:
        return self._today - relativedelta(months=months) if months else None

    def _let_absences_go(self) -> int:
        limit = self._before(self._settings.retention_absence_months)
        old = [one for one in self._draft.all(Absence).values() if limit and one.end <= limit]
        running = [
            *(plan.range for plan in self._draft.all(RotationPlan).values() if plan.end > self._today),
            *(
                through(programme.first, programme.until)
                for programme in self._draft.all(Programme).values()
                if programme.until >= self._today
            ),
        ]
        counted = [one for one in old if any(span.intersection(one.range) for span in running)]
        if counted:
            self._sentences.append(message("privacy-absences-counted", count=len(counted)))
        gone = {one.id for one in old} - {one.id for one in counted}
        for id in gone:
            self._draft.delete(Absence, id)
        self._gone_absences = frozenset(gone)
        return len(gone)

    def _let_busy_times_go(self) -> None:
        """What is past hinders nobody any more; it goes as absences do."""
        limit = self._before(self._settings.retention_absence_months)
        for calendar in list(self._draft.all(BusyCalendar).values()):
            kept = tuple(time for time in calendar.times if not limit or time.end.date() > limit)
            if kept != calendar.times:
                self._draft.put(calendar.replace(times=kept))

    def _let_replies_go(self) -> int:
        limit = self._before(self._settings.retention_note_months)
        old = [id for id, one in self._draft.all(Reply).items() if limit and one.start.date() <= limit]
        for id in old:
            self._draft.delete(Reply, id)
        return len(old)

    def _let_go(self, kind: type[Wish] | type[Acceptance], field: str) -> int:
        limit = self._before(self._settings.retention_note_months)
        old = [id for id, one in self._draft.all(kind).items() if limit and getattr(one, field) <= limit]
        for id in old:
            self._draft.delete(kind, id)
        return len(old)

    def _let_leavers_go(self, token: Token) -> None:
        limit = self._before(self._settings.retention_leaver_months)
        taken = set(self._draft.all(Person))
        for person in [one for one in self._leavers() if limit and one.leaves and one.leaves < limit]:
            alias = fresh_alias(token, taken)
            taken.add(alias)
            leaving = Leaving(self._draft, person, alias, self._today)
            try:
                self._gone.append(leave(leaving, self._draft))
            except Refused as refused:
                self._sentences.append(refused.text)
            else:
                self._names.append(person.name)

    def _leavers(self) -> Iterator[Person]:
        """Those with a last day who have not been erased before."""
        people = list(self._draft.all(Person).values())
        return (one for one in people if one.leaves and one.name != alias_name(one.id))
