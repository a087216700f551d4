"""Whatever Markdown the check accepts, the strict build accepts."""

from pathlib import Path

import pytest

import golden_site
import sample_files
from cchc.content.loader import examine
from site_build import build
from small_repository import add

TEXTS = [
    "Chữ[^1] và[^hai] lại[^1].\n\n[^1]: Một [x](/news/2026/hoi-thi.md).\n[^hai]: Hai.",
    "[x](#) [y](#muc) [z](?trang=2) [t](#tin-1)\n\n## Mục",
    "[x](#khong-co)",
    "[x](#m%E1%BB%A5c) [y](#mục)\n\n## Mục {#mục}",
    "[x](hoi-thi.md#khong-co)",
    "[x](hoi-thi.md?a=b#tin-lien-quan)",
    "[x](/plans/2026/2-kh-ubnd.md#nhiem-vu) [y](/plans/2026/2-kh-ubnd.md#bang-nhiem-vu)",
    "[x](/ke-hoach/index.md#bat-ky)",
    "[x](khong-co) [y](khong-co/)",
    "[x](..) [y](/) [z](.)",
    "[x](/ke-hoach/)",
    "[x](/tep/phu-luc.pdf#page=2)",
    "[x](a@vidu.example)",
    "[x](</tep/Kế hoạch 1.pdf>) ![ảnh](/tep/K%E1%BA%BF%20ho%E1%BA%A1ch%201.pdf)",
    '<a name="neo"></a><a id="b">x</a> <img alt="a" src="/tep/phu-luc.pdf"> [c](#neo) [d](#b)',
    '<a href="hoi-thi.md">x</a> <a href="#muc">y</a>\n\n<h2>Mục</h2>',
    '<a href="../hoi-thi/">x</a>',
    "[x][a] [b]\n\n[a]: hoi-thi.md\n[b]: /tep/khong-co.pdf",
    "<details><summary>a</summary>\n\n<!-- cchc:tasks -->\n\n</details>",
    "- a\n\n  <!-- cchc:tasks -->",
    "<div>\n<!-- cchc:news count=1 -->\n</div>",
    "## Một\n\n## Một\n\n### \n\n[x](#mot_1)",
    "{{ 7*7 }} {% x %} ]]> 5*3*2 ~~x~~ <lien-he@vidu.example> &amp;lt; \\<b> www.vidu.example",
    "> [!WARNING]\n> a\n\n- [x] b\n- [ ] c\n\n| a |\n|---|\n| `b \\| c` |",
    "\x02wzxhzdk:0\x03 klzzwxh:0 <!--cchc:end--> <!--cchc:raw 0-->",
    "*[HTML]: x\n\n[TOC]\n\n!!! note\n    a\n\nTerm\n: b\n\n==c== ++d++ H~2~O",
    "**" * 500 + "a",
    "a\n{: onclick=x() }\n\n[x](hoi-thi.md){: .b target=_blank } `{: #c }`\n\n## Mục {: .d #e f=g }\n\n## Mục {#h}",
    "a[^1] b[^1]\n\n[^1]: x\n\n    - y\n\n•\tMột\no\tHai\n\n    Ủy ban\n\n** a **",
]


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", golden_site.EPOCH)
    made = golden_site.make(tmp_path / "root")
    (made / "docs/tep/Kế hoạch 1.pdf").write_bytes(sample_files.pdf())
    return made


def test_what_the_check_accepts_is_built(root: Path, tmp_path: Path) -> None:
    for number, text in enumerate(TEXTS):
        front = {"title": f"Tin {number}", "date": "2026-05-04", "chuyen_muc": "tin_tuc"}
        add(root, f"news/2026/tin-{number}.md", front, f"{text}\n")
    refused: set[str] = set()
    # links are looked at only when every file can be read
    while found := {problem.path for problem in examine(root, golden_site.TODAY).errors}:
        refused |= found
        for path in found:
            (root / path).unlink()
    assert 5 < len(refused) < len(TEXTS) / 2
    build(root, tmp_path / "site")
