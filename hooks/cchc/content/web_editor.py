"""Trình soạn thảo trên web: whether the site has an editor at /admin/, and where it saves what is written there.

The editor itself, Decap, is installed from npm (`make web-editor`) into a folder of the repository that git ignores.
"""

from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import Annotated, Literal, Self

from pydantic import BeforeValidator, model_validator

from cchc.content.fields import Model, key, wrong
from cchc.content.values import Text, addressed
from cchc.text.addresses import web_address

FOLDER = "web-editor"
"""The engine's folder of it: what is ours, and the lock of what npm installs beside it."""

_INSTALLED = "node_modules"
_SCRIPT = f"{_INSTALLED}/decap-cms/dist/decap-cms.js"
_YAML = f"{_INSTALLED}/yaml/browser"
_OWN = ("index.html", "editor.js", "file-form.js", "inputs.js", "words.js")

_SERVER = "https://git.vidu.example"


def _server(value: object) -> object:
    """A server may well be for one's own network alone."""
    value = addressed(value, partial(web_address, is_public=False, example=_SERVER))
    return value.rstrip("/") if isinstance(value, str) else value


Server = Annotated[Text, BeforeValidator(_server)]


class WebEditor(Model):
    """The repository that the editor saves to, and how its users sign in there."""

    shown_in_examples = ("app_id",)

    kind: Literal["gitlab", "github", "forgejo"] = key("loai", "Nơi giữ kho", example="gitlab")
    repository: Text = key("kho", "Kho", example="so-noi-vu/cchc", pattern=r"^[\w.-]+(?:/[\w.-]+)+$")
    branch: Text = key("nhanh", "Nhánh", default="main", example="main")
    given_server: Server | None = key("may_chu", "Máy chủ", default=None, example=_SERVER)
    app_id: Text | None = key("ma_ung_dung", "Mã ứng dụng để đăng nhập", default=None, example='"4f2a9c"')
    sign_in: Server | None = key("dang_nhap", "Dịch vụ đăng nhập của GitHub", default=None, example=_SERVER)

    @model_validator(mode="after")
    def _can_sign_in(self) -> Self:
        if self.kind == "forgejo" and self.given_server is None:
            raise wrong(f"Forgejo cần địa chỉ máy chủ; ví dụ may_chu: {_SERVER}")
        if self.kind == "github" and self.sign_in is None:
            raise wrong(f"GitHub cần một dịch vụ đăng nhập; ví dụ dang_nhap: {_SERVER} (xem {FOLDER}/README.md)")
        if self.kind != "github" and self.app_id is None:
            raise wrong(f'thiếu mã ứng dụng đã đăng ký ở máy chủ; ví dụ ma_ung_dung: "4f2a9c" (xem {FOLDER}/README.md)')
        return self

    @property
    def server(self) -> str:
        """The server's address, without a slash at its end."""
        return self.given_server or f"https://{self.kind}.com"


def editor_sources(root: Path) -> Mapping[str, Path]:
    """The files of the installed editor by their place below /admin/; empty where it is not installed.

    Of Decap one file is enough: what it would load besides serves kinds of fields that this site has not.
    """
    folder = root / FOLDER
    if not (folder / _SCRIPT).is_file():
        return {}
    files = {name: folder / name for name in _OWN}
    files["decap-cms.js"] = folder / _SCRIPT
    files["decap-cms.LICENSE.txt"] = folder / f"{_SCRIPT}.LICENSE.txt"
    files["yaml/LICENSE"] = folder / _INSTALLED / "yaml/LICENSE"
    return files | dict(_modules(folder / _YAML))


def _modules(folder: Path) -> Iterator[tuple[str, Path]]:
    for file in sorted(folder.rglob("*.js")):
        yield f"yaml/{file.relative_to(folder).as_posix()}", file


def program_files(root: Path) -> Iterator[Path]:
    """What tells whether another editor is installed: its own files, and npm's account of the others."""
    names = (*_OWN, f"{_INSTALLED}/.package-lock.json")
    yield from filter(Path.is_file, (root / FOLDER / name for name in names))
