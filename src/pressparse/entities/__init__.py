"""People and bodies: their names, and where they are named."""
