"""Calendar files out: records become entries, entries become iCalendar bytes, bytes become files in a folder.

`meetings` and `stays` turn plans into entries, `wording` says what stands in them, `zones` and `lines` know iCalendar's
and the library's traps, `files` puts entries together to the artefacts that go out, `folder` writes them.
"""
