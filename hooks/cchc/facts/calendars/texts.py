"""The text of an entry in a calendar, line by line: what a reader needs who has no page before them."""

from collections.abc import Iterator

from cchc.content.event import Event
from cchc.content.plan import Task
from cchc.content.site import Site
from cchc.facts.events.calendar import time_of
from cchc.facts.labels import labels
from cchc.facts.tasks.rows import TaskRow
from cchc.facts.tasks.tables import cited
from cchc.text.dates import printed
from cchc.text.file_names import encoded_address
from cchc.text.sentences import shortened

_LONGEST = 500
"""Letters of a task's text; its page has all of it."""


def lines_of_task(site: Site, row: TaskRow, text: str) -> Iterator[str]:
    """The description of a task whose text in plain words is `text`."""
    names = labels(Task)
    yield shortened(text, _LONGEST)
    for name, values in (
        ("products", row.task.products),
        ("lead", [agency.text for agency in row.lead]),
        ("support", [agency.text for agency in row.support]),
    ):
        if values:
            yield f"{names[name]}: {'; '.join(values)}"
    meaning = f" (tức là: {row.understood})" if row.understood else ""
    yield f"{names['time']}: {row.task.current_time}{meaning}"
    if row.task.postponements:
        yield f"Ban đầu: {row.task.time or 'không ghi'}; gia hạn {row.task.postponements[-1].in_words}"
    if row.state.is_finished and row.task.done_on:
        yield f"{names['done_on']}: {printed(row.task.done_on)}"
    yield f"Nhiệm vụ {row.task.id}, {cited(row.plan)}"
    # Google Calendar shows no URL but one in the text
    yield f"Tình hình mới nhất: {site.settings.base_url}{encoded_address(row.assigned.address)}"


def lines_of_event(site: Site, event: Event) -> Iterator[str]:
    """The description of an event."""
    names = labels(Event)
    if event.description:
        yield event.description
    yield f"{names['time']}: {time_of(event)}"
    yield f"{names['lead']}: {'; '.join(event.lead)}"
    for name in ("audience", "manner"):
        if value := getattr(event, name):
            yield f"{names[name]}: {value}"
    yield f"Xem thêm: {site.settings.base_url}{encoded_address(event.address)}"
