"""The command ``pressparse``, also as ``python -m pressparse``."""

import gc
import sys

INTERRUPTED = 130


def main() -> None:
    """Run the command line and exit with its status."""
    gc.disable()
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
    gc.freeze()  # what the modules hold stays: it is not looked through for garbage, now or later
    gc.enable()
    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
