"""Pages to look at: the text as scraped with every value marked, and the record beside it. Needs Jinja2."""

from pressparse.show.page.sheet import Row, Sheet, sheet_of
from pressparse.show.page.writing import document_page, index_page, whole_page

__all__ = ["Row", "Sheet", "document_page", "index_page", "sheet_of", "whole_page"]
