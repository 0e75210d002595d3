"""A timeline as people and programs read it: a page, a fragment for a report, and every other format.

A format is a template (templates/timeline.<name>.jinja); the few that no text template can write are modules. Templates are given a
`View`: every event already in words, so that a template only lays out. The only room that imports jinja2. Looks at no clock: the same
timeline gives the same bytes. Nothing is left out in silence: what a format has no room for is counted, with the reason.
"""

from timeline.render.formats import Format, format_of, formats
from timeline.render.fragment import rendered
from timeline.render.notebook import mimebundle
from timeline.render.options import Options
from timeline.render.rendering import Rendering, rendering
from timeline.render.words import words

__all__ = ["Format", "Options", "Rendering", "format_of", "formats", "mimebundle", "rendered", "rendering", "words"]
