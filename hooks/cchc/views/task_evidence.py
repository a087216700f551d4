"""The evidence of a task as it is shown: what its plan names, and what on the site names it."""

from cchc.content.site import AssignedTask, Site
from cchc.views.references import ShownReference, shown_references


def task_evidence(site: Site, assigned: AssignedTask) -> tuple[ShownReference, ...]:
    """Each once: what the plan's own `minh_chung` lists, then the rest, newest first."""
    named = (ShownReference(item.title, item.address, day=item.published_on) for item in site.evidence_of(assigned))
    every = (*shown_references(site, assigned.task.evidence), *named)
    found: dict[str, ShownReference] = {}
    for shown in every:
        found.setdefault(shown.address, shown)
    return tuple(found.values())
