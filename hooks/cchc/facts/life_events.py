"""Life events with the procedures that can be done today, worked out once a build."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from cchc.content.life_event import LifeEvent
from cchc.content.procedure import Procedure
from cchc.text.folding import sort_key


@dataclass(frozen=True, slots=True)
class WantedProcedure:
    """A procedure of an event, and why it is wanted."""

    procedure: Procedure
    reason: str


@dataclass(frozen=True, slots=True)
class Stage:
    """Procedures that follow each other and are due at the same time; `when` is None where that is not told."""

    when: str | None
    procedures: tuple[WantedProcedure, ...]


@dataclass(frozen=True, slots=True)
class ShownLifeEvent:
    """An event of the site, its stages in the order of its file."""

    event: LifeEvent
    stages: tuple[Stage, ...]

    @property
    def count(self) -> int:
        return sum(len(stage.procedures) for stage in self.stages)


class LifeEvents:
    """Those of the site. `listed` are in the order that their files ask for, without those that have no procedure."""

    def __init__(self, events: Iterable[LifeEvent], procedures: Mapping[str, Procedure]) -> None:
        in_order = sorted(events, key=lambda event: (event.order, sort_key(event.title), event.path))
        self._shown = {event.path: ShownLifeEvent(event, _stages(event, procedures)) for event in in_order}
        self.listed: Sequence[ShownLifeEvent] = tuple(shown for shown in self._shown.values() if shown.stages)

    def shown(self, event: LifeEvent) -> ShownLifeEvent:
        return self._shown[event.path]

    def of_procedure(self, procedure: Procedure) -> tuple[LifeEvent, ...]:
        """The events that ask for a procedure; none asks for one that is abolished."""
        return tuple(
            shown.event
            for shown in self.listed
            if any(wanted.procedure is procedure for stage in shown.stages for wanted in stage.procedures)
        )


def _stages(event: LifeEvent, procedures: Mapping[str, Procedure]) -> tuple[Stage, ...]:
    named = [one for one in event.procedures if one.code in procedures and not procedures[one.code].is_abolished]
    return tuple(
        Stage(when, tuple(WantedProcedure(procedures[one.code], one.reason) for one in ones))
        for when, ones in groupby(named, key=lambda one: one.stage)
    )
