"""Sheets into HTML: every text escaped, one style and one script of which the page states the hash."""

import json
from base64 import b64encode
from collections.abc import Mapping, Sequence
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import Any

from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup

from pressparse.show.lang import ENGLISH, Words
from pressparse.show.marking import COLOURS
from pressparse.show.page.sheet import Row, Sheet
from pressparse.show.page.visible import visible

FIELDS = {
    "agreement": "Agreement",
    "signatories": "Signatories",
    "cooperation_areas": "Areas",
    "quotes": "Quotes",
    "dates": "Dates",
    "people": "People",
    "organizations": "Organizations",
    "outlet": "Outlet",
    "issuer": "Issuer",
    "reporters": "Reporters",
    "contacts": "Contacts",
    "published": "Published",
}
"""What a page calls the fields that are marked."""

_IN_SCRIPT = {
    "rule": "rule",
    "nowhere": "not in the text",
    "show": "Show in the text",
    "some": "{n} of {all}",
    "all": "{n} documents",
}
"""The words that the page's script shows."""


def whole_page(sheets: Sequence[Sheet], reasons: Mapping[str, str], words: Words = ENGLISH) -> str:
    """Return one page with all documents; with more than one, an index stands before them.

    ``reasons``: by rule, its one sentence. ``words``: the language of the labels.
    """
    rows = [sheet.row(f"#{k}") for k, sheet in enumerate(sheets, 1)]
    return _page(sheets, reasons, words, rows=rows if len(rows) > 1 else ())


def document_page(
    sheet: Sheet,
    reasons: Mapping[str, str],
    before: str = "",
    after: str = "",
    index: str = "",
    words: Words = ENGLISH,
) -> str:
    """Return one document's page; ``before``, ``after``, ``index``: addresses of its neighbours, if any."""
    return _page([sheet], reasons, words, before=before, after=after, index=index)


def index_page(rows: Sequence[Row], words: Words = ENGLISH) -> str:
    """Return a page that lists documents."""
    return _page((), {}, words, rows=rows)


def _page(
    sheets: Sequence[Sheet],
    reasons: Mapping[str, str],
    words: Words,
    rows: Sequence[Row] = (),
    before: str = "",
    after: str = "",
    index: str = "",
) -> str:
    used = {value.rule for sheet in sheets for value in sheet.values}
    data = {
        "fields": FIELDS,
        "reasons": {rule: reasons[rule] for rule in sorted(used) if reasons.get(rule)},
        "documents": [sheet.told(words) for sheet in sheets],
        "words": {name: words(shown) for name, shown in _IN_SCRIPT.items()},
    }
    return (
        _environment()
        .get_template("page.html")
        .render(
            sheets=sheets,
            rows=rows,
            before=before,
            after=after,
            index=index,
            fields=FIELDS,
            _=words,
            lang=words.language.value,
            data=_in_script(data),
            style=Markup(_style()),  # noqa: S704  the package's own
            script=Markup(_script()),  # noqa: S704  the package's own
            policy=_policy(),
        )
    )


@cache
def _environment() -> Environment:
    return Environment(
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_written,
        loader=FunctionLoader(_file),
    )


def _written(value: object) -> object:
    """Return what is written for a value: text without what a page cannot hold."""
    return visible(value) if type(value) is str else value


def _file(name: str) -> str:
    return (files("pressparse.show.page") / "templates" / name).read_text(encoding="utf-8")


@cache
def _style() -> str:
    """Return the style with the fields' colours in it."""
    light, dark, fields = [], [], []
    for name, colour in COLOURS.items():
        light.append(f"--{name}:{colour.tint};--{name}-l:{colour.line};--{name}-i:{colour.ink};")
        dark.append(
            f"--{name}:{colour.dark_tint};--{name}-l:{colour.dark_line};--{name}-i:{colour.dark_ink};"
        )
        fields.append(
            f".f-{name}{{--tint:var(--{name});--line:var(--{name}-l);--ink-f:var(--{name}-i)}}"
            f".u-{name}{{--under:var(--{name}-l)}}"
        )
    made = _file("style.css").replace("/*light*/", "".join(light))
    return made.replace("/*dark*/", "".join(dark)).replace("/*fields*/", "\n".join(fields))


@cache
def _script() -> str:
    return _file("script.js")


@cache
def _policy() -> str:
    """Return what the page allows itself: its own style and script, and nothing else."""
    return (
        "default-src 'none'; base-uri 'none'; form-action 'none'; "
        f"style-src '{_hash(_style())}'; script-src '{_hash(_script())}'; "
        "require-trusted-types-for 'script'; trusted-types 'none'"
    )


def _hash(text: str) -> str:
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"


def _in_script(data: Any) -> Markup:
    """Return JSON that can stand in a script element: none of its characters can end that."""
    told = json.dumps(data, separators=(",", ":"))
    for sign in "<>&":
        told = told.replace(sign, f"\\u{ord(sign):04x}")
    return Markup(told)  # noqa: S704  ASCII without angle brackets
