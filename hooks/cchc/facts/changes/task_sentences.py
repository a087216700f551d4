"""What changed in a task from one version to the next, in sentences that a citizen reads."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from cchc.content.agencies import Mention
from cchc.content.agency_spellings import spelling_key
from cchc.content.history import PlanRecord, TaskRecord
from cchc.content.history.records import formless
from cchc.content.terms import ChangeKind, TaskState
from cchc.text.dates import PartialDate
from cchc.text.period import TimePeriod
from cchc.text.sentences import lower_first

_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_SHORTEST, _LONGEST = 60, 110
"""Letters after which a text may be cut, and at which it must be."""


def listed(words: Iterable[str]) -> str:
    return ", ".join(words)


def from_to(what: str, before: str | None, after: str | None) -> str:
    """A single value that was changed, given or taken away: `sửa số, ký hiệu từ … thành …`."""
    if before and after:
        return f"sửa {what} từ “{short(before)}” thành “{short(after)}”"
    return f"ghi {what} “{short(after)}”" if after else f"bỏ {what} “{short(before or '')}”"


def gained_and_lost(before: Sequence[str], after: Sequence[str]) -> tuple[list[str], list[str]]:
    """What is new in a list of texts, and what is no longer in it; spelling and order say nothing."""
    old, new = ({formless(text): text for text in texts} for texts in (before, after))
    return [new[key] for key in new if key not in old], [old[key] for key in old if key not in new]


def day_in_words(text: str | None) -> str | None:
    """An ISO day as readers write it; what is no such day stays as it is."""
    try:
        return PartialDate.parse(text).in_words if text else None
    except ValueError:
        return text


def short(text: str) -> str:
    """A text in plain words, cut at a blank where it is long."""
    words = " ".join(_LINK.sub(r"\1", text).translate(_MARKS).split()).rstrip(" .;,")
    if len(words) <= _LONGEST:
        return words
    cut = words[: words.rfind(" ", _SHORTEST, _LONGEST) if " " in words[_SHORTEST:_LONGEST] else _LONGEST]
    return f"{cut.rstrip(' .;,')}…"


_MARKS = str.maketrans("", "", "*_`")


_STARTED = {
    TaskState.UNDER_WAY.value: "bắt đầu thực hiện",
    TaskState.DONE.value: "hoàn thành",
    TaskState.KEPT_UP.value: "duy trì thường xuyên",
    TaskState.NOT_DONE.value: "không thực hiện",
}
"""From nothing reported, or not begun."""


def state_sentence(before: str | None, after: str | None) -> str:
    """Return the sentence on a changed state; either is the key of a `TaskState`, or what stood in its place."""
    is_first = before in (None, TaskState.NOT_STARTED.value)
    if after in (TaskState.NOT_DONE.value, TaskState.KEPT_UP.value) or (is_first and after in _STARTED):
        return _STARTED[after or ""]
    return from_to("trạng thái", _label(before), _label(after))


def _label(state: str | None) -> str | None:
    return next((known.label for known in TaskState if known.value == state), state)


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


Sentence = tuple[ChangeKind, str]
FindAgencies = Callable[[Sequence[str]], Sequence[Mention]]


@dataclass(frozen=True, slots=True)
class TaskStep:
    """A task in two versions of its plan; `find` gives the agencies that names of this plan mean."""

    plans: tuple[PlanRecord, PlanRecord]
    before: TaskRecord
    after: TaskRecord
    find: FindAgencies

    def sentences(self) -> Iterator[Sentence]:
        """The changes that say something; how a text is written, or in which order, does not."""
        is_done_now = self._is_done_now
        if self.before.state != self.after.state:
            yield ChangeKind.STATE, self._done() if is_done_now else state_sentence(self.before.state, self.after.state)
        elif self.before.done_on != self.after.done_on:
            days = day_in_words(self.before.done_on), day_in_words(self.after.done_on)
            yield ChangeKind.STATE, from_to("ngày hoàn thành", *days)
        yield from self._time()
        yield from self._lead()
        yield from self._support()
        if formless(self.before.text) != formless(self.after.text):
            yield ChangeKind.TEXT, "sửa nội dung nhiệm vụ"
        yield from self._quota()
        if not (is_done_now and self._new_products and not self._lost_products):
            yield from self._products()
        if not (is_done_now and self.after.result):
            yield from _written("kết quả thực hiện", self.before.result, self.after.result)
        if not (is_done_now and self._new_evidence):
            yield from self._evidence()

    @property
    def _is_done_now(self) -> bool:
        return self.after.state == TaskState.DONE != self.before.state

    @property
    def _new_products(self) -> list[str]:
        return gained_and_lost(self.before.products, self.after.products)[0]

    @property
    def _lost_products(self) -> list[str]:
        return gained_and_lost(self.before.products, self.after.products)[1]

    @property
    def _new_evidence(self) -> list[str]:
        return gained_and_lost(self.before.evidence, self.after.evidence)[0]

    def _done(self) -> str:
        """ "hoàn thành ngày 30/09/2026, kèm sản phẩm Báo cáo và minh chứng": only what came with it."""
        day = f" ngày {day_in_words(self.after.done_on)}" if self.after.done_on else ""
        with_it = [f"sản phẩm {listed(map(short, self._new_products))}"] if self._new_products else []
        with_it += ["kết quả"] if self.after.result and not self.before.result else []
        with_it += ["minh chứng"] if self._new_evidence else []
        *first, last = with_it or [""]
        joined = f"{listed(first)} và {last}" if first else last
        return f"hoàn thành{day}, kèm {joined}" if joined else f"hoàn thành{day}"

    def _time(self) -> Iterator[Sentence]:
        words = time_sentence(self.plans, self.before, self.after)
        if words:
            yield ChangeKind.TIME, words

    def _lead(self) -> Iterator[Sentence]:
        new, gone = self._agencies(self.before.lead, self.after.lead)
        if new and gone:
            yield ChangeKind.LEAD, f"đổi cơ quan chủ trì từ {listed(gone)} sang {listed(new)}"
        elif new or gone:
            yield ChangeKind.LEAD, f"{'thêm' if new else 'bớt'} cơ quan chủ trì {listed(new or gone)}"

    def _support(self) -> Iterator[Sentence]:
        new, gone = self._agencies(self.before.support, self.after.support)
        parts = [f"thêm cơ quan phối hợp {listed(new)}"] if new else []
        parts += [f"bớt cơ quan phối hợp {listed(gone)}"] if gone else []
        if parts:
            yield ChangeKind.SUPPORT, "; ".join(parts)

    def _agencies(self, before: Sequence[str], after: Sequence[str]) -> tuple[list[str], list[str]]:
        """Names of those that came and of those that went: two names of one agency are no change."""
        old, new = ({_key(each): each.text for each in self.find(cells)} for cells in (before, after))
        return [new[key] for key in new if key not in old], [old[key] for key in old if key not in new]

    def _quota(self) -> Iterator[Sentence]:
        if self.before.quota != self.after.quota:
            old, new = (_amount(dict(task.quota)) for task in (self.before, self.after))
            yield ChangeKind.QUOTA, from_to("định mức", old, new)

    def _products(self) -> Iterator[Sentence]:
        new, gone = self._new_products, self._lost_products
        if new and gone:
            yield ChangeKind.PRODUCTS, f"đổi sản phẩm từ {listed(map(short, gone))} thành {listed(map(short, new))}"
        elif new or gone:
            yield ChangeKind.PRODUCTS, f"{'thêm' if new else 'bỏ'} sản phẩm {listed(map(short, new or gone))}"

    def _evidence(self) -> Iterator[Sentence]:
        new, gone = gained_and_lost(self.before.evidence, self.after.evidence)
        parts = [f"thêm {len(new)} minh chứng"] if new else []
        parts += [f"bỏ {len(gone)} minh chứng"] if gone else []
        if parts:
            yield ChangeKind.EVIDENCE, ", ".join(parts)


def _written(what: str, before: str | None, after: str | None) -> Iterator[Sentence]:
    if formless(before) != formless(after):
        verb = "sửa" if before and after else "thêm" if after else "bỏ"
        yield ChangeKind.RESULT, f"{verb} {what}"


def _key(mention: Mention) -> str:
    return mention.agency.key if mention.agency else spelling_key(mention.text)


def _amount(quota: dict[str, str]) -> str | None:
    """Return an amount in words: `24 số, 2 số mỗi tháng`."""
    unit = quota.get("don_vi", "")
    parts = [f"{quota['tong']} {unit}"] if "tong" in quota else []
    parts += [f"{quota['so_moi_ky']} {unit} mỗi {quota.get('moi', 'kỳ')}"] if "so_moi_ky" in quota else []
    return ", ".join(parts) or None
