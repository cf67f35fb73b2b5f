"""Weights made from annotated documents: `python -m training.lines` and its like. Nothing of it is needed to read."""
