"""What changed in a plan itself from one version to the next, beside its tasks."""

from collections.abc import Iterator

from cchc.content.history import PlanRecord
from cchc.content.history.front import formless
from cchc.content.terms import ChangeKind, PlanStatus
from cchc.facts.changes.task_sentences import Sentence
from cchc.facts.changes.wording import day_in_words, from_to, gained_and_lost, listed, short
from cchc.text.folding import name_key
from cchc.text.period import YearSpan


def posting(plan: PlanRecord) -> Sentence:
    """The first version that the public saw."""
    count = f", {len(plan.tasks)} nhiệm vụ" if plan.tasks else ""
    return ChangeKind.POSTED, f"đăng kế hoạch lên trang{count}"


def plan_sentences(before: PlanRecord, after: PlanRecord) -> Iterator[Sentence]:
    """The changes that say something of the plan as a document; at most one of each kind."""
    if before.status != after.status:
        yield ChangeKind.STATUS, _status(before.status, after.status)
    new, gone = gained_and_lost(before.replaces, after.replaces)
    parts = [f"thay thế {listed(map(short, new))}"] if new else []
    parts += [f"không còn ghi thay thế {listed(map(short, gone))}"] if gone else []
    if parts:
        yield ChangeKind.REPLACES, "; ".join(parts)
    if formless(before.number) != formless(after.number):
        yield ChangeKind.NUMBER, from_to("số, ký hiệu", before.number, after.number)
    facts = list(_facts(before, after))
    if facts:
        yield ChangeKind.PLAN_FACTS, "; ".join(facts)


def _facts(before: PlanRecord, after: PlanRecord) -> Iterator[str]:
    if formless(before.title) != formless(after.title):
        yield "sửa tên kế hoạch"
    if before.issued != after.issued:
        yield from_to("ngày ban hành", day_in_words(before.issued), day_in_words(after.issued))
    if name_key(before.issuer or "") != name_key(after.issuer or ""):
        yield from_to("cơ quan ban hành", before.issuer, after.issuer)
    if before.years != after.years:
        yield from_to("thời kỳ thực hiện", _years(before.years), _years(after.years))
    if before.targets != after.targets:
        yield "sửa chỉ tiêu"


def _status(before: str | None, after: str | None) -> str:
    if after == PlanStatus.ENDED:
        return "kế hoạch hết hiệu lực"
    if (before, after) == (PlanStatus.DRAFT, PlanStatus.IN_FORCE):
        return "kế hoạch được ban hành, trước đó là dự thảo"
    return from_to("hiệu lực của kế hoạch", _label(before), _label(after))


def _label(status: str | None) -> str | None:
    return next((known.label for known in PlanStatus if known.value == status), status)


def _years(span: YearSpan | None) -> str | None:
    if span is None:
        return None
    return f"năm {span.first}" if span.only_year else f"{span.first}-{span.last}"
