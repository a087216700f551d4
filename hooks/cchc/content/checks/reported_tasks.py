"""Rules on what is reported of a task: its state, its day, its evidence."""

from collections.abc import Iterator

from cchc.content.plan import Plan
from cchc.content.problems import Problem, Severity
from cchc.content.site import Site
from cchc.content.terms import TaskState


def done_tasks_have_evidence(site: Site) -> Iterator[Problem]:
    """What readers are told is done can be seen: by `minh_chung`, or by what names the task."""
    for plan in site.plans:
        for number, assigned in enumerate(site.tasks_of(plan)):
            task = assigned.task
            if task.state is TaskState.DONE and not task.evidence and not site.evidence_of(assigned):
                name = plan.number or f"/{plan.path}"
                message = (
                    "nhiệm vụ ghi hoàn thành nhưng chưa có minh chứng; thêm minh_chung, ví dụ "
                    f'minh_chung: [/news/2026/hoi-thi.md], hoặc ghi nhiem_vu: ["{name}#{task.id}"] '
                    "ở tin, văn bản, báo cáo đó"
                )
                yield plan.source.problem(message, "nhiem_vu", number, "trang_thai", severity=Severity.WARNING)


def done_tasks_have_a_day(site: Site) -> Iterator[Problem]:
    """Without its day, nobody can tell whether the work was done in time."""
    for plan in site.every(Plan):
        for number, task in enumerate(plan.tasks):
            if task.state is TaskState.DONE and task.done_on is None:
                message = (
                    "nhiệm vụ ghi hoàn thành nhưng thiếu hoan_thanh_ngay nên không biết đúng hạn hay muộn; "
                    "ví dụ hoan_thanh_ngay: 2026-09-30"
                )
                yield plan.source.problem(message, "nhiem_vu", number, "trang_thai", severity=Severity.WARNING)


def only_done_tasks_have_a_day(site: Site) -> Iterator[Problem]:
    """A day of completion says that the work is done; the state must say so too."""
    for plan in site.every(Plan):
        for number, task in enumerate(plan.tasks):
            if task.done_on and task.state is not TaskState.DONE:
                now = f"trang_thai đang là {task.state.value}" if task.state else "chưa có trang_thai"
                message = f"có ngày hoàn thành nhưng {now}; ghi trang_thai: hoan_thanh, hoặc bỏ dòng này"
                yield plan.source.problem(message, "nhiem_vu", number, "hoan_thanh_ngay")
