"""A report as one HTML file: printable, light and dark, readable for screen readers, nothing fetched from anywhere."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from scheduler.reports.charts import svg_of
from scheduler.reports.report import TINTS, Chart, Report
from scheduler.resources import data_folder

if TYPE_CHECKING:
    from jinja2 import Template


def html_of(report: Report) -> bytes:
    """The file. Every text of people is escaped by the template engine; charts are our own pictures."""
    from markupsafe import Markup

    decimal = "," if report.language == "de" else "."
    charts = [Markup(svg_of(block, decimal)) if isinstance(block, Chart) else "" for block in report.blocks]
    kinds = [type(block).__name__.casefold() for block in report.blocks]
    return (
        _template()
        .render(report=report, tints=TINTS, parts=list(zip(kinds, report.blocks, charts, strict=True)))
        .encode()
    )


@lru_cache(maxsize=1)
def _template() -> Template:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    loader = FileSystemLoader(data_folder() / "reports")
    environment = Environment(
        loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    return environment.get_template("report.html")
