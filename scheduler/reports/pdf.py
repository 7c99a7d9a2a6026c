"""A report as PDF, by a Typst template that is given the report as data: no text of people is ever markup."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import msgspec

from scheduler.reports.charts import svg_of
from scheduler.reports.report import TINTS, Chart, Report
from scheduler.resources import data_folder

_FOLDER = str(data_folder() / "reports")
_TEMPLATE = str(data_folder() / "reports" / "report.typ")


def pdf_of(report: Report) -> bytes:
    """The file; the same report gives the same bytes on the same machine."""
    import typst  # a compiler of 40 MB

    made: Any = typst.compile(
        _TEMPLATE, root=_FOLDER, format="pdf", sys_inputs=_given(report), timestamp=_stamp(report)
    )
    return bytes(made)


def pictures_of(report: Report, points_per_inch: float = 80) -> list[bytes]:
    """Its pages as PNG pictures."""
    import typst

    made: Any = typst.compile(_TEMPLATE, root=_FOLDER, format="png", ppi=points_per_inch, sys_inputs=_given(report))
    return list(made) if isinstance(made, list) else [made]


def _given(report: Report) -> dict[str, str]:
    decimal = "," if report.language == "de" else "."
    data = msgspec.to_builtins(report, builtin_types=())
    for block, built in zip(report.blocks, data["blocks"], strict=True):
        if isinstance(block, Chart):
            built["svg"] = svg_of(block, decimal)
    data["tints"] = TINTS
    return {"report": msgspec.json.encode(data).decode()}


def _stamp(report: Report) -> int:
    """When the file says it was made: the day the report is about, so that it never differs by the hour."""
    return int(datetime(report.day.year, report.day.month, report.day.day, tzinfo=UTC).timestamp())
