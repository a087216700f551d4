"""What YAML can hold that would hang or kill whoever reads it: refused before anything is built from it.

A tree that is too deep overruns the stack of the C library, which ends the process. Aliases within aliases unfold to
more values than any memory has. So the flat stream of events is looked through first, which neither can harm.
"""

import re
from collections.abc import Iterator
from typing import Any

import yaml

from cchc.text.look_alikes import is_unfit

DEEPEST = 60
"""Levels of groups and lists within each other; mkdocs.yml needs fewer than ten."""

MOST_VALUES = 20_000
"""Values of one text, those that aliases repeat counted each time; a plan with 500 tasks has 10,000."""

_INDENT = re.compile(r"^[ \t?-]+", re.MULTILINE)
_PROPERTY = re.compile(r"[&*!](?<![^\s\[{,:-][&*!])(?:\S|(?<=!)[ \t])")
"""One of the signs, with nothing before it that it would belong to. It begins with the signs, which are rare."""

_ESCAPE = re.compile(r"\\[0abevxuU]")
"""What may write a character in quotation marks that nobody sees."""

_SHORTEST_VALUE = 2
"""Characters that a value takes at least: itself and what divides it from the next."""

_OPENING = (yaml.SequenceStartEvent, yaml.MappingStartEvent)
_CLOSING = (yaml.SequenceEndEvent, yaml.MappingEndEvent)


class Refused(yaml.MarkedYAMLError):
    """YAML that may be well formed and is refused; `problem` is a Vietnamese message with its remedy."""

    def __init__(self, message: str, mark: Any) -> None:  # noqa: ANN401 - PyYAML has marks of two kinds
        super().__init__(None, None, message, mark)
        self.line: int = mark.line


def refuse_excess(text: str, with_tags: bool = False) -> None:
    """Raise Refused for YAML that is too deep or too much; also for `&` and `!` before a value, unless it has tags.

    Raises yaml.YAMLError too where the text is no YAML. Texts that cannot be so are not looked through.
    """
    if _is_worth_a_look(text):
        # what stands in the file itself is told by the rules on letters
        _Look(with_tags, looks_behind_escapes=not is_unfit(text)).through(yaml.parse(text, yaml.CSafeLoader))


def _is_worth_a_look(text: str) -> bool:
    brackets = text.count("[") + text.count("{")
    indent = max(map(len, _INDENT.findall(text)), default=0)
    # a list may stand at the same indent as the key that holds it
    may_be_deep = brackets + 2 * (indent + 1) > DEEPEST
    has_signs = _PROPERTY.search(text) is not None or _ESCAPE.search(text) is not None
    return may_be_deep or len(text) > MOST_VALUES * _SHORTEST_VALUE or has_signs


class _Look:
    """Goes once through a stream of YAML events, and counts depth and values."""

    def __init__(self, with_tags: bool, *, looks_behind_escapes: bool) -> None:
        self._with_tags = with_tags
        self._looks_behind_escapes = looks_behind_escapes
        self._open: list[tuple[str | None, int]] = []
        """The anchor of each open group or list, and the count of values when it began."""
        self._values = 0
        self._repeated: dict[str, int] = {}
        """How many values an alias of an anchor stands for."""
        self._unused: dict[str | None, Any] = {}
        """Where anchors stand that no alias has named yet."""

    def through(self, events: Iterator[yaml.Event]) -> None:
        for event in events:
            if isinstance(event, yaml.NodeEvent):
                self._refuse_signs(event)
                self._count(event)
            elif isinstance(event, _CLOSING):
                anchor, before = self._open.pop()
                if anchor:
                    self._repeated[anchor] = self._values - before
        if self._unused and not self._with_tags:
            raise Refused(_ANCHOR, next(iter(self._unused.values())))

    def _refuse_signs(self, event: yaml.NodeEvent) -> None:
        """`&` and `!` at the beginning of a value that is meant as text; what another place repeats by `*` is none.

        And characters that no page may hold, which an escape wrote.
        """
        if self._looks_behind_escapes and isinstance(event, yaml.ScalarEvent) and is_unfit(event.value):
            raise Refused(_UNSEEN, event.start_mark)
        if getattr(event, "tag", None) and not self._with_tags:
            raise Refused(_TAG, event.start_mark)
        if isinstance(event, yaml.AliasEvent):
            self._unused.pop(event.anchor, None)
        elif event.anchor:
            self._unused[event.anchor] = event.start_mark

    def _count(self, event: yaml.NodeEvent) -> None:
        self._values += self._repeated.get(event.anchor or "", 1) if isinstance(event, yaml.AliasEvent) else 1
        if isinstance(event, yaml.AliasEvent) and any(anchor == event.anchor for anchor, _ in self._open):
            raise Refused(_CIRCLE, event.start_mark)
        if self._values > MOST_VALUES:
            raise Refused(_TOO_MANY.format(MOST_VALUES), event.start_mark)
        if isinstance(event, _OPENING):
            self._open.append((event.anchor, self._values))
            if len(self._open) > DEEPEST:
                raise Refused(_TOO_DEEP.format(DEEPEST), event.start_mark)
        elif event.anchor and not isinstance(event, yaml.AliasEvent):
            self._repeated[event.anchor] = 1


_UNSEEN = (
    "giá trị có ký tự không ai thấy (ký tự điều khiển, hoặc ký tự đảo chiều chữ) viết bằng dấu \\; xóa phần bắt đầu "
    "bằng dấu \\, hoặc dùng ngoặc đơn thay ngoặc kép nếu đó là đường dẫn, ví dụ ghi_chu: 'D:\\ban-tin'"
)
_TOO_DEEP = "nhóm và danh sách lồng nhau quá {} tầng; kiểm tra các dấu [ {{ và thụt lề, viết lại phần này"
_TOO_MANY = "có quá {} giá trị; xóa phần thừa, hoặc chia ra nhiều tệp"
_CIRCLE = "dấu * dẫn về chính nhóm đang chứa nó; viết rõ giá trị ra"
_ANCHOR = 'dấu & ở đầu giá trị có nghĩa riêng; đặt cả giá trị trong ngoặc kép, ví dụ title: "&Kế hoạch năm 2026"'
_TAG = (
    "dấu ! ở đầu giá trị có nghĩa riêng, không dùng ở đây; "
    'đặt cả giá trị trong ngoặc kép, ví dụ title: "!Khẩn: kế hoạch năm 2026"'
)
