"""The tasks that an item names, as links to them: "Nhiệm vụ 8, Kế hoạch số 993/KH-UBND (UBND tỉnh Lai Châu)"."""

from collections.abc import Iterable
from dataclasses import dataclass

from cchc.content.site import Site
from cchc.views.task_tables import cited


@dataclass(frozen=True, slots=True)
class ReferencedTask:
    """A task to point a reader to; `address` is its path on the site."""

    text: str
    address: str


def referenced_tasks(site: Site, references: Iterable[str]) -> tuple[ReferencedTask, ...]:
    """References (`993/KH-UBND#8`) in their order; those to a plan that is not public yet wait for its day."""
    found = filter(None, map(site.task_named, references))
    return tuple(ReferencedTask(f"Nhiệm vụ {each.task.id}, {cited(each.plan)}", each.address) for each in found)
