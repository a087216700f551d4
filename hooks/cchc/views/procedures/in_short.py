"""How long and how much in a few words, for pictures and descriptions: only what is one number for everybody."""

from cchc.content.procedure import Procedure
from cchc.facts.procedures.details import shown_fee
from cchc.facts.procedures.limits import known_limits, number_in_words
from cchc.text.sentences import lower_first


def limit_in_short(procedure: Procedure) -> str:
    """ "3 ngày làm việc"; empty where ways of filing differ or no number is known."""
    known = set(map(number_in_words, known_limits(procedure)))
    return known.pop() if len(known) == 1 else ""


def fee_in_short(procedure: Procedure) -> str:
    """ "Lệ phí đăng ký: 8.000 đồng", "Lệ phí đăng ký: được miễn"; empty where there are several, or no sum is known."""
    if len(procedure.fees) != 1 or (amount := shown_fee(procedure.fees[0]).amount) is None:
        return ""
    return f"{procedure.fees[0].name}: {lower_first(amount)}"
