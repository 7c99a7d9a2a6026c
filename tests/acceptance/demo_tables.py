"""Reads the demonstration company's rotation tables in the dullest way, sharing no code with the importer."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple

import holidays
from openpyxl import load_workbook

DEMO = Path(__file__).parents[2] / "data" / "demo"
DAY = timedelta(days=1)
PAUSES = ("BS", "U")
WEEKDAYS = ["Mo", "Di", "Mi", "Do", "Fr", "Sa", "So"]
WORK_DAYS = {
    "Mo-Fr": "11111", "Mon-Fri": "11111", "Mo-Fr vormittags": "11111", "Mo-Do": "11110", "Mon-Thu": "11110",
    "Mo, Di, Mi, Fr": "11101", "Di–Do": "01110",
}  # fmt: skip
REGIONS = {"München": ("DE", "BY"), "Hamburg": ("DE", "HH"), "London": ("GB", "ENG")}


class Worker(NamedTuple):
    """A row of one of the two staff lists; `days` are the weekday numbers worked."""

    number: str
    name: str
    department: str
    site: str
    days: frozenset[int]
    joined: date
    leaves: date
    role: str


class Place(NamedTuple):
    """A row of the department list; None where the cell is empty."""

    code: str
    site: str
    guests: float | None
    apprentices: float | None
    staffing: float | None
    shortest: float | None
    longest: float | None
    mentor: str
    before: str


class Away(NamedTuple):
    """Days on which somebody is away, first and last; `half` and `weekday` where only those are meant."""

    number: str
    first: date
    last: date
    half: str
    weekday: int | None
    approved: bool


class Stint(NamedTuple):
    """A person in a department from the first to the last day."""

    number: str
    department: str
    first: date
    last: date


def day_of(text: str) -> date:
    """A date written 01.04.2027, 1.4.27 or 2027-04-01."""
    if "-" in text:
        return date.fromisoformat(text)
    day, month, year = (int(part) for part in text.split("."))
    return date(year + 2000 if year < 100 else year, month, day)


def days_between(first: date, last: date) -> Iterator[date]:
    """Every day from the first to the last."""
    return (first + timedelta(days=n) for n in range((last - first).days + 1))


def table(name: str, encoding: str = "utf-8-sig", delimiter: str = ";", titles: int = 0) -> list[dict[str, str]]:
    """The rows of a CSV file below its title rows, by header."""
    with (DEMO / name).open(encoding=encoding, newline="") as file:
        lines = list(csv.reader(file, delimiter=delimiter))[titles:]
    return [dict(zip(lines[0], line, strict=True)) for line in lines[1:]]


def workers() -> dict[str, Worker]:
    """Everybody on the two staff lists, by personnel number."""
    found = {}
    for row in table("Mitarbeiterliste.csv", "cp1252", titles=2):
        if row["Personal-Nr."] != "Summe":
            role = "apprentice" if row["Rolle"] == "Auszubildende/r" else "employee"
            found[row["Personal-Nr."]] = _worker(
                row["Personal-Nr."], row["Name"], row["Abteilung"], row["Standort"], row["Arbeitstage"],
                row["Eintritt"], row["Austritt"], role,
            )  # fmt: skip
    for row in table("people-abroad.csv", delimiter=","):
        name = f"{row['last name']}, {row['first name']}"
        found[row["personnel no."]] = _worker(
            row["personnel no."],
            name,
            row["department"],
            row["site"],
            row["work days"],
            row["joined"],
            row["leaves"],
            row["role"],
        )
    return found


def _worker(
    number: str, name: str, department: str, site: str, days: str, joined: str, leaves: str, role: str
) -> Worker:
    worked = frozenset(n for n, flag in enumerate(WORK_DAYS[days]) if flag == "1")
    return Worker(number, name, department, site, worked, day_of(joined), day_of(leaves) if leaves else date.max, role)


def places() -> dict[str, Place]:
    """The departments by code."""
    found = {}
    for row in table("Abteilungen.csv"):
        code, _, site, *numbers, mentor, before, _ = row.values()
        guests, apprentices, staffing, shortest, longest = (float(cell) if cell else None for cell in numbers)
        found[code] = Place(code, site, guests, apprentices, staffing, shortest, longest, mentor, before)
    return found


def number_of(name: str, staff: dict[str, Worker]) -> str:
    """The personnel number behind a name, "Last, First" or "First Last"; empty where two people have it."""
    hits = [w.number for w in staff.values() if name in (w.name, " ".join(reversed(w.name.split(", "))))]
    return hits[0] if len(hits) == 1 else ""


def sheet(name: str, title: str) -> list[list[str]]:
    """The cells of a worksheet as text, dates as 2027-04-01, empty cells empty."""
    rows = load_workbook(DEMO / name)[title].iter_rows(values_only=True)
    return [["" if cell is None else str(cell).removesuffix(" 00:00:00") for cell in row] for row in rows]


def absences(staff: dict[str, Worker]) -> list[Away]:
    """The rows of the absence list, and the school and vacation weeks of the rotation matrix."""
    found = []
    for number, name, first, last, _, half, weekdays, status, _ in sheet("Abwesenheiten.xlsx", "Abwesenheiten")[3:]:
        who = number or number_of(name, staff)
        weekday = WEEKDAYS.index(weekdays.removeprefix("jeden ")[:2]) if weekdays else None
        if who:
            found.append(Away(who, day_of(first), day_of(last), half, weekday, status == "genehmigt"))
    for number, codes in matrix().items():
        away = [monday for monday, code in codes.items() if code in PAUSES]
        found += [Away(number, monday, monday + 6 * DAY, "", None, True) for monday in away]
    return found


def matrix() -> dict[str, dict[date, str]]:
    """The cells of the rotation matrix by person and Monday; empty ones left out."""
    _, _, header, *lines = sheet("Rotation 2027.xlsx", "Rotation 2027")
    mondays = [date.fromisocalendar(2027, int(title.split()[1]), 1) for title in header[3:]]
    rows = [line for line in lines if line[0].isdigit()]
    return {row[0]: {monday: code for monday, code in zip(mondays, row[3:], strict=True) if code} for row in rows}


def stints() -> list[Stint]:
    """The matrix and the assignment table: runs of one code, which school and vacation interrupt but do not end."""
    found = []
    for number, codes in matrix().items():
        run: list[date] = []
        for monday, code in codes.items():
            if code in PAUSES:
                continue
            between = [monday - 7 * n * DAY for n in range(1, (monday - run[-1]).days // 7)] if run else []
            if run and (codes[run[-1]] != code or any(codes.get(week) not in PAUSES for week in between)):
                found.append(Stint(number, codes[run[-1]], run[0], run[-1] + 6 * DAY))
                run = []
            run.append(monday)
        found.append(Stint(number, codes[run[-1]], run[0], run[-1] + 6 * DAY))
    return found + [
        Stint(row["Personal-Nr."], row["Abteilung"], day_of(row["von"]), day_of(row["bis"]))
        for row in table("Einsaetze.csv")
    ]


def history() -> list[tuple[Stint, float | None]]:
    """Stays before the plan, with the net weeks that the file gives."""
    return [
        (Stint(row["Personal-Nr."], row["Abteilung"], day_of(row["von"]), day_of(row["bis"])),
         float(row["Nettowochen"].replace(",", ".")) if row["Nettowochen"] else None)
        for row in table("Fruehere-Einsaetze.csv")
    ]  # fmt: skip


def holidays_at(site: str) -> set[date]:
    """Public and own holidays of a site in 2027."""
    country, state = REGIONS[site]
    days = set(holidays.country_holidays(country, subdiv=state, years=2027))
    for row in table("Feiertage.csv", delimiter="\t"):
        if row["Bundesland"] in ("", country, state) and row["Standort"] in ("", site):
            days.add(day_of(row["Datum"]))
    return days


def barred_pairs() -> list[tuple[str, str]]:
    """The pairs that may not be in one department at the same time."""
    return [(row["Person A"], row["Person B"]) for row in table("Sperrpaare.csv") if row["Art"] == "not-together"]
