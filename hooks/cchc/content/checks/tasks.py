"""Rules on what is reported of a task, and on the tasks that items name: `nhiem_vu: ["993/KH-UBND#8"]`."""

from collections.abc import Iterator

from cchc.content.fields import Mark, marked
from cchc.content.messages import nearest
from cchc.content.plan import Plan
from cchc.content.problems import Problem, Severity
from cchc.content.site import Site
from cchc.content.terms import TaskState


def named_ones_exist(site: Site) -> Iterator[Problem]:
    """`nhiem_vu: ["993/KH-UBND#8"]` of a news item, an event … names a plan and one of its tasks."""
    for item in site.items:
        for loc, reference in marked(item, Mark.TASK):
            message = _wrong_task(site, reference)
            if message:
                yield item.source.problem(message, *loc)


def named_ones_are_public(site: Site) -> Iterator[Problem]:
    """What readers see of a task that they do not see yet waits: the plan may come in a week."""
    for item in site.published:
        for loc, reference in marked(item, Mark.TASK):
            plan = site.plan_named(reference.rpartition("#")[0])
            if plan is not None and site.public(plan) is None:
                message = (
                    f"kế hoạch {plan.short_name} là bản nháp, chưa đến ngày đăng hoặc đã hết hạn đăng; "
                    "trang này chưa được nêu làm minh chứng, kiểm tra draft, dang_tu, dang_den của kế hoạch"
                )
                yield item.source.problem(message, *loc, severity=Severity.WARNING)


def each_is_named_once(site: Site) -> Iterator[Problem]:
    """A task named by number and again by path is one task."""
    for item in site.items:
        seen: set[tuple[str, str]] = set()
        for loc, reference in marked(item, Mark.TASK):
            name, _, task_id = reference.rpartition("#")
            plan = site.plan_named(name)
            what = (plan.path if plan else name, task_id)
            if what in seen:
                yield item.source.problem(f"nhiệm vụ “{reference}” đã ghi ở trên; xóa một dòng", *loc)
            seen.add(what)


def _wrong_task(site: Site, reference: str) -> str | None:
    name, hash_sign, task_id = reference.rpartition("#")
    if not hash_sign:
        return f"“{reference}” thiếu mã nhiệm vụ; ví dụ 993/KH-UBND#8"
    plan = site.plan_named(name)
    if plan is None and sum(isinstance(item, Plan) for item in site.documents.candidates(name)) > 1:
        return f"có nhiều kế hoạch là “{name}”; ghi đường dẫn tệp, ví dụ /plans/2017/993-kh-ubnd-lai-chau.md#8"
    if plan is None:
        numbers = [item.number for item in site.items if isinstance(item, Plan) and item.number]
        match = nearest(name, numbers)
        return (
            f"không có kế hoạch “{name}”{f'; có phải là {match}?' if match else '; dùng số ký hiệu hoặc đường dẫn tệp'}"
        )
    return no_such_task(plan, task_id)


def no_such_task(plan: Plan, task_id: str) -> str | None:
    """What is wrong with a task's id in a plan, if anything is."""
    known = [task.id for task in plan.tasks]
    if task_id in known:
        return None
    return f"kế hoạch {plan.short_name} không có nhiệm vụ “{task_id}”; các mã: {', '.join(known)}"


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
