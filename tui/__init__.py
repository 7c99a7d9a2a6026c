"""The faces of Rondo: the terminal application and the command line, over one workspace."""
