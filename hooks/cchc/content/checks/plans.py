"""Rules on plans and their tasks."""

from collections.abc import Iterator
from itertools import pairwise

from cchc.content.anchors import anchors_in
from cchc.content.assigned_tasks import AssignedTask
from cchc.content.fields import Mark, marked
from cchc.content.messages import nearest
from cchc.content.plan import Plan, TaskQuota
from cchc.content.problems import Problem, Severity
from cchc.content.site import Site
from cchc.content.terms import TaskState
from cchc.text.dates import printed
from cchc.text.period import Quota


def have_years(site: Site) -> Iterator[Problem]:
    """Without a year or a term, the times of the tasks mean nothing."""
    for plan in site.every(Plan):
        if plan.years is None:
            yield plan.source.problem(
                "thiếu nam hoặc giai_doan; ví dụ nam: 2026, hoặc giai_doan: {tu: 2021, den: 2030}"
            )


def have_tasks_or_say_so(site: Site) -> Iterator[Problem]:
    """A plan without tasks is meant to be so, not forgotten."""
    for plan in site.every(Plan):
        if not plan.tasks and not plan.has_no_table:
            yield plan.source.problem(
                "kế hoạch chưa có nhiệm vụ nào; thêm danh sách nhiem_vu, hoặc ghi khong_co_bang: true nếu không có"
            )
        if plan.tasks and plan.has_no_table:
            yield plan.source.problem("ghi là không có bảng nhưng lại có nhiem_vu; bỏ một trong hai", "khong_co_bang")


def task_ids_are_unique(site: Site) -> Iterator[Problem]:
    """An id is a permalink: two tasks with one id could not be told apart."""
    for plan in site.every(Plan):
        seen: set[str] = set()
        for number, task in enumerate(plan.tasks):
            if task.id in seen:
                message = f"mã “{task.id}” đã dùng cho một nhiệm vụ ở trên; mỗi nhiệm vụ trong kế hoạch một mã riêng"
                yield plan.source.problem(message, "nhiem_vu", number, "ma")
            seen.add(task.id)


def anchors_exist(site: Site) -> Iterator[Problem]:
    """`neo` leads to a heading of the body: `## III. Nhiệm vụ {#iii}`."""
    for plan in site.every(Plan):
        anchors = anchors_in(plan.body)
        for number, task in enumerate(plan.tasks):
            if task.anchor and task.anchor not in anchors:
                place = f"#{task.anchor}"
                message = f"trong văn bản không có mục {place}; thêm {{{place}}} vào cuối dòng tiêu đề của mục đó"
                yield plan.source.problem(message, "nhiem_vu", number, "neo")


def quotas_agree_with_times(site: Site) -> Iterator[Problem]:
    """Where `dinh_muc` and the printed time both say how much, `dinh_muc` counts; that they differ is told."""
    for plan in site.every(Plan):
        for number, assigned in enumerate(site.tasks_of(plan)):
            quota, printed = assigned.task.quota, assigned.period.named_quota
            if quota and printed and _differ(quota, printed):
                message = (
                    f"khác với thời gian thực hiện đã ghi “{assigned.task.current_time}”; số liệu đếm theo định mức này"
                )
                yield plan.source.problem(message, "nhiem_vu", number, "dinh_muc", severity=Severity.WARNING)


def _differ(quota: TaskQuota, printed: Quota) -> bool:
    """Whether both give a number or a unit, but not the same."""
    pairs = ((quota.total, printed.total), (quota.per, printed.per), (quota.rate, printed.rate))
    return any(None not in pair and pair[0] != pair[1] for pair in pairs)


def times_are_understood(site: Site) -> Iterator[Problem]:
    """What has no date, or could be meant otherwise, is told: it will never be overdue."""
    for plan in site.every(Plan):
        for number, assigned in enumerate(site.tasks_of(plan)):
            for warning in assigned.period.warnings:
                last = len(assigned.task.postponements) - 1
                key = ("thoi_gian",) if last < 0 else ("gia_han", last, "thoi_gian")
                yield plan.source.problem(warning, "nhiem_vu", number, *key, severity=Severity.WARNING)


def postponements_lead_on(site: Site) -> Iterator[Problem]:
    """Each ends later than the time before it, and none was decided before the one above it, or before the plan was."""
    for plan in site.every(Plan):
        for number, assigned in enumerate(site.tasks_of(plan)):
            for loc, message in _backwards(assigned):
                yield plan.source.problem(message, "nhiem_vu", number, "gia_han", *loc)


def _backwards(assigned: AssignedTask) -> Iterator[tuple[tuple[str | int, ...], str]]:
    given, issued = assigned.task.postponements, assigned.plan.issued
    if given and given[0].day < issued.first_day:
        yield (0, "ngay"), f"sớm hơn ngày ban hành kế hoạch ({issued.in_words}); kiểm tra lại năm"
    for number, (before, after) in enumerate(pairwise(assigned.periods)):
        if before.last_day and after.last_day and after.last_day <= before.last_day:
            ends = printed(after.last_day), printed(before.last_day)
            message = "thời gian mới hết ngày {}, không sau ngày {} của thời gian trước; gia hạn thì hạn phải muộn hơn"
            yield (number, "thoi_gian"), message.format(*ends)
        if number and given[number].day < given[number - 1].day:
            message = (
                f"đứng sau lần gia hạn ngày {printed(given[number - 1].day)} nhưng ghi ngày sớm hơn; xếp lần cũ trước"
            )
            yield (number, "ngay"), message


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
                    f"kế hoạch {plan.short_name} là bản nháp, chưa đến ngày đăng, đã hết hạn đăng hoặc đã thu hồi; "
                    "trang này chưa được nêu làm minh chứng, kiểm tra draft, dang_tu, dang_den, thu_hoi của kế hoạch"
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
