"""The command ``pressparse``, also as ``python -m pressparse``."""

import sys


def main() -> None:
    """Run the command line and exit with its status."""
    from pressparse.commands.main import run  # noqa: PLC0415  the commands are loaded when they are called

    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
