"""A form for reports: which one, about what, and the file that it is written to."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from scheduler.workspace.views.reports import Asked, ReportFile
from tui.screens.form import Entries, FormDialog
from tui.session import Session
from tui.widgets.fields import Field

ZOOMS = ("day", "week", "month", "quarter")
ENDINGS = (".pdf", ".html", ".xlsx", ".csv")
SUBJECTS = ("plan", "programme", "person", "department")


def report_form(session: Session, about: Mapping[str, str]) -> FormDialog:
    """What is to be printed; `about` says what the page shows: a kind and its plan, programme, person or department."""
    say = session.say
    kinds = [(kind, say(f"report-kind-{kind}")) for kind in session.workspace.reports.kinds]
    kind = about.get("kind", "board")
    folder = session.remembered.get("reports-in", str(Path.home()))
    fields = [
        Field("kind", say("report-field-kind"), kind, kinds),
        *(Field(name, say(f"report-field-{name}"), about.get(name, "")) for name in SUBJECTS),
        Field("zoom", say("report-field-zoom"), about.get("zoom", "week"), [(z, say(f"tui-zoom-{z}")) for z in ZOOMS]),
        Field("paper", say("report-field-paper"), "a4", [("a4", "A4"), ("a3", "A3")]),
        Field("file", say("report-field-file"), str(Path(folder) / f"{say(f'report-file-{kind}')}.pdf")),
    ]

    def submit(entries: Entries) -> ReportFile:
        asked = Asked(
            language=session.texts.language,
            plan=entries["plan"],
            programme=entries["programme"],
            person=entries["person"],
            department=entries["department"],
            zoom=entries["zoom"],
            paper=entries["paper"],
            persona=about.get("persona", ""),
            meeting=about.get("meeting", ""),
            event=about.get("event", ""),
        )
        written = session.workspace.reports.write(entries["kind"], entries["file"], asked)
        session.remembered["reports-in"] = str(Path(entries["file"]).expanduser().parent)
        return written

    intro = say("report-form-intro", endings=list(ENDINGS))
    return FormDialog(session, say("tui-key-report"), fields, submit, intro=intro, changes=False)
