"""Sentences: where one ends and the next begins, in Korean press prose."""

from collections.abc import Iterator

import regex

# A final syllable of a Korean sentence, its full stop, then space or the next sentence glued on.
_END = regex.compile(
    r"""
    (?:
        (?<=[가-힣)\]>”"’'」』A-Za-z%\d])[.?!…]++[”"’'」』)\]]*+(?=\s)   # … 밝혔다. 이어
      | (?<=[다요음임함됨까죠][.?!])(?=[가-힣‘“"'▲△▷◇■□○(\[<ⓒ▶☞])     # … 밝혔다.이어
    )
    """,
    regex.VERBOSE,
)
_NO_END = regex.compile(r"(?:\d\.[)\]]?|(?:\b[A-Z]|Dr|Mr|Ms|St|No|vs|Co|Inc|Ltd)\.)$")
_OPEN, _CLOSE = "“(", "”)"
_PLAIN = '"'


def split_sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the sentences of ``text[start:end]`` as offsets; none ends inside quotation marks."""
    begin = at = start
    depth, plain = 0, False
    for match in _END.finditer(text, start, end):
        stop = match.end()
        for char in text[at:stop]:
            if char in _OPEN:
                depth += 1
            elif char in _CLOSE:
                depth = max(0, depth - 1)
            elif char == _PLAIN:
                plain = not plain
        at = stop
        if depth or plain or _NO_END.search(text, max(begin, stop - 6), stop):
            continue
        if text[begin:stop].strip():
            yield _trim(text, begin, stop)
        begin = stop
    if text[begin:end].strip():
        yield _trim(text, begin, end)


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    words = text[start:end]
    return start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip())
