"""What a timeline shows of itself in a notebook: HTML, and for every other reader of the notebook Markdown, LaTeX and plain text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from timeline.render.rendering import rendering

if TYPE_CHECKING:
    from timeline.ordering import Timeline

TYPES = {"text/html": "fragment", "text/markdown": "md", "text/latex": "tex", "text/plain": "txt"}


def mimebundle(timeline: Timeline, **options: Any) -> dict[str, str]:
    """The timeline by media type, as Jupyter's `_repr_mimebundle_` returns it."""
    return {type: str(rendering(timeline, name, **options).content) for type, name in TYPES.items()}
