"""Files that releases are attached as: HWP, HWPX, PDF and DOCX into text that knows where each of its parts stands.

One small reader for each library (``hwp``, ``docx``, ``pdf``) turns a file into :class:`~.pieces.Piece` after
piece; everything behind that is the same for all. The libraries run in a process of their own
(``guard``), which has a limit of time and of memory.
"""

from pressparse.readers.attachments.door import read_attachment
from pressparse.readers.attachments.formats import Format, format_of

__all__ = ["Format", "format_of", "read_attachment"]
