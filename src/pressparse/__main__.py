"""The command ``pressparse``, also as ``python -m pressparse``."""

import sys

INTERRUPTED = 130


def main() -> None:
    """Run the command line and exit with its status."""
    try:
        from pressparse.commands.main import run  # noqa: PLC0415  loaded when it is called
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)
    except (
        RuntimeError
    ) as error:  # as Python before 3.12 tells of an interrupt in the making of a class
        if not isinstance(error.__cause__, KeyboardInterrupt):
            raise
        sys.exit(INTERRUPTED)
    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
