"""What is said of a content type: each type is declared by one `ContentType` below its model, in the model's module."""

from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from typing import TypeVar

from cchc.content.item import Item


@dataclass(frozen=True, slots=True, kw_only=True)
class ContentType:
    """Where the files of a type lie, what they are checked against, where and how they are shown.

    `folder` is relative to the repository, `address` to the site; `template` is a file of overrides/, or
    None for a page that is shown as it is written; `by_year` types lie in `<folder>/<year>/`. `name` is one
    item, `heading` the section of all. Other files name those of a type that is `known_by_file_name` by the file's name
    alone. `feed` says what the type's own feed holds; without it there is none. A type that `has_register` is listed by
    `<!-- cchc:register of=<address> -->`. `listed_at` is the address of the section that lists a type without a page of
    its own. `empty` is what the section says while it has nothing. `asked_for` are the keys that `cchc new` asks for
    besides those that an item must have.
    """

    model: type[Item]
    name: str
    heading: str
    folder: str
    address: str
    template: str | None = None
    by_year: bool = False
    known_by_file_name: bool = False
    feed: str | None = None
    has_register: bool = True
    listed_at: str | None = None
    empty: str = ""
    asked_for: tuple[str, ...] = ()

    @property
    def module(self) -> str:
        """The name of the model's module, `life_event`: what other floors declare of the type is called the same."""
        return self.model.__module__.rpartition(".")[2]

    def address_of(self, path: str, file_id: str | None) -> str:
        """Address of a file: `plans/2017/x.md` → `ke-hoach/2017/x/`; `index.md` stands for its folder."""
        # a PurePath for each of ten thousand files takes longer than to read it
        folders, _, name = f"{self.address}{path.removeprefix(self.folder)}".removesuffix(".md").rpartition("/")
        name = file_id or name
        address = folders if name == "index" else f"{folders}/{name}"
        return f"{address}/".lstrip("/")


Declaration = TypeVar("Declaration")


def declared(kind: ContentType, package: str, name: str, form: type[Declaration]) -> Declaration | None:
    """What the module of a package that is called like the type's own declares by a name; None without such a module.

    `declared(PLAN, "cchc.views.presentations", "PRESENTATION", Presentation)` reads cchc/views/presentations/plan.py.
    TypeError where what it declares is of another class than `form`.
    """
    module = f"{package}.{kind.module}"
    if find_spec(module) is None:
        return None
    value = getattr(import_module(module), name)
    if not isinstance(value, form):
        raise TypeError(f"{module}.{name} is no {form.__name__}")
    return value
