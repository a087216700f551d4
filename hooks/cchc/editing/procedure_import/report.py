"""What an import has done, as Markdown for whoever answers for the procedures."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from cchc.editing.procedure_import.account import Converted
from cchc.editing.procedure_import.procedure_files import Outcome, ProcedureFile
from cchc.facts.markup import plain
from cchc.text.sentences import printed_count

_LISTED = (
    Outcome.CONFLICT,
    Outcome.ELSEWHERE,
    Outcome.EDITED,
    Outcome.BY_HAND,
    Outcome.AMENDED,
    Outcome.GONE,
    Outcome.NEW,
)
"""What is told procedure by procedure; what an editor has to look at comes first."""

_MEANINGS = {
    Outcome.CONFLICT: "Tệp được giữ nguyên. So hai bản, sửa tay những khóa dưới đây nếu cần.",
    Outcome.EDITED: "Tệp được giữ nguyên; nguồn vẫn như lần nhập trước.",
    Outcome.BY_HAND: "Tệp được giữ nguyên. Muốn lấy bản của nguồn thì đổi tên hoặc xóa tệp rồi nhập lại.",
    Outcome.ELSEWHERE: "Tệp được giữ nguyên, không ghi tệp mới. Đặt tên tệp theo mã thủ tục rồi nhập lại.",
    Outcome.AMENDED: "Tệp được viết lại theo nguồn.",
    Outcome.GONE: "Có thể đã bị bãi bỏ. Kiểm tra quyết định; nếu đúng, ghi tinh_trang: bai_bo. Tệp được giữ nguyên.",
    Outcome.NEW: "Tệp mới.",
}


def import_report(
    files: Sequence[ProcedureFile],
    made: Sequence[Converted],
    rejected: Sequence[str],
    unused: Sequence[str] = (),
    *,
    is_dry: bool,
) -> str:
    """The whole report; `rejected` are sentences on records that gave no file, `unused` on columns not read."""
    return "\n".join(_lines(files, made, rejected, unused, is_dry=is_dry)) + "\n"


def outcome_counts(files: Iterable[ProcedureFile]) -> str:
    """ "Mới: 12; Không đổi: 1.300"."""
    counts = Counter(file.outcome for file in files)
    return "; ".join(f"{outcome.value}: {counts[outcome]}" for outcome in Outcome if counts[outcome])


def _lines(
    files: Sequence[ProcedureFile],
    made: Sequence[Converted],
    rejected: Sequence[str],
    unused: Sequence[str],
    *,
    is_dry: bool,
) -> Iterator[str]:
    yield "# Nhập thủ tục hành chính"
    yield ""
    yield f"{len(files)} thủ tục. {outcome_counts(files)}." + (" Chỉ xem trước, chưa ghi tệp nào." if is_dry else "")
    yield from _characters(made)
    if unused:
        yield from ("", "## Cột chưa đọc", "", "Đổi tên cột trong bảng rồi nhập lại, nếu cần những cột này.", "")
        yield from (f"- {plain(sentence)}" for sentence in unused)
    if rejected:
        yield from ("", "## Không nhập được", "")
        yield from (f"- {plain(sentence)}" for sentence in rejected)
    for outcome in _LISTED:
        yield from _listed(outcome, [file for file in files if file.outcome is outcome])
    noted = [each for each in made if each.notes]
    if noted:
        yield from ("", "## Chỗ chưa hiểu hết, giữ nguyên văn của nguồn", "")
        yield from (f"- {each.code}: {plain(note)}" for each in noted for note in each.notes)


def _characters(made: Sequence[Converted]) -> Iterator[str]:
    """The account of letters: what was read is written, or belongs to the page that it was taken from."""
    read = sum(each.account.read for each in made)
    chrome: Counter[str] = Counter()
    for each in made:
        chrome.update(each.account.chrome)
    yield from ("", "## Chữ và số", "", "| | Số ký tự |", "| --- | --- |")
    yield f"| Đọc từ nguồn | {printed_count(read)} |"
    yield f"| Ghi vào các tệp | {printed_count(sum(each.account.written for each in made))} |"
    yield from (f"| Bỏ: {kind} | {printed_count(count)} |" for kind, count in chrome.most_common() if count)
    yield f"| Bỏ: ký tự không nhìn thấy | {printed_count(sum(each.account.unseen for each in made))} |"
    missing = [each for each in made if each.account.missing]
    yield f"| **Thiếu** | {printed_count(sum(each.account.missing for each in missing))} |"
    if missing:
        yield from ("", "Còn thiếu chữ, cần so với nguồn:", "")
        yield from (f"- {each.code}: {each.account.missing}" for each in missing)


def _listed(outcome: Outcome, files: Sequence[ProcedureFile]) -> Iterator[str]:
    if files:
        yield from ("", f"## {outcome.value}: {len(files)}", "", _MEANINGS[outcome], "")
        for file in files:
            keys = f" (khác ở: {', '.join(file.keys)})" if file.keys else ""
            place = f" – {file.path}" if outcome is Outcome.ELSEWHERE else ""
            yield f"- {file.code}: {plain(file.title)}{place}{keys}"
