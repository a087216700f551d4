"""The evidence of a task as it is shown: what its plan names, and what on the site names it."""

from cchc.content.site import AssignedTask, Site
from cchc.facts.references import ShownReference, shown_item, shown_references
from cchc.text.file_names import encoded_address


def task_evidence(site: Site, assigned: AssignedTask) -> tuple[ShownReference, ...]:
    """Each once: what the plan's own `minh_chung` lists, then the rest, newest first."""
    found = {shown.address: shown for shown in shown_references(site, assigned.task.evidence)}
    pages = {address.partition("#")[0] for address in found}
    named = (item for item in site.evidence_of(assigned) if encoded_address(item.address) not in pages)
    return (*found.values(), *(shown_item(item, item.address) for item in named))
