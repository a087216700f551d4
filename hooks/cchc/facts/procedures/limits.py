"""The time limits of a procedure in words: where there are several, each says which way of filing or case it is of."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from cchc.content.procedure import Procedure
from cchc.content.procedure_details import Filing, TimeLimit
from cchc.facts.markup import words_in
from cchc.text.sentences import lower_first

_WHOLE = "Chung"
_CASES = "tùy trường hợp"


def limits_in_words(procedure: Procedure) -> tuple[str, ...]:
    """ "20 ngày"; "Trực tiếp: 18 ngày", "Trực tuyến: 4 ngày làm việc". A limit of all ways of filing needs no name."""
    whole, filings = procedure.limit, procedure.filings
    told = [filing for filing in filings if filing.limit and not (whole and _is_same(filing.limit, whole))]
    limits = {limit_in_words(filing.limit) for filing in told if filing.limit}
    if whole:
        words = limit_in_words(whole)
        return (f"{_WHOLE}: {words}", *_named(told, filings)) if told else (words,)
    # a way of filing without a limit has an unknown one, not that of the others
    return tuple(limits) if len(limits) == 1 and len(told) == len(filings) else tuple(_named(told, filings))


def known_limits(procedure: Procedure) -> tuple[TimeLimit, ...]:
    """Those with a number: that of the whole first, then those of the ways of filing."""
    limits = (procedure.limit, *(filing.limit for filing in procedure.filings))
    return tuple(limit for limit in limits if limit and limit.count is not None)


def number_in_words(limit: TimeLimit) -> str:
    """ "3 ngày làm việc", without the note; of a limit that has a number."""
    return f"{limit.count} {limit.unit.label}" if limit.unit else ""


def limit_in_words(limit: TimeLimit) -> str:
    """ "3 ngày làm việc, kể từ ngày nhận đủ hồ sơ"; the note alone where there is no number."""
    if limit.count is None or limit.unit is None:
        return limit.note or ""
    words = number_in_words(limit)
    return f"{words}, {lower_first(limit.note)}" if limit.note else words


def _is_same(limit: TimeLimit, whole: TimeLimit) -> bool:
    """Whether a way of filing repeats the limit of the whole, of which the note may be told once."""
    return (limit.count, limit.unit) == (whole.count, whole.unit) and limit.note in (None, whole.note)


def _named(told: Sequence[Filing], filings: Iterable[Filing]) -> list[str]:
    """Ways of filing with the same limit share a line."""
    by_words: dict[str, list[str]] = defaultdict(list)
    for filing in told:
        if filing.limit:
            by_words[limit_in_words(filing.limit)].append(_name(filing, filings))
    return [f"{_row(names)}: {words}" for words, names in by_words.items()]


def _name(filing: Filing, filings: Iterable[Filing]) -> str:
    """Its channel; where that has other limits, too, with the case that its description tells."""
    others = {each.limit for each in filings if each.channel is filing.channel}
    if len(others) == 1:
        return filing.channel.label
    case = words_in(filing.description) if filing.description else _CASES
    return f"{filing.channel.label} ({case.rstrip('.')})"


def _row(names: Iterable[str]) -> str:
    first, *others = dict.fromkeys(names)
    return ", ".join([first, *map(lower_first, others)])
