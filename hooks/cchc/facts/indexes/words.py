"""Results of indexes in words: the value, the rank, the result of the year before."""

from cchc.content.index_result import PERCENT, IndexResult
from cchc.facts.indexes.peers import are_counted_alike, are_ranked_alike
from cchc.text.sentences import printed_number


def value_of(result: IndexResult) -> str:
    """ "79,51 điểm", "88,44%"; with the scale where it is not the usual one: "67,41/97,5 điểm"."""
    number = printed_number(result.value)
    if result.given_scale and not result.is_on_usual_scale:
        number += f"/{printed_number(result.given_scale)}"
    return number + (PERCENT if result.measure == PERCENT else f" {result.measure}")


def rank_of(result: IndexResult) -> str:
    """ "51/63", "51" where the number of units is not known, empty without a rank."""
    if result.rank is None:
        return ""
    return f"{result.rank}/{result.total}" if result.total else str(result.rank)


def change(before: IndexResult, now: IndexResult) -> str:
    """The same unit's result of the year before, and how far the two may be compared.

    Nobody tells whether an index was counted by the same criteria in both years, so no difference of values is told.
    """
    rank = f", hạng {rank_of(before)}" if before.rank else ""
    told = (f"Năm {before.year}: {value_of(before)}{rank}", _on_values(before, now), *_on_ranks(before, now))
    return " ".join(f"{sentence}." for sentence in told)


def _on_values(before: IndexResult, now: IndexResult) -> str:
    if not are_counted_alike(before, now):
        return "Thang điểm đã thay đổi nên không so sánh được kết quả"
    return "Kết quả của hai năm chỉ so sánh được khi cách chấm không đổi"


def _on_ranks(before: IndexResult, now: IndexResult) -> list[str]:
    if before.rank is None or now.rank is None:
        return []
    if not are_ranked_alike(before, now):
        return ["Không so sánh thứ hạng vì không được xếp trong cùng số đơn vị, cùng nhóm"]
    if before.rank == now.rank:
        return ["Thứ hạng giữ nguyên"]
    # the first is the best: a smaller number is a rise
    word = "tăng" if now.rank < before.rank else "giảm"
    return [f"Thứ hạng {word} {abs(now.rank - before.rank)} bậc"]
