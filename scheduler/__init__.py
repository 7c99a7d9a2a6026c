"""The engine: plans, rules, calendars and the workspace. Knows no terminal and prints nothing."""
