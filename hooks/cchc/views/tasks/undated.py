"""Why nobody can tell when a task is to be done."""

from cchc.facts.plain_lines import writable
from cchc.facts.tasks.rows import TaskRow
from cchc.text.period import Kind


def why_undated(row: TaskRow) -> str:
    """The reason in words, with the time as it is printed."""
    period, printed_time = row.assigned.period, writable(row.task.current_time or "")
    if period.kind is Kind.BLANK:
        return "kế hoạch để trống cột thời gian"
    reasons = {
        Kind.REFERENCE: f"không nêu ngày cụ thể: “{printed_time}”",
        Kind.RELATIVE: f"tính từ một việc chưa rõ ngày: “{printed_time}”",
    }
    return reasons.get(period.kind) or f"máy không hiểu “{printed_time}”"
