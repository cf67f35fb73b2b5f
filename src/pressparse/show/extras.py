"""How a package that is not always needed is installed, as every message says it."""


def install(extra: str) -> str:
    """Return the command that brings an extra, for those who installed the package and for those who cloned it.

    >>> install("html")
    "pip install 'pressparse[html]' (in a clone: pip install '.[html]')"
    """
    return f"pip install 'pressparse[{extra}]' (in a clone: pip install '.[{extra}]')"
