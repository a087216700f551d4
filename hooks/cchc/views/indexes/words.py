"""Results of indexes in words: the value, the rank, the change against the year before."""

from cchc.content.index_result import PERCENT, IndexResult
from cchc.text.numbers import printed_number
from cchc.views.indexes.peers import are_counted_alike, are_ranked_alike


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
    """A sentence on how a result differs from that of the same unit and index a year earlier."""
    told = [_change_of_value(before, now), *_change_of_rank(before, now)]
    return f"So với năm {before.year}: {'; '.join(told)}."


def _change_of_value(before: IndexResult, now: IndexResult) -> str:
    if not are_counted_alike(before, now):
        return f"thang điểm đã thay đổi nên không so sánh kết quả ({value_of(before)} và {value_of(now)})"
    difference = round(now.value - before.value, 3)
    if not difference:
        return f"kết quả giữ nguyên {value_of(now)}"
    measure = "điểm phần trăm" if now.measure == PERCENT else now.measure
    amount = f"{'tăng' if difference > 0 else 'giảm'} {printed_number(abs(difference))} {measure}"
    return f"kết quả {amount} (từ {printed_number(before.value)} {_to(now, before)} {printed_number(now.value)})"


def _to(now: IndexResult, before: IndexResult) -> str:
    return "lên" if now.value > before.value else "xuống"


def _change_of_rank(before: IndexResult, now: IndexResult) -> list[str]:
    if before.rank is None or now.rank is None:
        return []
    if not are_ranked_alike(before, now):
        ranks = f"{rank_of(before)} và {rank_of(now)}"
        return [f"không so sánh thứ hạng ({ranks}) vì không được xếp trong cùng số đơn vị, cùng nhóm"]
    if before.rank == now.rank:
        return [f"thứ hạng giữ nguyên {rank_of(now)}"]
    # the first is the best: a smaller number is a rise
    word, way = ("tăng", "lên") if now.rank < before.rank else ("giảm", "xuống")
    return [f"thứ hạng {word} {abs(now.rank - before.rank)} bậc (từ {rank_of(before)} {way} {rank_of(now)})"]
