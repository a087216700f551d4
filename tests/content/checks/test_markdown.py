"""Markdown: what the public would not see as it was meant is told, at its line; what is right is not."""

import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc.content.checks.markdown import RULES, findings
from cchc.content.checks.markdown.findings import Written, is_plain
from cchc.content.problems import Severity
from cchc.text.markdown.allowed_html import AllowedHtml
from cchc.text.markdown.engine import read
from procedures import PATH, add_procedure
from sample_files import add_file
from small_repository import add, add_news, add_plan, problems_in

ALLOWED = AllowedHtml()

ERRORS: dict[str, tuple[str, int, str]] = {
    "a comment that is open": ("Chữ\n\n<!-- ghi chú\n\nChữ", 2, "chú thích <!-- mở ra mà không đóng"),
    "details that are open": ("<details><summary>x</summary>\n\nChữ", 0, "thẻ <details> mở ra mà không đóng"),
    "a div that is open": ("a\n\n<div>\n\nb", 2, "thêm </div>"),
    "a div in a div that is open": ("<div>\n<div>\n</div>", 0, "thẻ <div> mở ra"),
    "bold that is open": ("Chữ a<b>c", 0, "thẻ <b> mở ra mà không đóng"),
    "a div that is closed by itself": ("<div/>", 0, "thẻ <div> mở ra"),
    "an end without a beginning": ("Chữ\n\n</div>", 2, "thẻ đóng </div> không có thẻ mở"),
    "a name between signs": ("Chữ\n<Ten> của bạn", 1, "viết &lt;Ten>"),
    "an element that nobody knows": ("<center>a</center>", 0, "thẻ HTML lạ"),
    "a script": ("<script>x</script>", 0, "thẻ <script> không dùng được"),
    "a form": ("<form></form>", 0, "thẻ <form> không dùng được"),
    "a drawing": ("a <svg></svg>", 0, "thẻ <svg> không dùng được"),
    "a frame": ('<iframe src="https://vidu.example"></iframe>', 0, "khóa video"),
    "an embedded object": ('<object data="/a.swf"></object>', 0, "thẻ <object> tải trang khác"),
    "a handler": ('a <b onclick="x">c</b>', 0, "thuộc tính onclick của thẻ <b> chạy lệnh"),
    "a quotation mark that is open": ('<div title="a>\n<b>c</b>\n">\n</div>', 0, "dấu ngoặc kép đóng"),
    "a tag that is no tag": ('<div\nclass="a\n\nChữ', 0, "viết chưa đúng"),
    "an instruction": ("a <?php x ?>", 0, "không hiện trên trang"),
    "a picture of HTML without a description": ('<img src="/a.png">', 0, "chưa có mô tả ảnh"),
    "a picture of HTML without a file": ('<img alt="a">', 0, "chưa có tệp ảnh"),
    "a directive in a line": ("Xem <!-- cchc:news -->", 0, "đứng một mình trên một dòng"),
    "a directive that is indented": ("  <!-- cchc:news -->", 0, "đứng một mình trên một dòng"),
    "a second title": ("Chữ\n\n# Tên", 2, "tên trang đã là tiêu đề cấp 1"),
    "a second title that is underlined": ("Tên\n=======", 0, "tên trang đã là tiêu đề cấp 1"),
    "a second title of HTML": ("<h1>Tên</h1>", 0, "tên trang đã là tiêu đề cấp 1"),
    "a picture without a description": ("![](/anh/a.png)", 0, "ảnh /anh/a.png chưa có mô tả"),
    "a picture described by a blank": ("a\n![ ](/anh/a.png)", 1, "chưa có mô tả"),
    "a picture described by a dot": ("![.](/anh/a.png)", 0, "chưa có mô tả"),
    "a picture that is defined below": ("![][a]\n\n[a]: /anh/a.png", 2, "chưa có mô tả"),
    "a blank in a target": ("[x](/tep/Kế hoạch 2026.pdf)", 0, "viết (</tep/Kế hoạch 2026.pdf>)"),
    "a blank in a picture's target": ("- a\n- ![x](anh 1.png)", 1, "có dấu cách nên không thành liên kết"),
    "a blank in an address": ("a [x](https://vidu.example/đường dẫn)", 0, "viết (<https://vidu.example/đường dẫn>)"),
    "no target": ("[x]()", 0, "liên kết không có địa chỉ"),
    "no words": ("a\n\n[](/a.md)", 2, "không có chữ"),
    "a drive": (r"[x](C:\tep\a.pdf)", 0, "chỉ mở được trên một máy"),
    "a drive with other strokes": ("[x](c:/tep/a.pdf)", 0, "chỉ mở được trên một máy"),
    "a file": ("[x](file:///tep/a.pdf)", 0, "chỉ mở được trên một máy"),
    "a shared folder": (r"[x](\\\\maychu\chung)", 0, "chỉ mở được trên một máy"),
    "the computer itself": ("<http://localhost:8000/>", 0, "chỉ mở được trên một máy"),
    "a private network": ("Xem http://192.168.1.5/a", 0, "chỉ mở được trên một máy"),
    "a private network of HTML": ('<a href="http://10.0.0.1">a</a>', 0, "chỉ mở được trên một máy"),
    "a script in a link": ("[x](javascript:alert(1))", 0, "(loại javascript:)"),
    "a script in capitals and entities": ("[x](&#74;avaScript:alert(1))", 0, "(loại javascript:)"),
    "a script defined below": ("[x][a]\n\n[a]: javascript:alert", 2, "(loại javascript:)"),
    "a script that nothing leads to": ("[a]: javascript:alert", 0, "(loại javascript:)"),
    "a script between signs": ("<javascript:alert(1)>", 0, "(loại javascript:)"),
    "a script of HTML": ('<a href="java\nscript:x">a</a>', 0, "(loại javascript:)"),
    "data": ("![a](data:image/png;base64,AA)", 0, "(loại data:)"),
    "another protocol": ("[x](ftp://vidu.example/a)", 0, "(loại ftp:)"),
    "a note that nothing refers to": ("Chữ\n\n[^1]: Chú thích", 2, "không được nhắc đến"),
    "a fence that is open": ("a\n\n```\n• một\n\nChữ", 2, "khung mã ``` mở ra mà không đóng"),
    "a fence that another sign closes": ("````\na\n```", 0, "thêm một dòng ````"),
    "a fence in an item that is open": ("- a\n\n  ~~~\n  b\n\nc", 2, "khung mã ~~~"),
    "an id that stands twice": ("## a {#x}\n\n## b {: #x }", 2, "{#x} đã dùng"),
    "a note that stands twice": ("a[^1]\n\n[^1]: x\n[^1]: y", 3, "[^1]: đã có ở trên"),
    "an address of nobody": ("[x](https://)", 0, "thiếu tên trang web"),
    "an address without strokes": ("[x](https:vidu.example)", 0, "thiếu tên trang web"),
    "an address of HTML of nobody": ('<a href="http:///a">x</a>', 0, "thiếu tên trang web"),
    "a nest": ("> " * 70 + "a", 0, "lồng trong nhau"),
}
WARNINGS: dict[str, tuple[str, int, str]] = {
    "letters": ("Gồm:\na) một\nb) hai", 1, "bắt đầu bằng “a)” (và 1 dòng như vậy ở dưới)"),
    "long dashes": ("Gồm:\n– một", 1, "bắt đầu bằng “–”"),
    "steps": ("Bước 1: a\nBước 2: b", 1, "bắt đầu bằng “Bước 2”"),
    "numbers of two levels": ("1.1. một\n1.2. hai", 1, "bắt đầu bằng “1.2.”"),
    "capitals": ("A. một\nB. hai", 1, "bắt đầu bằng “B.”"),
    "Roman capitals": ("Gồm:\nII. hai", 1, "bắt đầu bằng “II.”"),
    "a bullet of Word's second level": ("- một\no\thai", 1, "sẽ nối liền"),
    "a heading without a blank": ("##Mục", 0, "viết “## ”"),
    "an indented paragraph": ("a\n\n    Ủy ban họp", 2, "khung mã"),
    "a paragraph behind a Tab": ("\tỦy ban họp", 0, "khung mã"),
    "an item of Word": ("-         Việc cần làm", 0, "khung mã"),
    "a list directly below HTML": ("<details>\n<summary>x</summary>\n- a\n</details>", 2, "để một dòng trống ở trên"),
    "bold directly below HTML": ("<div>\n**a**\n</div>", 1, "để một dòng trống ở trên"),
    "stars beside blanks": ("a\n** đậm ** b", 1, "dấu ** ở đây hiện nguyên"),
    "stars between words and quotation marks": ("**“Đậm”**chữ", 0, "dấu ** ở đây hiện nguyên"),
    "a blank in a link": ("[x] (/tin-tuc/index.md)", 0, "bỏ dấu cách này"),
    "a style of a cell": ('<table><tr><td style="text-align:right;width:9px">a</td></tr></table>', 0, "kiểu width"),
    "bullets": ("Gồm:\n• một", 1, "sẽ nối liền"),
    "a number without a blank": ("1.Việc", 0, "viết “1. ”"),
    "a dash without a blank": ("-Việc", 0, "viết “- ”"),
    "a line below an item": ("- một\ndòng sau", 1, "nối liền vào mục"),
    "two blanks below a number": ("1. a\n  - b", 1, "thụt 3 dấu cách"),
    "a level left out": ("## a\n\n#### b", 2, "tiêu đề #### bỏ qua một cấp; viết ###"),
    "the first level left out": ("### a", 0, "viết ##"),
    "an underlined heading": ("Chữ\n---\nChữ", 1, "biến các dòng trên thành tiêu đề"),
    "a cell too many": ("| a | b |\n|---|---|\n| 1 | 2 | 3 |", 2, "có 3 ô mà dòng đầu có 2 ô; các ô thừa không hiện"),
    "a line below a table": ("| a | b |\n|---|---|\n| 1 | 2 |\nChữ", 3, "có 1 ô mà dòng đầu có 2 ô"),
    "a cell too few": ("| a | b |\n|---|---|\n| 1 |", 2, "có 1 ô mà dòng đầu có 2 ô"),
    "a table without dashes": ("| a | b |\n| 1 | 2 |", 0, "không thành bảng"),
    "a table with other dashes": ("| a | b |\n|---|\n| 1 | 2 |", 0, "không thành bảng"),
    "a mark without a note": ("Chữ[^1]", 0, "chưa có chú thích cho [^1]"),
    "an attribute": ('<a href="/a.md" target="_blank">a</a>', 0, "thuộc tính target của thẻ <a> sẽ bị bỏ"),
    "a style": ('<p style="color:red">a</p>', 0, "thuộc tính style"),
    "no protocol": ("[x](//vidu.example/a)", 0, "thiếu https:"),
    "a picture elsewhere": ("![a](https://vidu.example/a.png)", 0, "nằm ở trang khác"),
}
FINE = {
    "HTML": '<details open><summary>a</summary>\n\n**b**\n\n</details>\n\n<p>c<br>d</p> <!-- e -->\n\n<a id="f"></a>',
    "lists": "Gồm:\n- một\n  - hai\n\n1. ba\n   - bốn\n2. năm\n\na) sáu\\\nb) bảy",
    "links": "[a](/a.md#b) [c](<d e.pdf>) <https://vidu.example> [f](tel:+84213) ![g h](/i%20k.png 'l')",
    "numbers": "Số 1.5, ngày 02.3.2026, 2.000.000 đồng\n1.5 lần\n2,5 lần",
    "headings": "## a\n\n### b\n\n## c\n\n---\n\nd",
    "tables": "| a | b |\n|---|:-:|\n| 1 \\| 2 | `3 \\| 4` |\n\na | b\n--|--\n1 | 2",
    "footnotes": "a[^1]\n\n[^1]: b\n\n```\n[^1]: c\n```",
    "code": "`<b>` `[^1]`\n\n```\n<!-- \na) b\n• c\n| d | e |\n# f\n```\n\n    <div>\n",
    "marks of other programs": "{{ 7*7 }} {% x %} ]]> 5*3*2 ~~a~~ <lien-he@vidu.example> 5 < 6 <3 a<5",
    "Vietnamese names between signs": "<Tên> và <họ và tên>",
    "directives": "<!-- cchc:tasks -->\n\n<div>\n\n<!-- cchc:news count=5 -->\n\n</div>",
    "Markdown apart from HTML": "<div>\n\n- a\n\n</div>\n\n<!--\n- b\n-->\n\n<pre>\n- c\n</pre>\n\n<p>a<br>\nb - c</p>",
    "emphasis": "**a:** **b**, ***c*** 2**d**3 \\*\\* `**` (**“e”**)",
    "code of programs": "    <div>\n\n~~~ html\n<b>\n~~~~\n\n> ```\n> a\n> ```",
    "references": "theo [1] (xem ở dưới) và [2] (https://vidu.example)",
    "notes": "> [!NOTE]\n> a\n\n- [x] b",
}


def found(text: str) -> list[tuple[int, str, Severity]]:
    return [(each.line, each.message, each.severity) for each in findings(text, ALLOWED)]


@pytest.mark.parametrize("name", ERRORS)
def test_what_cannot_be_meant_is_an_error(name: str) -> None:
    text, line, words = ERRORS[name]
    told = [(each, severity) for each, message, severity in found(text) if words in message]
    assert told == [(line, Severity.ERROR)], found(text)


@pytest.mark.parametrize("name", WARNINGS)
def test_what_may_be_meant_is_a_warning(name: str) -> None:
    text, line, words = WARNINGS[name]
    told = [(each, severity) for each, message, severity in found(text) if words in message]
    assert told == [(line, Severity.WARNING)], found(text)
    assert all(severity is Severity.WARNING for _, _, severity in found(text))


@pytest.mark.parametrize(
    "text", ["Gồm:\n•một\n• hai", "•một\n•hai", "1.Một\n2.Hai\n3.Ba", "Gồm:\n-Một\n-Hai", "-Một\n\n"]
)
def test_a_pasted_list_is_told_once(text: str) -> None:
    assert len(found(text)) == 1, found(text)


@pytest.mark.parametrize("name", FINE)
def test_what_is_right_is_not_told(name: str) -> None:
    assert found(FINE[name]) == []


PIECES = [
    *"abcđ1•–-+*>|#`<[](!^:.\\= \t\n",
    "\n\n",
    "\n- ",
    "\n1. ",
    "\n2. ",
    "\na) ",
    "\n| a | b |\n|---|---|\n",
    "## ",
    "#### ",
    "[x](/a.md)",
    "[x](a b.pdf)",
    "Bước 2",
    "<b>",
    "http://10.1.1.1 ",
    "\n  - ",
    "\n---\n",
    "![a](/b.png)",
    "[^1]",
    "**",
    "```",
    "\n    ",
    "o\t",
    "1.1. ",
    "II. ",
    "##",
    " {#a}\n",
    "] (/a)",
]


@given(st.lists(st.sampled_from(PIECES), max_size=20).map("".join), st.booleans(), st.booleans())
def test_nothing_is_found_in_a_plain_text(text: str, is_body: bool, has_title: bool) -> None:
    if is_plain(text, is_body, has_title):
        written = Written(read(text), ALLOWED, is_body, has_title)
        assert [finding for rule in RULES for finding in rule(written)] == []


@pytest.mark.parametrize(
    "piece",
    ["[", "![", "<b>", "<!--", "> ", "- ", "[a](", "|a", "*a ", "a) b\n", "# a\n", "[^1]", "[^", "[a]: ", "<div>\n\n"],
)
def test_no_text_holds_the_check_up(piece: str) -> None:
    begin = time.process_time()
    list(findings(piece * 20_000, ALLOWED))
    assert time.process_time() - begin < 5


def test_a_page_of_docs_may_write_its_title_once(repository: Path) -> None:
    add(repository, "docs/gioi-thieu/index.md", {"title": "Giới thiệu"}, "# Giới thiệu\n\nChữ\n")
    assert problems_in(repository) == []
    add(repository, "docs/gioi-thieu/index.md", {"title": "Giới thiệu"}, "# Giới thiệu\n\nChữ\n\n# Hai\n")
    (problem,) = problems_in(repository)
    assert (problem.line, problem.is_error) == (8, True)


def test_a_text_of_a_key_is_told_at_its_line(repository: Path) -> None:
    add_plan(repository)
    file = repository / "plans/2026/thu.md"
    text = file.read_text("utf-8").replace(
        "noi_dung: Việc thứ nhất", "noi_dung: |\n      Gồm:\n      a) một\n      <b>hai"
    )
    file.write_text(text, "utf-8")
    lines = text.split("\n")
    told = [(lines[problem.line - 1].strip(), problem.key, problem.is_error) for problem in problems_in(repository)]
    assert told == [("a) một", "nhiem_vu[1].noi_dung", False), ("<b>hai", "nhiem_vu[1].noi_dung", True)]


@pytest.mark.parametrize("key", ["trinh_tu", "ket_qua", "dieu_kien"])
def test_keys_of_procedures_hold_what_is_pasted(repository: Path, key: str) -> None:
    add_procedure(repository, **{key: "|\n  Gồm:\n  a) một\n  b) hai"})
    (problem,) = problems_in(repository)
    lines = (repository / PATH).read_text("utf-8").split("\n")
    assert (lines[problem.line - 1].strip(), problem.is_error) == ("a) một", False)
    assert problem.key.startswith(key)


@pytest.mark.parametrize("text", ["# a", "## a", "<!-- cchc:news -->", "![](/a.png)", "[x](javascript:a)"])
def test_a_key_is_judged_as_a_page_is(repository: Path, text: str) -> None:
    add_plan(repository, nhiem_vu=[{"ma": "1", "noi_dung": "Việc", "chu_tri": ["Sở Nội vụ"], "ket_qua": text}])
    assert {(problem.key, problem.is_error) for problem in problems_in(repository)} == {("nhiem_vu[1].ket_qua", True)}


def test_what_a_citizen_wrote_is_no_markdown(repository: Path) -> None:
    front = {
        "title": "Hỏi",
        "ngay_hoi": "2026-11-03",
        "co_quan_tra_loi": "Sở Nội vụ",
        "trang_thai": "da_tra_loi",
        "ngay_tra_loi": "2026-11-04",
    }
    add(repository, "docs/hoi-dap/hoi.md", front, "<b>hỏi [x](khong-co.md)\n\n## Trả lời\n\nChữ\n\n<b>đáp\n")
    (problem,) = problems_in(repository)
    assert (problem.line, "thẻ <b>" in problem.message) == (14, True)


def test_a_setting_allows_more_html(repository: Path) -> None:
    add_file(repository, "docs/tep/a.mp3")
    add_news(repository, "news/2026/tin.md", '<audio src="/tep/a.mp3" controls></audio>\n')
    assert [problem.is_error for problem in problems_in(repository)] == [True]
    settings = (repository / "mkdocs.yml").read_text("utf-8")
    more = "  cchc:\n    the_html_duoc_phep: [{the: audio, thuoc_tinh: [src, controls]}]\n"
    (repository / "mkdocs.yml").write_text(settings.replace("  cchc:\n", more, 1), "utf-8")
    assert problems_in(repository) == []


@pytest.mark.parametrize(
    ("element", "attribute"),
    [("script", "src"), ("iframe", "src"), ("style", "type"), ("b", "onclick"), ("b", "style")],
)
def test_no_setting_allows_what_runs(repository: Path, element: str, attribute: str) -> None:
    settings = (repository / "mkdocs.yml").read_text("utf-8")
    more = f"  cchc:\n    the_html_duoc_phep: [{{the: {element}, thuoc_tinh: [{attribute}]}}]\n"
    (repository / "mkdocs.yml").write_text(settings.replace("  cchc:\n", more, 1), "utf-8")
    (problem,) = problems_in(repository)
    assert "không thể cho phép" in problem.message
