"""Spans: where a value stands in the raw text."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field


class Span(BaseModel):
    """A half-open range of code points in the text as it was given: ``raw[start:end]``."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    start: Annotated[int, Field(ge=0, description="Offset of the first code point.")]
    end: Annotated[int, Field(ge=0, description="Offset just after the last code point.")]

    def of(self, raw: str) -> str:
        """Return the stretch of ``raw`` that this span names, page numbers and line breaks included."""
        return raw[self.start : self.end]
