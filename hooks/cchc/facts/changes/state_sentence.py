"""How the reported state of a task changed, in a sentence."""

from cchc.content.terms import TaskState
from cchc.facts.changes.wording import from_to

_STARTED = {
    TaskState.UNDER_WAY.value: "bắt đầu thực hiện",
    TaskState.DONE.value: "hoàn thành",
    TaskState.KEPT_UP.value: "duy trì thường xuyên",
    TaskState.NOT_DONE.value: "không thực hiện",
}
"""From nothing reported, or not begun."""


def state_sentence(before: str | None, after: str | None) -> str:
    """By the keys of two TaskStates, or what stood in their place."""
    is_first = before in (None, TaskState.NOT_STARTED.value)
    if after in (TaskState.NOT_DONE.value, TaskState.KEPT_UP.value) or (is_first and after in _STARTED):
        return _STARTED[after or ""]
    return from_to("trạng thái", _label(before), _label(after))


def _label(state: str | None) -> str | None:
    return next((known.label for known in TaskState if known.value == state), state)
