"""What of a page is text to search for, and which anchor leads to it."""

from cchc.views.search import Passage, passages


def test_each_block_is_a_passage_below_the_last_anchor() -> None:
    heading = '<h2 id="ho-so">Hồ sơ<a class="headerlink" href="#">¶</a></h2>'
    html = f'<h1 id="x">Tên</h1><p>Mở đầu</p>{heading}<p>Tờ <b>khai</b></p>'
    assert passages(html) == (
        Passage("", "Mở đầu"),
        Passage("ho-so", "Hồ sơ", is_heading=True),
        Passage("ho-so", "Tờ khai"),
    )


def test_a_row_of_tasks_is_an_anchor() -> None:
    html = (
        '<table><tr id="nv-8"><th>8</th><td><div>Mở hội thi</div></td></tr><tr id="nv-9"><td>Báo cáo</td></tr></table>'
    )
    assert passages(html) == (Passage("nv-8", "8"), Passage("nv-8", "Mở hội thi"), Passage("nv-9", "Báo cáo"))


def test_text_goes_on_after_an_inner_element() -> None:
    assert passages("<div>Trước <ul><li>Một</li></ul> sau</div>") == (
        Passage("", "Trước"),
        Passage("", "Một"),
        Passage("", "sau"),
    )


def test_what_is_no_text_is_left_out() -> None:
    html = "<form><label>Tìm</label></form><svg><text>x</text></svg><div data-search-exclude>Danh sách</div><!-- x -->"
    assert passages(f"{html}<p>Lời</p>") == (Passage("", "Lời"),)


def test_what_a_citizen_wrote_stays_text() -> None:
    assert passages("<p>&lt;script&gt;TANCONG&lt;/script&gt;</p>") == (Passage("", "<script>TANCONG</script>"),)


def test_decomposed_text_is_composed() -> None:
    assert passages("<p>đa\u0302\u0301t</p>") == (Passage("", "đất"),)


def test_a_page_without_text_has_none() -> None:
    assert passages("") == ()
