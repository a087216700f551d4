"""How the procedures of the site stand to each other: what replaces what."""

from collections import defaultdict
from collections.abc import Iterable

from cchc.content.procedure import Procedure


class ProcedureLinks:
    """Made in one pass over the procedures that the public may see."""

    def __init__(self, procedures: Iterable[Procedure]) -> None:
        self._replacing: dict[str, list[Procedure]] = defaultdict(list)
        for procedure in procedures:
            for code in procedure.replaces:
                self._replacing[code].append(procedure)

    def replacing(self, procedure: Procedure) -> tuple[Procedure, ...]:
        """What took the place of a procedure."""
        return tuple(self._replacing.get(procedure.code, ()))
