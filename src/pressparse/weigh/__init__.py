"""Weighing: named facts with integer weights decide between labels, or between candidates; it knows no field."""
