"""Reports as records in every format: nothing of people is read as markup or formula, and everything is there."""

from __future__ import annotations

import csv
from datetime import date
from html.parser import HTMLParser
from io import BytesIO, StringIO
from xml.etree import ElementTree

import pytest
from openpyxl import load_workbook

from scheduler.reports.charts import svg_of
from scheduler.reports.html import html_of
from scheduler.reports.pdf import pdf_of, pictures_of
from scheduler.reports.report import (
    Cell,
    Chart,
    Column,
    Fact,
    Facts,
    Group,
    Legend,
    Paper,
    Prose,
    Report,
    Row,
    Series,
    Table,
    Tone,
)
from scheduler.reports.sheets import csv_of, workbook_of

HOSTILE = [
    "<script>alert(1)</script>", "<b>fett</b> & Söhne", "#strong[x] $y$ *z* _a_", "=HYPERLINK(\"file:///\")", "@SUM(1)",
    "+1", "-1", "\\u{41} `raw` ~", "</title></svg>", "{{ 7 * 7 }}", "漢字 e\u0301 שלום",
]  # fmt: skip


def report(texts: list[str]) -> Report:
    """A report with a text in every place that has one."""
    one = texts[0]
    rows = tuple(Row((Cell(text), Cell(text, Tone.TINT_1, 2))) for text in texts)
    return Report(
        title=one,
        subtitle=one,
        blocks=(
            Facts((Fact(one, one),)),
            Prose(one, tuple(texts), bullets=True),
            Prose("", tuple(texts)),
            Legend(((Cell(one, Tone.AWAY), one),)),
            Table(one, (Column(one, 0), Column("b"), Column("c")), rows, (Group("", 1), Group(one, 2)), dense=True),
            Chart(one, tuple(texts), (Series(one, tuple(float(n) for n in range(len(texts)))),), unit=one, text=one),
        ),
        language="de",
        day=date(2027, 1, 14),
        footer=one,
        page=one,
    )


class Reader(HTMLParser):
    """What a browser would see: tags and text."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[str] = []
        self.said = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        """Note a tag."""
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        """Note a text."""
        self.said += data


@pytest.mark.parametrize("first", HOSTILE)
def test_texts_of_people_are_texts_in_a_page(first: str) -> None:
    """No tag, no script, no expression of a template comes from a text, and each text is there as it was written."""
    seen = Reader(html_of(report([first, *HOSTILE])).decode())
    plain = Reader(html_of(report(["a"] * (len(HOSTILE) + 1))).decode())
    assert seen.tags == plain.tags
    for text in HOSTILE:
        assert text in seen.said


@pytest.mark.parametrize("first", HOSTILE)
def test_texts_of_people_are_texts_in_a_workbook_and_a_text_table(first: str) -> None:
    """A cell that looks like a formula is a string; a text table marks it so that no program computes it."""
    made = report([first, *HOSTILE])
    sheet = load_workbook(BytesIO(workbook_of(made))).worksheets[0]
    cells = [cell for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert {cell.data_type for cell in cells} == {"s"}
    assert set(HOSTILE) <= {str(cell.value) for cell in cells}
    for row in csv.reader(StringIO(csv_of(made).decode("utf-8-sig")), delimiter=";"):
        assert not [cell for cell in row if cell.startswith(("=", "+", "-", "@"))]


def test_a_pdf_takes_every_text_and_is_the_same_each_time() -> None:
    """The page is made whatever the texts are, and the same report gives the same bytes."""
    made = report(HOSTILE)
    first = pdf_of(made)
    assert first.startswith(b"%PDF-")
    assert first == pdf_of(made)


def test_a_long_table_goes_over_pages() -> None:
    """300 people on A3 take as many pages as they need; a page more in A4."""
    rows = tuple(Row((Cell(f"Person {n}"), *(Cell("EK", Tone.TINT_2) for _ in range(53)))) for n in range(300))
    columns = (Column("Name", 0), *(Column(str(week)) for week in range(1, 54)))

    def pages(paper: Paper) -> int:
        table = Table("Jahr", columns, rows, dense=True)
        return len(pictures_of(Report("Jahr", "", (table,), "de", date(2027, 1, 1), paper=paper, landscape=True), 20))

    assert 2 <= pages(Paper.A3) < pages(Paper.A4)


def test_spans_fill_the_columns_in_every_format() -> None:
    """A bar over three columns takes three of them."""
    table = Table("t", tuple(Column(name) for name in "abcd"), (Row((Cell("x"), Cell("EK", span=3))),))
    made = Report("t", "", (table,), "en", date(2027, 1, 1))
    assert csv_of(made).decode("utf-8-sig").splitlines()[-1] == "x;EK;EK;EK"
    sheet = load_workbook(BytesIO(workbook_of(made))).worksheets[0]
    assert [cell.value for cell in sheet[5]] == ["x", "EK", "EK", "EK"]


@pytest.mark.parametrize("kind", ["lines", "bars"])
@pytest.mark.parametrize("values", [(), (None,), (0.0,), (1.0, 2.0), (-5.0, None, 1e6), (0.1, 0.25)])
def test_a_chart_is_a_picture_whatever_its_values_are(kind: str, values: tuple[float | None, ...]) -> None:
    """It is well-formed, names what it shows, and everything lies inside."""
    labels = tuple(str(n) for n in range(len(values)))
    chart = Chart("<Titel>", labels, (Series("A & B", values),), kind=kind, limit=3.0, text="Von 1 auf 2")
    root = ElementTree.fromstring(svg_of(chart))
    assert root.find("{*}title") is not None
    for mark in root.iter():
        for name in ("cx", "cy", "x", "y"):
            assert -1 <= float(mark.get(name, 0)) <= 721


def test_axes_of_whole_numbers_have_whole_steps() -> None:
    """There is no 0.2 of a person."""
    svg = svg_of(Chart("", ("1",), (Series("", (1.0,)),), kind="bars"))
    assert "0,2" not in svg
    assert "0.2<" not in svg
