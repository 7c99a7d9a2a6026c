"""Tables that people bring: from bytes to records, with a note for every line that cannot be taken over."""
