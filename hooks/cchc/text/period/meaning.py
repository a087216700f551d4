"""From clauses to a time period: the dates of the text itself, else of the plan it stands in."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar

from cchc.text.period import messages
from cchc.text.period.clauses import Act, Aside, Clauses, Delay, Hedge, Rhythm, Stretch, UnsaidRhythm, Work
from cchc.text.period.counting import date_delay
from cchc.text.period.dating import Dated, date_all, vague_words
from cchc.text.period.kinds import kind_of
from cchc.text.period.model import Interval, Quota, TimePeriod, YearSpan
from cchc.text.period.quota_check import quota_warnings
from cchc.text.period.recurrence import Recurrence, recurrence_of
from cchc.text.period.vocabulary import Kind, Precision

T = TypeVar("T")
_IN_PLAN_YEARS = frozenset({Kind.CONTINUOUS, Kind.RECURRING, Kind.QUOTA})
_WITHOUT_DATES = {Kind.REFERENCE: messages.ELSEWHERE, Kind.RELATIVE: messages.UNKNOWN_START}


@dataclass(frozen=True, slots=True)
class Plan:
    """What is known of the plan the text stands in."""

    years: YearSpan | None
    issued: date | None


def understand(printed: TimePeriod, clauses: Clauses, plan: Plan) -> TimePeriod:
    """Return `printed`, a period with only its text and role, with all that its `clauses` mean."""
    stretches = _only(Stretch, clauses)
    repeats = recurrence_of(_only(Rhythm, clauses), stretches)
    own = _own_dates(repeats.windows, clauses, plan)
    contradiction = _contradiction(clauses, repeats) or own.contradiction
    if contradiction:
        return replace(printed, warnings=(contradiction,))
    kind = kind_of(clauses, own.intervals)
    has_own_dates = bool(repeats.windows) or any(isinstance(clause, Delay) for clause in clauses)
    dated = own if has_own_dates else _plan_dates(kind, clauses, plan.years)
    amount = next(iter(_only(Quota, clauses)), None)
    doubts = quota_warnings(amount, own.intervals) if amount and dated.intervals else ()
    return replace(
        printed,
        kind=kind,
        intervals=dated.intervals,
        recurrence=repeats.rules,
        quota=amount,
        condition=_condition(kind, clauses),
        warnings=tuple(dict.fromkeys((*dated.warnings, *doubts, *_vagueness(clauses, repeats)))),
    )


def _vagueness(clauses: Clauses, repeats: Recurrence) -> list[str]:
    words = [hedge.word for hedge in _only(Hedge, clauses)]
    # "02 lần/năm" says how often, too
    unsaid = bool(_only(UnsaidRhythm, clauses)) and not repeats.rules and not _only(Quota, clauses)
    vague = [messages.vague(word) for word in (*words, *vague_words(repeats.days))]
    return [messages.RHYTHM_UNSAID] * unsaid + vague


def _contradiction(clauses: Clauses, repeats: Recurrence) -> str | None:
    if repeats.is_ambiguous or len(_only(Quota, clauses)) > 1 or len(_only(Delay, clauses)) > 1:
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
    return date_delay(delays[0], plan.issued, dated) if delays and not dated.contradiction else dated


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
    texts += [delay.event for delay in _only(Delay, clauses) if delay.event]
    return ", ".join(texts) or None


def _only(clause_type: type[T], clauses: Iterable[object]) -> tuple[T, ...]:
    return tuple(clause for clause in clauses if isinstance(clause, clause_type))
