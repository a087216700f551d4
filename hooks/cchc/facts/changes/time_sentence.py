"""How the time of a task changed, in a sentence."""

from collections.abc import Mapping

from cchc.content.history import PlanRecord, TaskRecord
from cchc.content.history.front import formless
from cchc.facts.changes.wording import short
from cchc.text.period import TimePeriod
from cchc.text.sentences import lower_first


def time_sentence(plans: tuple[PlanRecord, PlanRecord], before: TaskRecord, after: TaskRecord) -> str | None:
    """What became of its time; None where it means the same, or only its plan's years did change."""
    if len(after.postponements) > len(before.postponements):
        return _postponed(before.current_time, dict(after.postponements[-1]))
    old, new = before.current_time, after.current_time
    if formless(old) == formless(new):
        return None
    if not old or not new:
        return f"ghi thời gian thực hiện: {short(new)}" if new else f"bỏ thời gian thực hiện: {short(old or '')}"
    was, now = plans[0].period_of(before), plans[1].period_of(after)
    return _moved(was, now, short(old), short(new)) if _meaning(was) != _meaning(now) else None


def _postponed(before: str | None, given: Mapping[str, str]) -> str:
    """ "gia hạn từ Quý III/2026 đến Quý IV/2026, theo văn bản số 12/QĐ-UBND"."""
    decision = f", theo văn bản số {given['van_ban']}" if "van_ban" in given else ""
    reason = f", vì {lower_first(short(given['ly_do']))}" if "ly_do" in given and not decision else ""
    since = f"từ {short(before)} " if before else ""
    return f"gia hạn {since}đến {short(given.get('thoi_gian', 'không ghi'))}{decision}{reason}"


def _moved(old: TimePeriod, new: TimePeriod, before: str, after: str) -> str:
    """Which way a deadline went, where both have one; that is not told of other times."""
    due, due_now = (period.last_day if period.kind.has_end else None for period in (old, new))
    if due and due_now and due < due_now:
        return f"hạn lùi từ {before} sang {after}"
    if due and due_now and due > due_now:
        return f"hạn sớm lên từ {before} thành {after}"
    return f"đổi thời gian từ {before} sang {after}"


def _meaning(period: TimePeriod) -> object:
    """What tells two times apart: of what is not understood, its words."""
    words = formless(", ".join(period.unsure) if period.kind.is_understood else period.raw)
    named = period.named_intervals, period.named_recurrence, period.named_quota
    return period.kind, named, formless(period.condition), words
