"""The extractors: one file per field; they do not import each other."""
