"""A weekday with its article, which goes on from the day told last: "they came on Friday; on the Sunday they left"."""

from __future__ import annotations

from dataclasses import dataclass, replace

from timeline.expressions.meaning.cycle import Which
from timeline.expressions.meaning.scene import Reading, Scene
from timeline.when import Grain


@dataclass(frozen=True, slots=True)
class TheDay(Which):
    """The first from the day told last on; where none was told, or that would be past and still to come, as without its article."""

    def reading(self, scene: Scene) -> Reading:
        """A DATE."""
        told, plain = scene.running, self.of.reading(scene)
        here = told.known and told.interval != scene.published.interval and told.grain <= Grain.WEEK
        if not here or scene.before or scene.settings.prefer:
            return plain
        found = self.of.reading(
            replace(scene, published=told, direction="future", reason="it goes on from there", settled=True, narrative=False, story=False)
        )
        late = scene.direction == "past" and scene.published.known and found.interval.start >= scene.published.interval.end
        return plain if late else found
