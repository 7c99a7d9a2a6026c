"""Who shares tables of several people: one pool or two sides, by construction and by search."""
