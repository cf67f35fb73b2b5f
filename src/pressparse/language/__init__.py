"""The Korean language: particles, word forms, enumerations, and the analyser."""
