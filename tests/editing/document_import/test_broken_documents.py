"""Documents with parts lost, doubled and misplaced: a sentence or a draft that the check takes, never a traceback."""

import io
import random
import zipfile
from datetime import date
from pathlib import Path

import pytest
from lxml import etree

from cchc.content.canonical_form import file_text
from cchc.content.plan import PLAN
from cchc.content.source import source_in
from cchc.content.validation import read_item
from cchc.editing.document_import.blocks import ImportFileError
from cchc.editing.document_import.drafts import Given
from cchc.editing.document_import.news_draft import news_draft
from cchc.editing.document_import.other_drafts import document_draft, question_drafts
from cchc.editing.document_import.plan_draft import plan_draft
from cchc.editing.document_import.reading import read_file
from editing.document_import import office_files as office

TODAY = date(2026, 11, 28)
GIVEN = Given({"title": "Thử", "ngay_ban_hanh": "2026", "co_quan_ban_hanh": "UBND tỉnh A", "cap": "tinh"})
WORDS = (
    "", "I.", "1. ", "Nơi nhận:", "KẾ HOẠCH", "STT", "Căn cứ", "ngày 31 tháng 02 năm 2026", "Số:", "\t\t", "(", "a)",
    "Kèm theo Quyết định số", "{#x}", "---", "| a |", "<b>", "# 1", ": x", "Cơ quan chủ trì: ", "năm 99999", "KT. ",
    "…", "giai đoạn 2030-2021", "Trả lời:", "Câu hỏi 1:",
)  # fmt: skip


def _broken(content: bytes, chance: random.Random) -> bytes:
    """The document with some of its elements removed, doubled, moved or filled with other words."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    root = etree.fromstring(parts["word/document.xml"])
    elements = [element for element in root.iter() if element.getparent() is not None]
    for _ in range(chance.randint(1, 12)):
        element = chance.choice(elements)
        parent = element.getparent()
        what = chance.random()
        if parent is None:
            continue
        if what < 0.4:
            parent.remove(element)
        elif what < 0.7 and element.text:
            element.text = chance.choice(WORDS)
        else:
            chance.choice(elements).append(etree.fromstring(etree.tostring(element)))
    parts["word/document.xml"] = etree.tostring(root)
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return target.getvalue()


@pytest.mark.parametrize("seed", range(60))
def test_nothing_but_a_sentence_or_a_sound_draft(tmp_path: Path, seed: int) -> None:
    file = tmp_path / "a.docx"
    file.write_bytes(_broken(office.plan(), random.Random(seed)))
    try:
        read = read_file(file)
    except ImportFileError:
        return
    for draft in (
        document_draft(read, GIVEN, TODAY),
        news_draft(read, GIVEN, TODAY),
        *question_drafts(read, GIVEN, TODAY),
    ):
        assert draft.path.endswith(".md")
    plan = plan_draft(read, GIVEN, TODAY)
    source, problems = source_in(file_text(plan.front, PLAN.model, f"\n{plan.body}\n").encode(), plan.path)
    assert source is not None
    assert [str(each) for each in (*problems, *read_item(source, PLAN)[1]) if each.is_error] == []
