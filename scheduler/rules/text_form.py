"""Scopes and parameters of rules as the texts that stand in tables and on the command line, and back.

A scope is `all`, or fields joined by `+`: `people:1017,1018`, `people:apprentice` (by role), `groups:`, `departments:`,
`sites:`; pairs are `people:1,2;3,4`. Parameters are `name=value;name=value`, lists with `|` or `,`,
an order with `>`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from difflib import get_close_matches
from typing import Any

import msgspec
from msgspec import inspect

from scheduler.model import ParameterValue, Person, Record, Refused, Role, Scope, message
from scheduler.model.dates import read_date, read_time
from scheduler.rules.company import Company
from scheduler.rules.registry import AnyKind
from scheduler.rules.values import FROM_DEPARTMENTS, WEEKS_IN

_FIELDS = ("people", "groups", "departments", "sites")
_PART = re.compile(r"[\s+;]+(?=(?:people|groups|departments|sites)\s*:)")
_TRUE = frozenset({"ja", "j", "yes", "y", "true", "wahr", "1", "x"})
_FALSE = frozenset({"nein", "n", "no", "false", "falsch", "0", ""})
_FORMS = {
    "department": "A",
    "departments": "A|B|...",
    "order": "A>B|...",
    "dates": "date..date|...",
    "person": "1",
    "weights": "A:1|B:2|...",
    "measured": "weeks_in:A|B|...|changes|wishes",
}
_LISTED = re.compile(r"\s*[|,]\s*")


def scope_from_text(text: str, company: Company, *, pairs: bool = False) -> Scope:
    """The scope that a text means; with `pairs` (the kind's) `people:1,2` is one pair.

    Raises Refused with the field `scope` where a part has no such form, and where somebody or something is not known.
    """
    found: dict[str, Any] = {}
    for part in _PART.split(text.strip()) if text.strip().casefold() not in ("", "all", "alle") else ():
        name, colon, values = (piece.strip() for piece in part.partition(":"))
        if name not in _FIELDS or not colon or not values:
            raise Refused(message("rule-bad-scope", part=part, fields=list(_FIELDS)), field="scope")
        for key, value in _scope_part(name, values, company, pairs).items():
            found[key] = found.get(key, ()) + value
    return Scope(**found)


def _scope_part(name: str, values: str, company: Company, pairs: bool) -> dict[str, tuple[Any, ...]]:
    if name == "people" and (pairs or ";" in values):
        return {"pairs": tuple(_pair(pair, company) for pair in values.split(";") if pair.strip())}
    words = [word for word in _LISTED.split(values) if word]
    if name == "groups":
        return {"groups": tuple(words)}
    if name == "departments":
        return {"departments": tuple(department_id(word, company, "scope") for word in words)}
    if name == "sites":
        return {"sites": tuple(_record_id(word, company.sites, ("id", "name"), "scope") for word in words)}
    roles = [word.casefold() for word in words if word.casefold() in set(Role)]
    people = [person_id(word, company, "scope") for word in words if word.casefold() not in set(Role)]
    return {"roles": tuple(roles), "people": tuple(people)}


def _pair(text: str, company: Company) -> tuple[str, str]:
    words = [word.strip() for word in text.split(",") if word.strip()]
    if len(words) != 2:
        raise Refused(message("rule-bad-pair", part=text.strip()), field="scope")
    one, other = (person_id(word, company, "scope") for word in words)
    if one == other:
        raise Refused(message("rule-pair-of-one", part=text.strip()), field="scope")
    return one, other


def scope_to_text(scope: Scope, company: Company) -> str:
    """The text that `scope_from_text` reads as this scope."""
    parts = {
        "people": [*scope.roles, *(_person_word(key, company) for key in scope.people)],
        "groups": list(scope.groups),
        "departments": [_code(key, company) for key in scope.departments],
        "sites": [company.sites[key].name if key in company.sites else key for key in scope.sites],
    }
    texts = [f"{name}:{','.join(words)}" for name, words in parts.items() if words]
    if scope.pairs:
        texts.append("people:" + ";".join(",".join(_person_word(key, company) for key in pair) for pair in scope.pairs))
    return "+".join(texts) or "all"


def parameters_from_text(kind: AnyKind, text: str, company: Company) -> dict[str, ParameterValue]:
    """The parameters that `name=value;name=value` means for a kind; refuses names and values it does not know."""
    pieces = [piece.partition("=") for piece in text.split(";") if piece.strip()]
    for name, sign, _ in pieces:
        if not sign:
            raise Refused(message("rule-parameter-without-value", part=name.strip()), field="parameters")
    return parameters_from_words(kind, {name.strip(): value.strip() for name, _, value in pieces}, company)


def parameters_from_words(kind: AnyKind, words: Mapping[str, str], company: Company) -> dict[str, ParameterValue]:
    """The parameters that single texts mean for a kind, each with the type that the kind asks for."""
    types = _types(kind)
    for name in words:
        if name not in types:
            close = get_close_matches(name, list(types), n=3) or list(types)
            text = message("rule-unknown-parameter", kind=kind.name, name=name, known=close)
            raise Refused(text, hint=message("rule-see-kinds", kind=kind.name), field=name)
    return {name: _value(types[name], name, word.strip(), company) for name, word in words.items()}


def parameters_to_text(parameters: Mapping[str, ParameterValue], company: Company) -> str:
    """The text that `parameters_from_text` reads as these parameters."""
    return ";".join(f"{name}={value_to_text(value, company)}" for name, value in parameters.items())


def value_to_text(value: ParameterValue, company: Company) -> str:
    """One parameter's value as text; departments by their codes."""
    if isinstance(value, tuple):
        return "|".join(">".join(_item(word, company) for word in item.split(">")) for item in value)
    if isinstance(value, str) and value.startswith(WEEKS_IN):
        return WEEKS_IN + "|".join(_code(place, company) for place in value.removeprefix(WEEKS_IN).split("|"))
    return str(value).lower() if isinstance(value, bool) else str(value)


def departments_in(kind: AnyKind, parameters: Mapping[str, ParameterValue]) -> Iterator[tuple[str, str]]:
    """The ids of departments that stand in a rule's parameters, each after the name of the parameter."""
    types = _types(kind)
    for name, value in parameters.items():
        match types.get(name), value:
            case inspect.Metadata(extra={"form": "departments" | "order"}), tuple() | list():
                for item in value:
                    if not item.startswith(FROM_DEPARTMENTS):
                        yield from ((name, department.strip()) for department in item.split(">"))
            case inspect.Metadata(extra={"form": "measured"}), str() if value.startswith(WEEKS_IN):
                yield from ((name, department) for department in value.removeprefix(WEEKS_IN).split("|"))


def parameter_forms(kind: AnyKind) -> dict[str, str]:
    """What each parameter of a kind takes, and in brackets what holds where it is not given."""
    forms = {}
    for field in msgspec.structs.fields(kind.parameters):
        form = _form(_types(kind)[field.encode_name])
        default = field.default
        shown = "" if default in (None, ()) or default is msgspec.NODEFAULT else _default_text(default)
        forms[field.encode_name] = f"{form} ({shown})" if shown else form
    return forms


def _default_text(default: object) -> str:
    if isinstance(default, bool):
        return "yes" if default else "no"
    return f"{default:g}" if isinstance(default, int | float) else str(default)


def _types(kind: AnyKind) -> dict[str, inspect.Type]:
    struct = inspect.type_info(kind.parameters)
    assert isinstance(struct, inspect.StructType)
    return {field.encode_name: field.type for field in struct.fields}


def _form(shape: inspect.Type) -> str:
    match shape:
        case inspect.Metadata(extra={"form": form}):
            return _FORMS[form]
        case inspect.Metadata():
            return _form(shape.type)
        case inspect.UnionType(types=types):
            forms = (_form(part) for part in types if not isinstance(part, inspect.NoneType))
            return " or ".join(dict.fromkeys("departments.column" if form == "text" else form for form in forms))
        case inspect.LiteralType(values=values):
            return "|".join(map(str, values))
        case inspect.BoolType():
            return "yes|no"
        case inspect.IntType() | inspect.FloatType():
            return "number"
        case inspect.DateType():
            return "date"
        case inspect.TimeType():
            return "hour:minute"
        case inspect.VarTupleType():
            return "text|..."
        case _:
            return "text"


def _value(shape: inspect.Type, name: str, text: str, company: Company) -> ParameterValue:
    match shape:
        case inspect.Metadata(extra={"form": "department"}):
            return department_id(text, company, name)
        case inspect.Metadata(extra={"form": "person"}):
            return person_id(text, company, name)
        case inspect.Metadata(extra={"form": "measured"}):
            return _measured(name, text, company)
        case inspect.Metadata(extra={"form": form}):
            return _listed(form, name, text, company)
        case inspect.Metadata():
            return _value(shape.type, name, text, company)
        case inspect.UnionType(types=types):
            kept = [part for part in types if not isinstance(part, inspect.NoneType)]
            number = any(isinstance(part, inspect.FloatType) for part in kept)
            return text if number and text.startswith(FROM_DEPARTMENTS) else _value(kept[0], name, text, company)
        case inspect.LiteralType(values=values):
            return _choice(text, name, [str(value) for value in values])
        case inspect.BoolType():
            return _yes_or_no(text, name)
        case inspect.IntType():
            return _number(text, name, int)
        case inspect.FloatType():
            return _number(text, name, float)
        case inspect.DateType():
            return read_date(text, name).isoformat()
        case inspect.TimeType():
            return read_time(text, name).isoformat()
        case inspect.VarTupleType():
            return tuple(word for word in _LISTED.split(text) if word)
        case _:
            return text


def _listed(form: str, name: str, text: str, company: Company) -> tuple[str, ...]:
    words = [word for word in _LISTED.split(text) if word]
    if len(words) == 1 and words[0].startswith(FROM_DEPARTMENTS):
        return (words[0],)
    if form == "dates":
        return tuple("..".join(read_date(day, name).isoformat() for day in word.split("..")) for word in words)
    if form == "order":
        return tuple(">".join(department_id(part.strip(), company, name) for part in word.split(">")) for word in words)
    if form == "weights":
        pairs = [word.rpartition(":") for word in words]
        return tuple(f"{department_id(place.strip(), company, name)}:{weight.strip()}" for place, _, weight in pairs)
    return tuple(department_id(word, company, name) for word in words)


def _measured(name: str, text: str, company: Company) -> str:
    word, _, places = text.partition(":")
    if f"{word.strip().casefold()}:" != WEEKS_IN:
        return text.casefold()
    return WEEKS_IN + "|".join(department_id(place, company, name) for place in _LISTED.split(places.strip()) if place)


def _choice(text: str, name: str, values: list[str]) -> str:
    if text.casefold() not in values:
        raise Refused(message("rule-bad-choice", name=name, value=text, choices=values), field=name)
    return text.casefold()


def _yes_or_no(text: str, name: str) -> bool:
    word = text.casefold()
    if word not in _TRUE | _FALSE:
        raise Refused(message("rule-bad-yes-or-no", name=name, value=text), field=name)
    return word in _TRUE


def _number(text: str, name: str, number: Callable[[str], float]) -> float:
    try:
        value = number(text.replace(",", "."))
        return int(value) if value == int(value) else value
    except (ValueError, OverflowError):
        raise Refused(message("rule-bad-number", name=name, value=text), field=name) from None


def department_id(text: str, company: Company, field: str) -> str:
    """The department called so by id, code or name; refuses what none is called, naming the field."""
    return _record_id(text, company.departments, ("id", "code", "name"), field)


def person_id(text: str, company: Company, field: str) -> str:
    """The one person called so by id, personnel number, e-mail or name; refuses what nobody or more are called."""
    return _record_id(text, company.people, ("id", "personnel_number", "email", "name"), field)


def _record_id(text: str, records: Mapping[str, Any], attributes: tuple[str, ...], field: str) -> str:
    wanted = text.casefold()
    if wanted in records:
        return wanted
    for attribute in attributes[1:]:
        hits = [key for key, record in records.items() if getattr(record, attribute).casefold() == wanted]
        if len(hits) == 1:
            return hits[0]
        if hits:
            raise Refused(
                message("rule-meant-by-several", value=text, meant=_words(records[key] for key in hits)), field=field
            )
    known = {getattr(record, attribute): record for record in records.values() for attribute in attributes}
    close = list({known[word].id: known[word] for word in get_close_matches(text, list(known), n=3)}.values())
    hint = message("rule-meant-perhaps", meant=_words(close)) if close else None
    raise Refused(message("rule-nobody-called-so", value=text), hint=hint, field=field)


def _words(records: Iterable[Record]) -> list[str]:
    return [
        f"{getattr(record, 'name', '')} ({getattr(record, 'personnel_number', '') or _short(record)})"
        for record in records
    ]


def _short(record: Any) -> str:
    code: str = getattr(record, "code", "") or record.id
    return code


def _person_word(id: str, company: Company) -> str:
    person: Person | None = company.people.get(id)
    return (person.personnel_number if person else "") or id


def _item(text: str, company: Company) -> str:
    name, colon, weight = text.rpartition(":")
    return f"{_code(name, company)}:{weight}" if colon and name in company.departments else _code(text, company)


def _code(id: str, company: Company) -> str:
    department = company.departments.get(id)
    return department.code if department else id
