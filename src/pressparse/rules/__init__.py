"""Rules of users' own: what they return, what they cost, morphemes."""
