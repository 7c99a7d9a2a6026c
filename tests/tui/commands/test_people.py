"""People, absences and places from the command line."""

from __future__ import annotations

from tests.tui.commands.conftest import Call


def test_a_person_is_added_shown_changed_and_removed(call: Call) -> None:
    """Each verb answers with the person; history has an entry for each, and undo takes the last back."""
    added = call(
        "people", "add", "--name", "Müller, Anna", "--number", "17", "--work-days", "Mo-Do, Fr vormittags",
        "--hours", "30,5", "--skills", "Englisch=3,Excel", "--leaves", "31.12.2027", "--json",
    ).data  # fmt: skip
    (person,) = added["people"]
    assert person["id"] == "mueller-anna"
    assert (person["name"], person["sort_name"]) == ("Anna Müller", "Müller, Anna")
    assert person["work_days"] == {"0": 3, "1": 3, "2": 3, "3": 3, "4": 1}
    assert (person["hours"], person["leaves"]) == (30.5, "2027-12-31")
    assert person["skills"] == {"Englisch": 3, "Excel": 1}
    assert added["action"] == "Added Anna Müller"

    changed = call("people", "edit", "17", "--work-days", "Mo-Fr", "--leaves", "", "--lang", "de")
    assert "Austritt: 31.12.2027 → –" in changed.out
    assert "Arbeitszeit: Mo–Do und Fr vormittags → Mo–Fr" in changed.out
    assert call("people", "show", "anna müller", "--json").data["people"][0]["hours"] == 30.5

    assert call("people", "remove", "17").code == 0
    assert call("people", "list", "--json").data["people"] == []
    actions = [entry["action"] for entry in call("history", "--json").data["entries"]]
    assert actions == ["Removed Anna Müller", "Changed Anna Müller", "Added Anna Müller"]
    assert call("undo").out == "Undone: Removed Anna Müller\n"
    assert call("redo").code == 0
    call("undo")
    assert [person["name"] for person in call("people", "list", "--json").data["people"]] == ["Anna Müller"]


def test_two_people_of_one_name_are_asked_about(call: Call) -> None:
    """The error lists both with their ids."""
    for number in ("1", "2"):
        call("people", "add", "--name", "Weber, Jan", "--number", number)
    result = call("people", "show", "Jan Weber")
    assert result.code == 3
    assert "Weber, Jan (weber-jan) and Weber, Jan (weber-jan-2)" in result.err
    assert call("people", "show", "2", "--json").data["people"][0]["id"] == "weber-jan-2"


def test_a_number_or_address_belongs_to_one_person(call: Call) -> None:
    """The second person with it is refused, and told whose it is."""
    call("people", "add", "--name", "Ann", "--number", "1", "--email", "ann@x.example")
    assert "belongs to Ann (ann) already" in call("people", "add", "--name", "Bob", "--number", "1").err
    assert call("people", "add", "--name", "Bob", "--email", "ANN@x.example").code == 3


def test_absences_may_be_half_days_weekdays_or_requested(call: Call) -> None:
    """A week as the end is its Sunday; the kind is a word, the days are shown as people say them."""
    call("people", "add", "--name", "Ann", "--number", "1")
    absence = call(
        "absence", "add", "1", "11.1.27", "2027-W03", "--kind", "vacation", "--half", "pm", "--weekdays", "Di, Do",
        "--status", "requested", "--json",
    ).data["absences"][0]  # fmt: skip
    assert absence == {
        "id": "ann-2027-01-11", "person": "ann", "name": "Ann", "first": "2027-01-11", "until": "2027-01-24",
        "kind": "vacation", "half": "pm", "weekdays": [1, 3], "status": "requested",
    }  # fmt: skip
    again = ("absence", "add", "1", "11.1.27", "2027-W03", "--kind", "vacation", "--half", "pm", "--weekdays", "Di, Do")
    assert "entered already" in call(*again, "--status", "requested").err
    assert "Urlaub  nachmittags  Di und Do   beantragt" in call("absence", "list", "--lang", "de").out
    assert call("absence", "edit", absence["id"], "--until", "2027-01-20", "--weekdays", "").code == 0
    assert call("absence", "list", "ann", "--json").data["absences"][0]["until"] == "2027-01-20"
    assert call("absence", "add", "1", "2027-02-02", "2027-02-01").code == 3
    assert call("absence", "remove", absence["id"]).code == 0
    assert "vacation" not in call("history").out.casefold()


def test_places_are_added_changed_and_removed(call: Call) -> None:
    """Departments, rooms and sites, with what they refer to by name; what is needed is not removed."""
    call("site", "add", "--name", "München", "--region", "DE-BY", "--time-zone", "Europe/Berlin")
    added = call(
        "department", "add", "--code", "VI", "--name", "Vertrieb", "--site", "münchen", "--guest-places", "2",
        "--blackout", "2027-03-08..2027-03-19,2027-05-10", "--json",
    ).data["departments"][0]  # fmt: skip
    assert (added["id"], added["guest_capacity"], added["site_name"]) == ("vi", 2, "München")
    call("people", "add", "--name", "Ann", "--department", "vertrieb", "--site", "München")
    refused = call("department", "remove", "VI")
    assert refused.code == 3
    assert "one person" in refused.err
    assert call("site", "remove", "München").code == 3
    assert call("department", "add", "--code", "vi", "--name", "Anderes").code == 3
    room = ("room", "add", "--name", "Isar", "--site", "München", "--seats", "4", "--closed", "2027-03-08..2027-03-19")
    assert call(*room, "--json").data["rooms"][0]["closed"] == [["2027-03-08", "2027-03-19"]]
    assert call("room", "edit", "isar", "--parallel", "2").code == 0
    assert call("room", "list", "--json").data["rooms"][0]["parallel"] == 2
    assert call("room", "remove", "Isar").code == 0


def test_holidays_are_those_of_the_sites(call: Call) -> None:
    """Epiphany is a holiday in Bavaria and none in Hamburg."""
    call("site", "add", "--name", "München", "--region", "DE-BY")
    call("site", "add", "--name", "Hamburg", "--region", "DE-HH")
    found = call("holiday", "list", "--from", "2027-01-02", "--until", "2027-01-31", "--json").data["holidays"]
    assert [(day["day"], day["region"]) for day in found] == [("2027-01-06", "DE-BY")]


def test_settings_are_listed_with_what_they_are_for_and_set(call: Call) -> None:
    """A value that makes no sense is refused."""
    assert call("setting", "set", "holidays-of", "home").code == 0
    settings = {item["name"]: item for item in call("setting", "list", "--json").data["settings"]}
    assert settings["holidays-of"]["value"] == "home"
    assert settings["holidays-of"]["default"] == "workplace"
    assert all(item["text"] for item in settings.values())
    assert call("setting", "set", "holidays-of", "moon").code == 3
    assert call("setting", "set", "reminder-minutes", "many").code == 3


def test_personas_and_cases_are_kept_with_revisions(call: Call) -> None:
    """A change is a new revision; a persona that a case is told for stays."""
    call("persona", "add", "--name", "Petra Produktion", "--stage", "interest", "--problems", "Stillstand")
    case = call("case", "add", "--name", "Samstag", "--persona", "petra produktion", "--json").data["cases"][0]
    assert case["persona"] == "petra-produktion"
    edited = call("persona", "edit", "Petra Produktion", "--problems", "Ausschuss", "--json").data
    assert edited["personas"][0]["revision"] == 2
    assert call("persona", "remove", "Petra Produktion").code == 3
    assert call("case", "remove", "Samstag").code == 0
    assert call("persona", "remove", "Petra Produktion").code == 0


def test_info_counts_what_is_there(call: Call) -> None:
    """The counts, the format and the generation are keys of the document itself."""
    call("people", "add", "--name", "Ann")
    info = call("info", "--json").data
    assert info["counts"]["people"] == 1
    assert {"workspace", "counts", "format", "generation", "size", "changed"} <= set(info)
