"""Bylines: who wrote an article and for which outlet, one file for each family of forms.

A family is a module of rules over folded text; each rule reads one written form and gives a
:class:`~pressparse.press.bylines.byline.Byline`. ``docs/add-an-outlet.md`` adds one in ten lines.
"""
