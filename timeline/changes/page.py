"""All changes as a section for a page or a report: no script, one style of its own, everything escaped."""

from hashlib import sha256

from timeline.changes.change import Changes
from timeline.render.environment import filled, styles
from timeline.render.rendering import compact, scoped


def section(found: Changes, *, heading_level: int = 2) -> str:
    """HTML with what appeared, vanished, moved and became something else, and why, one click away."""
    key = "\x1f".join(f"{change.told.event.id} {change.reason}" for _, held in found.sections for change in held)
    own = f"tl-{sha256(key.encode()).hexdigest()[:8]}"
    style = scoped(styles("fragment.css"), own)
    return compact(filled("changes.html.jinja", None, changes=found, own=own, style=style, h=heading_level)) + "\n"
