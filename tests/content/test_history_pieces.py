"""Front matter read piece by piece says what it says when it is read as a whole."""

import pytest
import yaml

from cchc.content import yaml_core
from cchc.content.history.records import Piece, read_pieces
from cchc.content.source import divide
from site_build import ROOT

FRONTS = {
    "no keys": "",
    "one key": "title: a\n",
    "list at the margin": "nhiem_vu:\n- ma: 1\n  noi_dung: a\n- ma: 2\ntitle: b\n",
    "list set in": "nhiem_vu:\n  - ma: 1\n  # lời ghi\n\n  - ma: 2\n    noi_dung: |\n      - a\n      - ma: 3\n",
    "list in brackets": "nhiem_vu: [{ma: 1}, {ma: 2}]\ntitle: b\n",
    "list over lines in brackets": "a: [\nb, {c: 1}\n]\n",
    "list of lists": "a:\n  - - 1\n    - 2\n  - b\n",
    "quotation over lines": 'a: "một\nhai: ba\nbốn"\nc: d\n',
    "quotation in a list": 'a:\n  - "một\n  - hai"\n  - b: 1\n',
    "block of text": "a: |\n  b: c\n  - d\ne: >-\n  f\n\n  g\nh: 1\n",
    "anchor and alias": "a: &x {b: 1}\nc: *x\n",
    "anchor in a list": "a:\n  - &x {b: 1}\n  - *x\n",
    "comments between": "# đầu\na: 1\n# giữa\nb: 2\n# cuối",
    "the last of two keys": "a: 1\na: 2\n",
    "keys in quotation marks": "\"a\": 1\nb: 2\n'c d': 3\n",
    "a key without value": "a:\nb:\n  c: 1\nd: ~\n",
    "no mapping": "- a\n- b\n",
    "a mere text": "một dòng chữ\n",
}
BROKEN = ["a: [\n", 'a: "b\n', "a: 1\n b: 2\n", "a:\n  - b: 1\n   - c\n", "a: *x\n", "a: @b\n"]
PLANS = {file.name: divide(file.read_text("utf-8"), "x").front for file in sorted((ROOT / "plans").rglob("*.md"))}


def plain(value: object) -> object:
    if isinstance(value, Piece):
        return plain(value.values)
    if isinstance(value, dict):
        return {name: plain(each) for name, each in value.items()}
    return [plain(each) for each in value] if isinstance(value, list) else value


@pytest.mark.parametrize("front", [*FRONTS.values(), *PLANS.values()], ids=[*FRONTS, *PLANS])
def test_pieces_say_what_the_whole_says(front: str) -> None:
    whole = yaml_core.load(front).value
    assert plain(read_pieces(front)) == (whole if isinstance(whole, dict) else None if whole else {})


@pytest.mark.parametrize("front", BROKEN)
def test_what_yaml_cannot_read_stays_unread(front: str) -> None:
    with pytest.raises(yaml.YAMLError):
        read_pieces(front)
