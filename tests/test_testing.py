"""Rules of one's own are tested as the built-in ones are: by their own sentences."""

import regex

from pressparse.checks.testing import failures
from pressparse.rule import Rule, rule

SENTENCE = "길이는 [[3미터]]이다."


def made(**given: object) -> Rule:
    """Return a rule that reads metres, its proof partly replaced."""
    proof = {"examples": {SENTENCE: 3}, "boundary": ["3미터급"], **given}

    @rule(r"(?P<n>\d+)미터(?!급)", **proof)  # type: ignore[arg-type]
    def metres(match: regex.Match[str], _: object) -> int:
        """A length in metres."""
        return int(match["n"])

    return metres


def test_a_sound_rule_has_no_failures() -> None:
    assert failures(made()) == []
    assert failures(made(gaps={"길이는 [[삼 미터]]이다.": 3})) == []


def test_each_wrong_sentence_is_told_with_what_was_read() -> None:
    (value,) = failures(made(examples={SENTENCE: 4}))
    assert "3미터" in value or "4" in value
    (span,) = failures(made(examples={"길이는 [[3]]미터이다.": 3}))
    assert "expected" in span
    (noisy,) = failures(made(boundary=["높이 5미터"]))
    assert "must stay silent" in noisy
    (closed,) = failures(made(gaps={SENTENCE: 3}))
    assert "a gap is closed" in closed
