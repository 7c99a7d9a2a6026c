"""Taking responsibility for a finding: it stays listed as accepted and no longer counts."""

from __future__ import annotations

from functools import partial

from scheduler.model import Finding
from scheduler.workspace.views.findings import Change
from tui.screens.form import Entries, FormDialog
from tui.session import Session
from tui.widgets.fields import Field


def accept_form(session: Session, finding: Finding) -> FormDialog:
    """The form that asks for the reason."""
    fields = [Field("reason", session.say("tui-field-reason"))]
    submit = partial(_accept, session, finding.id)
    return FormDialog(session, session.say("tui-accept-title"), fields, submit, intro=session.tell(finding.text))


def _accept(session: Session, finding: str, entries: Entries) -> Change:
    return session.workspace.rules.accept(finding, entries["reason"])
