"""What a row of a list says of a procedure: how long and how much, in a few words; empty where nothing is known."""

from functools import lru_cache

from cchc.content.procedure import Fee, Procedure
from cchc.facts.markup import words_in
from cchc.facts.procedure_details import known_limits, number_in_words, shown_fee
from cchc.text.sentences import lower_first

_LONGEST = 40
"""Letters of a cell: a line of a telephone."""

_SEVERAL = "tùy trường hợp"
_SOME = "có thu"
_NOTHING = "không thu"


def limit_in_list(procedure: Procedure) -> str:
    """ "3 ngày làm việc", "5 ngày hoặc 14 ngày"; of more than two, that it depends."""
    known = tuple(dict.fromkeys(map(number_in_words, known_limits(procedure))))
    if known:
        return " hoặc ".join(known) if len(known) <= 2 else _SEVERAL
    note = procedure.limit.note if procedure.limit else None
    return note if note and len(note) <= _LONGEST else ""


def fee_in_list(procedure: Procedure) -> str:
    """ "8.000 đồng", "không thu", "tùy trường hợp"; that something is charged where a row has no room for how much."""
    amounts = [_amount(fee) for fee in procedure.fees]
    if amounts:
        # several are owed together, or one of them: that takes more than a row
        return amounts[0] if len(set(amounts)) == 1 and (len(amounts) == 1 or amounts[0] == _NOTHING) else _SOME
    costs = {cost for filing in procedure.filings if (cost := _cost(filing.cost, filing.charge, filing.fee))}
    if len(costs) != 1:
        return _SEVERAL if costs else ""
    words = costs.pop()
    return words if len(words) <= _LONGEST else _SOME


def _amount(fee: Fee) -> str:
    amount = lower_first(shown_fee(fee).amount or _SOME)
    return f"{amount}, có miễn giảm" if fee.exemptions else amount


# the same few sums are told of thousands of ways of filing
@lru_cache(maxsize=1024)
def _cost(*told: str | None) -> str:
    """What one way of filing costs, its charge and its fee, in plain words; what two say is said once."""
    return "; ".join(words_in(cost).rstrip(".") for cost in dict.fromkeys(told) if cost)
