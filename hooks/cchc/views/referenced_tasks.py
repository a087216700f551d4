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
    return tuple(shown for reference in references if (shown := _shown(site, reference)))


def _shown(site: Site, reference: str) -> ReferencedTask | None:
    name, _, task_id = reference.rpartition("#")
    plan = site.plan_named(name)
    task = next((task for task in plan.tasks if task.id == task_id), None) if plan else None
    if plan is None or task is None or not plan.is_published(site.today):
        return None
    return ReferencedTask(f"Nhiệm vụ {task.id}, {cited(plan)}", f"{plan.address}#{task.permalink}")
