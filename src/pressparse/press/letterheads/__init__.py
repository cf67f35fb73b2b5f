"""Letterheads: release dates, issuing bodies and contact rows as releases write them."""
