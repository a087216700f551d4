"""From clauses to a time period: the dates of the text itself, else of the plan it stands in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import chain
from typing import TypeVar

from cchc.text.period import messages
from cchc.text.period.clauses import (
    Act,
    Aside,
    Clause,
    Clauses,
    Delay,
    Hedge,
    Least,
    Part,
    Rhythm,
    Shift,
    Stretch,
    UnsaidRhythm,
    Without,
    Work,
)
from cchc.text.period.dating import Dated, date_all, date_delay, vague_words
from cchc.text.period.model import Interval, Kind, Precision, Quota, TimePeriod, YearSpan
from cchc.text.period.recurrence import Recurrence, leaves_out, recurrence_of, shifted, without_months
from cchc.text.working_days import WorkCalendar

# What says more wins: "thường xuyên, định kỳ hàng quý" recurs; "hàng tháng, 12 số" is an amount.
_BY_CLAUSE = (
    (Quota, Kind.QUOTA),
    (Rhythm, Kind.RECURRING),
    (Work, Kind.CONTINUOUS),
    (UnsaidRhythm, Kind.RECURRING),
    (Delay, Kind.RELATIVE),
)


def kind_of(clauses: tuple[Clause, ...], intervals: tuple[Interval, ...]) -> Kind:
    """Return the kind; `intervals` are the dates of the clauses, empty when some are not known."""
    for clause_type, kind in _BY_CLAUSE:
        if any(isinstance(clause, clause_type) for clause in clauses):
            return kind
    stretches = [clause for clause in clauses if isinstance(clause, Stretch)]
    if intervals:
        return _shape([(span.start is not None, span.end is not None) for span in intervals])
    if stretches:
        return _shape([(span.first is not None, span.last is not None) for span in stretches])
    asides = [clause.kind for clause in clauses if isinstance(clause, Aside)]
    return asides[-1] if asides else Kind.UNKNOWN


def _shape(edges: list[tuple[bool, bool]]) -> Kind:
    """Return the kind of stretches told by whether each has a start and an end."""
    if len(edges) > 1:
        return Kind.SEVERAL
    has_start, has_end = edges[0]
    if not has_start:
        return Kind.DEADLINE
    return Kind.INTERVAL if has_end else Kind.OPEN


_MONTHS = {"tháng": 1, "quý": 3, "năm": 12}


def quota_warnings(quota: Quota, printed: tuple[Interval, ...]) -> tuple[str, ...]:
    """Return what an editor should look at; `printed` are the intervals that the text itself names.

    "05 số (01 số/tháng)" does not say which five months: the plan's window is kept, with a warning.
    """
    if not printed:
        return (messages.QUOTA_WINDOW,)
    expected = _expected(quota, printed[0]) if len(printed) == 1 else None
    if expected is None or quota.total in (None, expected):
        return ()
    return (messages.quota_differs(quota.total or 0, expected),)


def _expected(quota: Quota, window: Interval) -> int | None:
    months = _MONTHS.get(quota.per or "")
    if months is None or quota.rate is None or window.start is None or window.end is None:
        return None
    length = 12 * (window.end.year - window.start.year) + window.end.month - window.start.month + 1
    return quota.rate * (length // months) if length % months == 0 else None


T = TypeVar("T")
_IN_PLAN_YEARS = frozenset({Kind.CONTINUOUS, Kind.RECURRING, Kind.QUOTA})
_WITHOUT_DATES = {Kind.REFERENCE: messages.ELSEWHERE, Kind.RELATIVE: messages.UNKNOWN_START}


@dataclass(frozen=True, slots=True)
class Plan:
    """What is known of the plan the text stands in, and of days off; without a calendar no working day is known."""

    years: YearSpan | None
    issued: date | None
    calendar: WorkCalendar | None = None


def understand(printed: TimePeriod, clauses: Clauses, plan: Plan) -> TimePeriod:
    """Return `printed`, a period with only its text and role, with all that its `clauses` mean."""
    stretches = _only(Stretch, clauses)
    repeats = recurrence_of(without_months(_only(Rhythm, clauses), _only(Without, clauses)), stretches)
    own = _own_dates(repeats.windows, clauses, plan)
    contradiction = _contradiction(clauses, repeats) or own.contradiction
    if contradiction:
        return replace(printed, warnings=(contradiction,))
    kind = kind_of(clauses, own.intervals)
    has_own_dates = bool(repeats.windows) or any(isinstance(clause, Delay) for clause in clauses)
    dated = own if has_own_dates else _plan_dates(kind, clauses, plan.years)
    amount = next(iter(_only(Quota, clauses)), None)
    doubts = quota_warnings(amount, own.intervals) if amount and dated.intervals else ()
    words = unsure_words(clauses, repeats)
    read = replace(
        printed,
        kind=kind,
        named_intervals=dated.intervals,
        named_recurrence=repeats.rules,
        named_quota=amount,
        condition=_condition(kind, clauses),
        unsure=words,
        warnings=tuple(dict.fromkeys((*dated.warnings, *doubts, *_vagueness(clauses, repeats)))),
    )
    return _told(shifted(read, _only(Shift, clauses), repeats, plan.calendar))


def _told(period: TimePeriod) -> TimePeriod:
    """The period with a warning for words that it takes no account of and that nothing was told of yet."""
    # work that goes on all the time is never late, whatever it depends on
    if period.kind in (Kind.CONTINUOUS, *_WITHOUT_DATES) or messages.RHYTHM_UNSAID in period.warnings:
        return period
    told = " ".join(period.warnings).lower()
    untold = [word for word in period.unsure if word.lower() not in told]
    if not untold:
        return period
    return replace(period, warnings=(*period.warnings, messages.unsure(", ".join(untold))))


def _vagueness(clauses: Clauses, repeats: Recurrence) -> list[str]:
    words = [hedge.word for hedge in _only(Hedge, clauses)]
    vague = [messages.vague(word) for word in (*words, *vague_words(repeats.days))]
    return [messages.RHYTHM_UNSAID] * is_rhythm_unsaid(clauses, repeats) + vague


def _contradiction(clauses: Clauses, repeats: Recurrence) -> str | None:
    if (
        repeats.is_ambiguous
        or len(_only(Quota, clauses)) > 1
        or len(_only(Delay, clauses)) > 1
        or len(_only(Shift, clauses)) > 1
    ):
        return messages.MIXED
    acts = _only(Act, clauses)
    if len(acts) > 1 and not all(act.stage for act in acts):
        return messages.SEVERAL_ACTS
    edges = [edge for stretch in _only(Stretch, clauses) for edge in stretch.edges]
    if not all(edge.is_possible for edge in edges):
        return messages.NOT_IN_CALENDAR
    return None if kind_of(clauses, ()) is not Kind.UNKNOWN else messages.not_understood("")


def _own_dates(stretches: tuple[Stretch, ...], clauses: Clauses, plan: Plan) -> Dated:
    dated = date_all(stretches, plan.years)
    delays = _only(Delay, clauses)
    return date_delay(delays[0], plan.issued, dated, plan.calendar) if delays and not dated.contradiction else dated


def _plan_dates(kind: Kind, clauses: Clauses, years: YearSpan | None) -> Dated:
    """Return the plan's years for work that names no time of its own."""
    if kind not in _IN_PLAN_YEARS:
        return Dated(warnings=(_WITHOUT_DATES[kind],) if kind in _WITHOUT_DATES else ())
    if years is None:
        return Dated(warnings=(messages.NO_PLAN_YEARS,))
    # a duty does not stop with the plan that names it
    standing = kind is Kind.CONTINUOUS and any(work.standing for work in _only(Work, clauses))
    end = None if standing else date(years.last, 12, 31)
    return Dated((Interval(date(years.first, 1, 1), end, Precision.YEAR),))


def _condition(kind: Kind, clauses: Clauses) -> str | None:
    # a reference is nothing but its text, which is shown anyway
    texts = [aside.text for aside in _only(Aside, clauses)] if kind is not Kind.REFERENCE else []
    texts = [least.word for least in _only(Least, clauses)] + texts
    texts += [without.text for without in _only(Without, clauses)]
    texts += [shift.text for shift in _only(Shift, clauses) if not shift.is_own]
    texts += [delay.event for delay in _only(Delay, clauses) if delay.event]
    return ", ".join(texts) or None


def unsure_words(clauses: Clauses, repeats: Recurrence) -> tuple[str, ...]:
    """The printed words that no date takes account of ("dự kiến", "trừ …"), each once: what is named beside them may be
    another time.
    """
    found = chain(
        (aside.text for aside in _only(Aside, clauses) if not aside.harmless),
        (hedge.word for hedge in _only(Hedge, clauses)),
        # the end of "cuối tháng 5" is certain, of "đầu tháng 5" nothing is
        (str(word) for word in vague_words(_only(Stretch, clauses)) if word != Part.END),
        ("định kỳ",) if is_rhythm_unsaid(clauses, repeats) else (),
        _exceptions(clauses),
        (delay.event for delay in _only(Delay, clauses) if delay.event and not delay.from_issue),
    )
    return tuple(dict.fromkeys(found))


def is_rhythm_unsaid(clauses: Clauses, repeats: Recurrence) -> bool:
    """Whether it is "định kỳ" and nobody says how often; "02 lần/năm" does."""
    return bool(_only(UnsaidRhythm, clauses)) and not repeats.rules and not _only(Quota, clauses)


def _exceptions(clauses: Clauses) -> Iterator[str]:
    """Months that no rule can leave out; "ít nhất" before a rhythm, which may come more often."""
    rhythms = _only(Rhythm, clauses)
    if not leaves_out(rhythms):
        yield from (without.text for without in _only(Without, clauses))
    if not _only(Quota, clauses):
        yield from (least.word for least in _only(Least, clauses))


def _only(clause_type: type[T], clauses: Iterable[object]) -> tuple[T, ...]:
    return tuple(clause for clause in clauses if isinstance(clause, clause_type))
