"""Who published a text, when, and by whom it is signed."""
