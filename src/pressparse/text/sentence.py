"""Sentences: where one ends and the next begins, in Korean press prose."""

import re
from collections.abc import Iterator

from pressparse.language.letters import BULLETS
from pressparse.pattern import scanning
from pressparse.text.marks import outermost

_TIES = r"이?[라란]|고|며|면서|는|던|지만|거나|등|하[고며는면던]|한다|했|[가-힣]의[ ]|만[이으]|에|으로|로|처럼|보다|까지|부터|인"
"""How words begin that go on with what was said before a closing mark: `“….”라는 말`."""
# The stop stands first in the pattern, so that one pass over the text looks for stops alone.
_END = scanning(
    rf"""
    [.?!…]
    (?:
        (?<=[가-힣)\]>”"’'」』A-Za-z%\d].)[.?!…]*+[”"’'」』)\]]*+(?=\s)      # … 밝혔다. 이어
      | (?<=[다요음임함됨까죠][.?!])(?=[가-힣A-Z㈜\d‘“"'{BULLETS}※(\[<ⓒ☞/])       # … 밝혔다.이어, … 있다./가나 제공
      | (?<=[다요음임함됨까죠][.?!])”(?=[가-힣]{{2,5}}[ ])(?!{_TIES})                    # … 합니다.”홍길동 시장은
    )
    """,
    re.VERBOSE,
)
_NO_END = scanning(r"(?:\d\.[)\]]?|(?:\b[A-Z]|Dr|Mr|Ms|St|No|vs|Co|Inc|Ltd)\.)$")
_GOES_ON = scanning(r"[ ]?(?:이?라(?:고|며|면서|는)|고|며|면서|는)(?=[ ,])")
"""What ties the words after a closing mark to those before it: `“….” 라고 말했다`."""


def split_sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the sentences of ``text[start:end]`` as offsets; none ends inside quotation marks.

    A mark that is never closed holds nothing together.
    """
    begin = start
    quoted = outermost(text, start, end)
    k = 0
    for match in _END.finditer(text, start, end):
        stop = match.end()
        while k < len(quoted) and quoted[k][1] < stop:
            k += 1
        if (
            k < len(quoted)
            and quoted[k][0] < stop
            and (stop < quoted[k][1] or _GOES_ON.match(text, stop))
        ):
            continue
        if _NO_END.search(text, max(begin, stop - 6), stop):
            continue
        if words := text[begin:stop].lstrip():
            yield stop - len(words), stop
        begin = stop
    if words := text[begin:end].lstrip():
        first = end - len(words)
        yield first, first + len(words.rstrip())
