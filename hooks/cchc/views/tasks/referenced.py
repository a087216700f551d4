"""The tasks that an item names, as links to them: "Nhiệm vụ 8, Kế hoạch số 993/KH-UBND (UBND tỉnh Lai Châu)"."""

from dataclasses import dataclass

from cchc.content.fields import Mark, marked
from cchc.content.item import Item
from cchc.content.site import Site
from cchc.facts.tasks.tables import cited


@dataclass(frozen=True, slots=True)
class ReferencedTask:
    """A task to point a reader to; `address` is its path on the site."""

    text: str
    address: str


def referenced_tasks(site: Site, item: Item) -> tuple[ReferencedTask, ...]:
    """Tasks by the item's references (`993/KH-UBND#8`), in their order; those of a plan that is not public yet wait."""
    found = filter(None, (site.task_named(reference) for _, reference in marked(item, Mark.TASK)))
    return tuple(ReferencedTask(f"Nhiệm vụ {each.task.id}, {cited(each.plan)}", each.address) for each in found)
