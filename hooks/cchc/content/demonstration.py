"""`<!-- cchc:demo -->` … `<!-- cchc:end-demo -->`: what pages say only while the site is a demonstration."""

from collections.abc import Iterator
from copy import copy
from dataclasses import replace

from cchc.content.directives import directives_in
from cchc.content.item import Item

BEGIN, END = "demo", "end-demo"


def as_shown(item: Item, is_demo: bool) -> Item:
    """The item with what its text says for this kind of site: without the two marks, and what they hold or not.

    A mark without its partner stays, for the checks to tell. Lines keep their numbers.
    """
    body = item.body
    if f"cchc:{BEGIN}" not in body:
        return item
    for start, end in reversed(list(_pieces_to_leave_out(body, is_demo))):
        body = body[:start] + "\n" * body.count("\n", start, end) + body[end:]
    return _with_body(item, body)


def _pieces_to_leave_out(body: str, is_demo: bool) -> Iterator[tuple[int, int]]:
    """Offsets of the marks of each pair, or of the pair with all that it holds."""
    begin = None
    for directive in directives_in(body):
        if directive.name == BEGIN:
            begin = directive
        elif directive.name == END and begin is not None:
            if is_demo:
                yield from ((begin.start, begin.end), (directive.start, directive.end))
            else:
                yield begin.start, directive.end
            begin = None


def _with_body(item: Item, body: str) -> Item:
    other = copy(item)
    private = dict(item.__pydantic_private__ or {}) | {"_source": replace(item.source, body=body)}
    object.__setattr__(other, "__pydantic_private__", private)
    return other
