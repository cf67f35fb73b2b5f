"""A documented name of :mod:`pressparse.show.page`."""

from pressparse.show.page import Row, Sheet, document_page, index_page, sheet_of, whole_page

__all__ = ["Row", "Sheet", "document_page", "index_page", "sheet_of", "whole_page"]
