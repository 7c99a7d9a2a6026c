"""The command `rondo`: says its version at once, and hands everything else to the command line."""

from __future__ import annotations

import sys


def main() -> int:
    """Run what was typed; the exit code. Imports are inside so that `--version` starts nothing else."""
    arguments = sys.argv[1:]
    if arguments in (["--version"], ["-V"]):
        from tui.version import version

        sys.stdout.write(f"rondo {version()}\n")
        return 0
    from tui.commands.run import run

    return run(arguments)


if __name__ == "__main__":
    sys.exit(main())
