"""How long a procedure takes and how much it costs, in a few words; empty where nothing is known.

A row of a list says too that it depends; a summary and the picture of a shared link say what is certain alone.
"""

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
_FEES = Procedure.model_fields["fees"].title


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
    costs = _costs(procedure)
    if len(costs) != 1:
        return _SEVERAL if costs else ""
    words = costs.pop()
    return words if len(words) <= _LONGEST else _SOME


def limit_in_short(procedure: Procedure) -> str:
    """ "3 ngày làm việc"; empty where ways of filing differ or no number is known."""
    known = set(map(number_in_words, known_limits(procedure)))
    return known.pop() if len(known) == 1 else ""


def fee_in_short(procedure: Procedure) -> str:
    """ "Lệ phí đăng ký: 8.000 đồng", "Phí, lệ phí: không"; empty where there are several, or no sum is known."""
    if len(procedure.fees) == 1 and (amount := shown_fee(procedure.fees[0]).amount):
        return f"{procedure.fees[0].name}: {lower_first(amount)}"
    costs = set() if procedure.fees else _costs(procedure)
    words = costs.pop() if len(costs) == 1 else ""
    return f"{_FEES}: {lower_first(words)}" if words and len(words) <= _LONGEST else ""


def _costs(procedure: Procedure) -> set[str]:
    """What the ways of filing cost, each once."""
    return {cost for filing in procedure.filings if (cost := _cost(filing.cost, filing.charge, filing.fee))}


def _amount(fee: Fee) -> str:
    amount = lower_first(shown_fee(fee).amount or _SOME)
    return f"{amount}, có miễn giảm" if fee.exemptions else amount


# the same few sums are told of thousands of ways of filing
@lru_cache(maxsize=1024)
def _cost(*costs: str | None) -> str:
    """What one way of filing costs in plain words; what charge and fee both say is said once."""
    return "; ".join(words_in(cost).rstrip(".") for cost in dict.fromkeys(costs) if cost)
