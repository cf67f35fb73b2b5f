"""Whole dumps: batches, their journal and progress."""
