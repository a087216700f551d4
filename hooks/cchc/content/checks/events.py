"""Rules on events: they have a time, and what it means is known."""

from collections.abc import Iterator

from cchc.content.event import Event
from cchc.content.problems import Problem, Severity
from cchc.content.site import Site
from cchc.text.dates import printed


def have_a_time(site: Site) -> Iterator[Problem]:
    """A text as its plan prints it, or days."""
    for event in site.every(Event):
        if event.time is None and event.starts is None:
            yield event.source.problem(
                "thiếu thời gian; ghi như văn bản in, ví dụ thoi_gian: Quý III/2026,"
                " hoặc ghi ngày, ví dụ ngay: 2026-09-15"
            )


def end_after_they_begin(site: Site) -> Iterator[Problem]:
    """A last day needs a first one before it."""
    for event in site.every(Event):
        if event.ends and event.starts is None:
            message = "có ngày kết thúc thì phải có ngày bắt đầu; ví dụ ngay: 2026-09-15"
            yield event.source.problem(message, "ngay_ket_thuc")
        elif event.ends and event.starts and event.ends < event.starts:
            yield event.source.problem(f"trước ngày bắt đầu {printed(event.starts)}", "ngay_ket_thuc")


def times_are_understood(site: Site) -> Iterator[Problem]:
    """An event whose days nobody knows is announced neither as coming nor as past: that is told."""
    for event in site.every(Event):
        for warning in event.period(site.work_calendar).warnings if event.starts is None else ():
            yield event.source.problem(warning, "thoi_gian", severity=Severity.WARNING)
