"""A statement: the segments that are one speaker's words in one sentence."""

from dataclasses import dataclass

from pressparse.speech.cues import saying
from pressparse.speech.segment import Segment


@dataclass(slots=True)
class Statement:
    """Segments in reading order, and the rule that holds them for a quotation."""

    segments: list[Segment]
    rule: str

    @property
    def first(self) -> Segment:
        """The first segment."""
        return self.segments[0]

    @property
    def final(self) -> Segment:
        """The last segment."""
        return self.segments[-1]

    @property
    def told(self) -> tuple[int, int, str] | None:
        """The verb of saying behind it: where it stands, and its lemma."""
        return saying(self.final)

    @property
    def held(self) -> tuple[tuple[int, int], ...]:
        """Where its segments stand, marks included."""
        return tuple(
            (segment.opening, max(segment.after, segment.end)) for segment in self.segments
        )
