"""A repository on one's own machine, as the web editor asks for it: Decap's requests to a local server, answered.

Each request is an action with its parameters, each answer plain values (decap-cms-backend-proxy,
src/implementation.ts). Only what lies in the folders of content can be read or written, and nothing behind a link.
"""

import base64
import binascii
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

from cchc.content.folders import EntryKind, entry_at, files_in
from cchc.content.registry import FOLDERS
from cchc.content.writing import OutsideError, refuse_outside, write_below
from cchc.text.digests import digest_of

Values = Mapping[str, Any]


class NotAnsweredError(Exception):
    """Why a request is refused, in Vietnamese; `status` is the number that HTTP has for it."""

    def __init__(self, message: str, status: int = 400) -> None:
        super().__init__(message)
        self.status = status


def answer(root: Path, request: object) -> object:
    """What a repository answers to a request; a file that it asks to be written is written. NotAnsweredError if not."""
    action = request.get("action") if isinstance(request, dict) else None
    parameters = request.get("params") if isinstance(request, dict) else None
    if not isinstance(action, str) or action not in _ACTIONS:
        raise NotAnsweredError(f"không hiểu yêu cầu “{action}”", 422)
    try:
        return _ACTIONS[action](root, parameters or {})
    except (KeyError, TypeError, AttributeError, binascii.Error, UnicodeError):
        raise NotAnsweredError(f"yêu cầu “{action}” thiếu hoặc sai tham số", 422) from None
    except OutsideError as error:
        raise NotAnsweredError(str(error)) from None


def _info(root: Path, _: Values) -> object:
    return {"repo": root.resolve().name, "publish_modes": ["simple"], "type": "local_fs"}


def _entries_by_folder(root: Path, asked: Values) -> object:
    folder, depth = _checked(root, asked["folder"]), int(asked["depth"])
    paths = (path for path in files_in(root, folder) if path.endswith(f".{asked['extension']}"))
    return [_entry(root, path) for path in paths if path.count("/") - folder.count("/") <= depth]


def _entries_by_files(root: Path, asked: Values) -> object:
    return [_entry(root, each["path"]) | {"label": each.get("label")} for each in asked["files"]]


def _get_entry(root: Path, asked: Values) -> object:
    return _entry(root, asked["path"])


def _persist_entry(root: Path, asked: Values) -> object:
    files = asked.get("dataFiles") or [asked["entry"]]
    contents = [(each.get("newPath") or each["path"], each["raw"].encode()) for each in files]
    contents += [(asset["path"], base64.b64decode(asset["content"])) for asset in asked.get("assets", ())]
    _write(root, contents)
    for each in files:
        if each.get("newPath") and each["newPath"] != each["path"]:
            (root / _checked(root, each["path"])).unlink(missing_ok=True)
    return {"message": "đã ghi"}


def _get_media(root: Path, asked: Values) -> object:
    folder = _checked(root, asked["mediaFolder"])
    return [_media(root, path) for path in files_in(root, folder)]


def _get_media_file(root: Path, asked: Values) -> object:
    return _media(root, asked["path"])


def _persist_media(root: Path, asked: Values) -> object:
    asset = asked["asset"]
    _write(root, [(asset["path"], base64.b64decode(asset["content"]))])
    return _media(root, asset["path"])


def _delete_files(root: Path, asked: Values) -> object:
    for path in [_checked(root, path) for path in asked["paths"]]:
        (root / path).unlink(missing_ok=True)
    return {"message": "đã xóa"}


def _nothing(root: Path, _: Values) -> object:
    return None


_ACTIONS: Mapping[str, Callable[[Path, Values], object]] = {
    "info": _info,
    "entriesByFolder": _entries_by_folder,
    "entriesByFiles": _entries_by_files,
    "getEntry": _get_entry,
    "persistEntry": _persist_entry,
    "getMedia": _get_media,
    "getMediaFile": _get_media_file,
    "persistMedia": _persist_media,
    "deleteFiles": _delete_files,
    "getDeployPreview": _nothing,
}


def _checked(root: Path, path: str) -> str:
    """A path in the folders of content, and behind no link."""
    path = path.strip("/")
    refuse_outside(root, [path])
    if path.split("/")[0] not in FOLDERS or any(part.startswith(".") for part in path.split("/")):
        raise NotAnsweredError(f"“{path}” không thuộc các thư mục nội dung: {', '.join(FOLDERS)}")
    return path


def _bytes(root: Path, path: str) -> tuple[str, bytes]:
    path = _checked(root, path)
    entry = entry_at(root, path)
    if entry is None or entry.kind is not EntryKind.FILE:
        raise NotAnsweredError(f"không có tệp {path}", 404)
    return path, (root / path).read_bytes()


def _entry(root: Path, path: str) -> dict[str, object]:
    path, content = _bytes(root, path)
    return {"data": content.decode("utf-8"), "file": {"path": path, "id": digest_of(content).hex()}}


def _media(root: Path, path: str) -> dict[str, object]:
    path, content = _bytes(root, path)
    return {
        "id": digest_of(content).hex(),
        "content": base64.b64encode(content).decode(),
        "encoding": "base64",
        "path": path,
        "name": path.rpartition("/")[2],
    }


def _write(root: Path, contents: Iterable[tuple[str, bytes]]) -> None:
    """Write files, none where one of them may not be written."""
    checked = [(_checked(root, path), content) for path, content in contents]
    for path, content in checked:
        write_below(root, path, content)
