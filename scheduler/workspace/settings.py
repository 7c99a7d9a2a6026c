"""What holds for the whole workspace, each setting with what it is for."""

from __future__ import annotations

from collections.abc import Mapping

from scheduler.model import Refused, Settings, message
from scheduler.workspace.context import Part
from scheduler.workspace.views.findings import Change
from scheduler.workspace.views.overview import SettingView
from scheduler.workspace.wording import differences

_FIELDS = tuple(name for name in Settings.__struct_fields__ if name != "id")


class SettingsPart(Part):
    """The workspace's settings, by names with hyphens: `holidays-of`."""

    @property
    def current(self) -> Settings:
        """The settings as they stand."""
        return self._context.settings

    def list(self) -> tuple[SettingView, ...]:
        """Every setting with its value, its default and what it is for."""
        settings, default = self._context.settings, Settings()
        return tuple(
            SettingView(
                name=field.replace("_", "-"),
                value=getattr(settings, field),
                default=getattr(default, field),
                text=message(f"people-setting-{field.replace('_', '-')}"),
            )
            for field in _FIELDS
        )

    def set(self, name: str, value: str, expect: int | None = None) -> Change:
        """Set one setting; raises Refused for an unknown name or a value that makes no sense.

        `expect` is the revision of the settings that a form showed; raises Conflict if it is older.
        """
        field = _field(name)
        before = self._context.settings
        after: Settings = before.replace(**{field: _read(field, value)})
        action = message("people-setting-set", name=field.replace("_", "-"), value=value)
        with self._context.change(action, self._expect(Settings, after.id, expect)) as transaction:
            transaction.put(after)
        return Change(action=action, id=field.replace("_", "-"), difference=differences(before, after))

    def set_many(self, values: Mapping[str, str], expect: int | None = None) -> Change:
        """Set several settings that belong together, as one action; raises what `set` raises."""
        before = self._context.settings
        fields = {_field(name): value for name, value in values.items()}
        after: Settings = before.replace(**{field: _read(field, value) for field, value in fields.items()})
        changed = [name.replace("_", "-") for name in fields if getattr(after, name) != getattr(before, name)]
        action = message("people-settings-set", names=changed)
        with self._context.change(action, self._expect(Settings, after.id, expect)) as transaction:
            transaction.put(after)
        return Change(action=action, id=after.id, difference=differences(before, after))


def _field(name: str) -> str:
    field = name.strip().replace("-", "_")
    if field not in _FIELDS:
        names = [known.replace("_", "-") for known in _FIELDS]
        raise Refused(message("error-not-found", text=name), hint=message("error-could-be", names=names))
    return field


def _read(field: str, value: str) -> str | int:
    if not isinstance(getattr(Settings(), field), int):
        return value.strip()
    try:
        return int(value)
    except ValueError:
        raise Refused(message("error-number", value=value), field=field.replace("_", "-")) from None
