"""The keys of a type as lines of comment: one mark before what is to be used, two before what only explains."""

from collections.abc import Collection, Iterator

from cchc.content.content_type import ContentType
from cchc.content.key_descriptions import KeyDescription, keys_of

_HEAD = (
    "## Từ đây đến dòng --- là lời giải thích, xóa được cả; máy xóa giúp: cchc format --drop-comments",
    "## Các khóa đã ghi ở trên:",
)
_OTHERS = "## Các khóa khác, bỏ dấu # để dùng (dòng có hai dấu ## thì để nguyên), rồi sửa giá trị:"


def explanation(kind: ContentType, written: Collection[str]) -> str:
    """Lines of comment that tell every key of a type: those `written` in the file by their words alone, the others
    ready for use.
    """
    keys = keys_of(kind.model)
    lines = list(_HEAD)
    for key in keys:
        lines += _told(key) if key.name in written else ()
    lines.append(_OTHERS)
    for key in keys:
        if key.name not in written:
            # a key that must not be used is told all the same
            lines += _for_use(key) if key.leaf else _told(key)
    return "".join(f"{line}\n" for line in lines)


def _told(key: KeyDescription, indent: str = "") -> Iterator[str]:
    """What a key is for, and what may stand behind it, in lines that stay comments."""
    needed = " (bắt buộc)" if key.is_required else ""
    several = "danh sách, mỗi mục: " if key.is_list else ""
    yield f"## {indent}{key.name} – {key.label}{needed}: {several}{_form(key)}"
    if key.hint:
        yield f"##   {indent}{key.hint}"
    for inner in key.inner:
        yield from _told(inner, indent + "  ")


def _form(key: KeyDescription) -> str:
    """A sentence without its beginning: "một trong các từ: hoi_thi (Hội thi), …"."""
    told = "; ".join(f"{word} ({label})" if label else word for word, label in key.choices)
    form = f"{key.form}: {told}" if told else key.form
    return form if form.endswith(".") else f"{form}."


def _for_use(key: KeyDescription, indent: str = "", dash: str = "") -> Iterator[str]:
    """A key with its example, one mark away from being used; of a group what it cannot do without."""
    yield from _told_alone(key, indent)
    if not key.inner:
        yield f"# {indent}{dash}{key.name}: {key.example}".rstrip()
        return
    yield f"# {indent}{dash}{key.name}:"
    shown = [inner for inner in key.inner if inner.attribute in key.shown] or [key.inner[0]]
    below = indent + " " * len(dash) + "  "
    for number, inner in enumerate(shown):
        is_first = number == 0 and key.is_list
        yield from _for_use(inner, below if is_first or not key.is_list else below + "  ", "- " if is_first else "")
    for inner in key.inner:
        if inner not in shown:
            yield from _told(inner, below + ("  " if key.is_list else ""))


def _told_alone(key: KeyDescription, indent: str) -> Iterator[str]:
    needed = " (bắt buộc)" if key.is_required and indent else ""
    several = "danh sách, mỗi mục: " if key.is_list else ""
    yield f"## {indent}{key.label}{needed}: {several}{_form(key)}"
    if key.hint:
        yield f"## {indent}{key.hint}"
