"""Calendars of others in: bytes become lines, lines components, components events, and events occurrences in a window.

`decoding` and `components` stand on no calendar library and so cannot be stopped by a single bad line; every value
goes through the library. `zones` knows what programs call time zones, `recurring` what a recurrence may cost,
`calendar` puts it together, `leave` knows the words for being away, `replies` and `mails` read answers to invitations.
"""
