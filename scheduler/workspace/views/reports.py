"""What a report is asked about, and the file that it became."""

from __future__ import annotations

from datetime import date

from scheduler.workspace.views.view import View


class Asked(View, frozen=True):
    """What a report is about: whatever is empty is left to what there is only one of.

    `first` and `until` are days (both included), `zoom` is day, week, month or quarter, `paper` a4 or a3.
    """

    language: str
    plan: str = ""
    programme: str = ""
    person: str = ""
    department: str = ""
    persona: str = ""
    meeting: str = ""
    event: str = ""
    first: date | None = None
    until: date | None = None
    zoom: str = "week"
    paper: str = "a4"


class ReportFile(View, frozen=True):
    """A report that was written: its kind and its path."""

    kind: str
    file: str
