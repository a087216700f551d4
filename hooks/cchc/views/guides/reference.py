"""What editors look up: the keys of each type and of the settings, the blocks, the messages. Never written by hand."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import yaml
from markupsafe import Markup, escape

from cchc.content.builder_settings import BuilderSettings
from cchc.content.content_type import ContentType
from cchc.content.directives import DIRECTIVES, WHAT_BLOCKS_SHOW
from cchc.content.key_descriptions import KeyDescription, all_keys, keys_of
from cchc.content.registry import TYPES
from cchc.content.settings import Settings
from cchc.facts.markup import render
from cchc.text.folding import slugify
from cchc.views.guides.texts import FOLDER, SECTION


@dataclass(frozen=True, slots=True)
class KeyRow:
    """A key with the names of those above it, `nguon.ten`."""

    name: str
    key: KeyDescription

    @property
    def form(self) -> str:
        """What is written behind it, as the beginning of a sentence."""
        return f"Danh sách, mỗi mục: {self.key.form}" if self.key.is_list else _capitalized(self.key.form)


@dataclass(frozen=True, slots=True)
class TypeKeys:
    """The view of the page that tells the keys of a type."""

    kind: ContentType

    @property
    def address(self) -> str:
        return f"{SECTION}/khoa/{slugify(self.kind.name)}/"

    @property
    def title(self) -> str:
        return f"Các khóa của {self.kind.name.lower()}"

    @property
    def command(self) -> str:
        """What `cchc new` calls the type."""
        return slugify(self.kind.name)

    @property
    def rows(self) -> tuple[KeyRow, ...]:
        """First what must be there; each key is followed by those of its group."""
        keys = keys_of(self.kind.model)
        return tuple(row for key in sorted(keys, key=lambda key: not key.is_required) for row in _rows(key, ()))


@dataclass(frozen=True, slots=True)
class SettingKeys:
    """The view of the page that tells what a province sets in mkdocs.yml."""

    address: str = f"{SECTION}/thiet-lap/"
    title: str = "Thiết lập của đơn vị"

    @property
    def rows(self) -> tuple[KeyRow, ...]:
        """First what the library reads itself, then what is MkDocs' own."""
        of_mkdocs = {key.name for key in keys_of(BuilderSettings)}
        rows = (KeyRow(".".join(way), key) for way, key in all_keys(Settings))
        return tuple(sorted(rows, key=lambda row: row.name.partition(".")[0] in of_mkdocs))


def _rows(key: KeyDescription, above: tuple[str, ...]) -> Iterator[KeyRow]:
    way = (*above, key.name)
    yield KeyRow(".".join(way), key)
    for inner in key.inner:
        yield from _rows(inner, way)


@dataclass(frozen=True, slots=True)
class Block:
    """A directive: what to write for it, what it shows, its options."""

    name: str
    shows: Markup
    example: str
    options: tuple[KeyDescription, ...]


@dataclass(frozen=True, slots=True)
class Blocks:
    """The view of the page that tells the blocks that the build makes."""

    address: str = f"{SECTION}/khoi/"
    title: str = "Khối do máy tạo"

    @property
    def blocks(self) -> tuple[Block, ...]:
        return tuple(_block(name) for name in sorted(DIRECTIVES))


def _capitalized(words: str) -> str:
    """With a capital, but for what is written in small letters: `true`."""
    return words if words.startswith("true") else words[:1].upper() + words[1:]


def _block(name: str) -> Block:
    options = keys_of(DIRECTIVES[name])
    needed = "".join(f" {option.name}={option.example}" for option in options if option.is_required)
    return Block(
        name,
        render(_capitalized(WHAT_BLOCKS_SHOW.get(name, "")), "", lambda _: None),
        f"<!-- cchc:{name}{needed} -->",
        options,
    )


@dataclass(frozen=True, slots=True)
class Message:
    """A rule of the check: its name for maintainers, what it says, how to mend it in words or in lines."""

    rule: str
    title: str
    said: str
    meaning: str
    place: str
    wrong: Markup
    right: Markup
    remedy: str


@dataclass(frozen=True, slots=True)
class Messages:
    """The view of the page that tells every message of the check."""

    address: str = f"{SECTION}/thong-bao/"
    title: str = "Mọi thông báo và cách sửa"

    @property
    def groups(self) -> tuple[tuple[str, tuple[Message, ...]], ...]:
        return _messages()


@cache
def _messages() -> tuple[tuple[str, tuple[Message, ...]], ...]:
    groups = yaml.safe_load((FOLDER / "thong-bao.yml").read_text("utf-8"))
    return tuple((group["nhom"], tuple(map(_message, group["muc"]))) for group in groups)


_IN_FRONT = "khai báo"
"""Where most is wrong: nobody has to be told."""


def _message(entry: dict[str, str]) -> Message:
    wrong, right = entry.get("sai", ""), entry.get("dung", "")
    return Message(
        rule=entry["luat"],
        title=entry["ten"],
        said=entry["thong_bao"],
        meaning=entry.get("nghia", ""),
        place=entry.get("o", "").replace(_IN_FRONT, ""),
        # lines, which templates would make one of
        wrong=escape(wrong.strip() or "(thiếu)"),
        right=escape(right.strip() or "(bỏ dòng ấy)"),
        remedy=entry.get("lam", ""),
    )


@cache
def references() -> tuple[TypeKeys | SettingKeys | Blocks | Messages, ...]:
    """The views of all pages that are looked up, in the order in which the index names them."""
    return (*(TypeKeys(kind) for kind in TYPES), SettingKeys(), Blocks(), Messages())
