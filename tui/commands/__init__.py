"""The command line: one module a family of verbs. It answers from the workspace and never loads the application."""
