"""SVG drawings: a browser runs what stands in them, so they may only draw."""

import re
import sys
from collections.abc import Iterator

from lxml import etree

from cchc.content.files.look import Fault, Look

_RUNS = frozenset({"script", "foreignobject", "iframe", "embed", "object", "handler", "listener", "audio", "video"})
_XHTML = "http://www.w3.org/1999/xhtml"
_ADDRESS = re.compile(r"\s*(?:#|data:image/(?:png|jpeg|gif|webp)[;,])", re.IGNORECASE)
_LINK = re.compile(r"\s*(?:https?:|mailto:|tel:|#)", re.IGNORECASE)
_FROM_OUTSIDE = re.compile(
    r"@import|image-set\(|\bsrc\(|expression\(|behavior\s*:|-moz-binding|url\(\s*+[\"']?+\s*+(?!#|data:image/(?:png|jpeg|gif|webp)[;,])",
    re.IGNORECASE,
)
_ESCAPE = re.compile(r"\\(?:([0-9a-f]{1,6})\s?|(.))", re.IGNORECASE | re.DOTALL)
_REMEDY = "xóa phần ấy, hoặc xuất lại hình từ chương trình vẽ dưới dạng “SVG thường” (plain SVG), hoặc PNG"


def drawing_faults(look: Look) -> Iterator[Fault]:
    """What a drawing has that runs, or that is loaded from elsewhere."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    written = look.file.read_bytes()
    try:
        root = etree.fromstring(written, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        yield Fault(
            f"tệp SVG viết sai, trình duyệt không vẽ được (dòng {getattr(error, 'lineno', None) or 1}); xuất lại hình"
        )
        return
    if _name(root) != "svg":
        yield Fault("tên là .svg nhưng bên trong không phải hình SVG; xuất lại hình từ chương trình vẽ")
        return
    found = dict.fromkeys((*_wrong_around(root, written), *_wrong_inside(root)))
    if found:
        yield Fault(f"hình SVG có {', '.join(found)}: có thể chạy hoặc tải nội dung lạ trong máy người đọc; {_REMEDY}")


def _wrong_around(root: "etree._Element", written: bytes) -> Iterator[str]:
    """What stands before the drawing: entities may hold anything, so may attributes that all have, and style sheets."""
    # two bytes a letter are read by browsers, too
    plain = written.replace(b"\0", b"")
    yield from (f"khai báo {name.decode()}" for name in (b"<!ENTITY", b"<!ATTLIST") if name in plain)
    before = root.itersiblings(preceding=True)
    if any(isinstance(node, etree._ProcessingInstruction) for node in before):
        yield "chỉ dẫn <?…?>"


def _wrong_inside(root: "etree._Element") -> Iterator[str]:
    for node in root.iter():
        if isinstance(node.tag, str):
            yield from _wrong_in(node)
        elif not isinstance(node, etree._Comment):
            yield "chỉ dẫn <?…?>"


def _wrong_in(node: "etree._Element") -> Iterator[str]:
    name = _name(node)
    if name in _RUNS or etree.QName(node).namespace == _XHTML:
        yield f"<{name}>"
    if name == "style" and _is_from_outside("".join(str(text) for text in node.itertext())):
        yield "<style> tải từ nơi khác"
    for attribute, value in _attributes(node):
        local = str(etree.QName(attribute).localname).lower()
        if local.startswith("on"):
            yield f"thuộc tính {local}"
        elif local in ("href", "src", "base") and not (_LINK if name == "a" else _ADDRESS).match(value):
            yield f"địa chỉ “{value[:40]}”"
        elif local == "attributename" and value.rpartition(":")[2].strip().lower() in ("href", "style"):
            yield f"<{name}> đổi {value}"
        elif local != "d" and _is_from_outside(value):
            yield f"{local} tải từ nơi khác"


def _attributes(node: "etree._Element") -> Iterator[tuple[str, str]]:
    yield from ((str(attribute), str(value)) for attribute, value in node.attrib.items())


def _is_from_outside(style: str) -> bool:
    read = _ESCAPE.sub(_letter, style) if "\\" in style else style
    return _FROM_OUTSIDE.search(read) is not None or ("url" in read.lower() and "/*" in read)


def _letter(escape: re.Match[str]) -> str:
    r"""What browsers read for an escape of CSS: `\69` is an i."""
    number = int(escape[1], 16) if escape[1] else 0
    return chr(number) if 0 < number <= sys.maxunicode else escape[2] or "�"


def _name(node: "etree._Element") -> str:
    return etree.QName(node).localname.lower()
