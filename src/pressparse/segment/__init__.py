"""The segmenter: raw text into blocks that tile it, and blocks into paragraphs."""
