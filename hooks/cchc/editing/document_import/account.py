"""What an import tells: on the terminal in short, in a report file whole."""

from collections.abc import Iterator, Sequence

from cchc.editing.document_import.drafts import Draft

_KINDS = (
    ("so_ky_hieu", "số, ký hiệu"),
    ("ngay_ban_hanh", "ngày ban hành"),
    ("co_quan_ban_hanh", "cơ quan ban hành"),
    ("nguoi_ky", "người ký"),
)


def told(draft: Draft) -> Iterator[str]:
    """Yield the lines for the terminal: what was found, and each doubtful place."""
    yield f"{draft.path}: {', '.join(_found(draft))}"
    for doubt in draft.doubts:
        yield f"  cần xem: {doubt}"


def _found(draft: Draft) -> Iterator[str]:
    known = [name for key, name in _KINDS if draft.front.get(key)]
    if known:
        yield "có " + ", ".join(known)
    for key, name in (("can_cu", "căn cứ"), ("nhiem_vu", "nhiệm vụ"), ("noi_nhan", "nơi nhận")):
        values = draft.front.get(key)
        if isinstance(values, list):
            yield f"{len(values)} {name}"
    yield f"{len(draft.body.split())} chữ nội dung"
    yield f"{len(draft.doubts)} chỗ cần xem" if draft.doubts else "không có chỗ nào đáng ngờ"


def report(source: str, drafts: Sequence[Draft]) -> str:
    """The same as a Markdown file."""
    lines = [f"# Nhập từ {source}", ""]
    for draft in drafts:
        lines += [
            f"## {draft.front.get('title', draft.path)}",
            "",
            f"Tệp: `{draft.path}`. {', '.join(_found(draft)).capitalize()}.",
            "",
        ]
        lines += [f"- {doubt}" for doubt in draft.doubts] or ["Không có chỗ nào đáng ngờ."]
        lines.append("")
    return "\n".join(lines)
