"""Ranking by name among some hundred real titles: everyday words, abbreviations, situations, Telex, codes."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from playwright.sync_api import Page

from cchc.outputs.search_names import Named, names_table

pytestmark = pytest.mark.browser

Visit = Callable[..., Page]
FOLDER = Path(__file__).parent.parent / "search"
TEN, THREE = 0.96, 0.93
SURE = {"a": 0.95, "b": 0.95, "c": 0.9, "e": 0.95, "f": 0.95, "g": 1, "h": 0.95}
"""Sorts that must be found more often than the rest."""

ASK = """async ([table, queries]) => {
  const root = document.baseURI.replace(/gioi-thieu\\/$/, "");
  const { Names } = await import(new URL("assets/search-names.js", root));
  const names = new Names(table);
  return queries.map((query) => {
    const { found, isGood, elsewhere } = names.answer(query, { kind: "thu-tuc", limit: 10 });
    return { codes: found.map(({ address }) => address.split("/")[1]), isGood, elsewhere };
  });
}"""


KIND = ("thu-tuc", "Thủ tục hành chính")
NEIGHBOURS = [
    Named("thu-tuc/1.000001/", "Đăng ký kết hôn", KIND),
    Named("thu-tuc/1.000002/", "Đăng ký khai sinh", KIND),
    Named("thu-tuc/1.000003/", "Đăng ký khai tử", KIND),
    Named("thu-tuc/1.000004/", "Cấp giấy xác nhận tình trạng hôn nhân", KIND),
    Named("thu-tuc/1.000005/", "Cấp hộ chiếu phổ thông", KIND),
]


class Query(NamedTuple):
    """What somebody types, of what sort it is, and the codes of which one is right."""

    sort: str
    text: str
    codes: frozenset[str]


def lines(name: str) -> Iterator[list[str]]:
    for line in (FOLDER / name).read_text("utf-8").splitlines():
        if not line.startswith("#"):
            yield line.split("\t")


def procedures() -> list[Named]:
    return [
        Named(f"thu-tuc/{code}/", title, KIND, domain, levels)
        for code, levels, domain, title in lines("procedures.tsv")
    ]


def queries() -> list[Query]:
    return [Query(sort, text, frozenset(codes.split())) for sort, text, codes in lines("everyday-queries.tsv")]


def ask(page: Page, texts: list[str], table: dict[str, object] | None = None) -> list[dict[str, Any]]:
    return page.evaluate(ASK, [table or names_table(procedures()), texts])  # type: ignore[no-any-return]


def test_what_people_call_procedures_finds_them(visit: Visit) -> None:
    asked = [query for query in queries() if query.codes != {"-"}]
    answers = ask(visit("gioi-thieu/"), [query.text for query in asked])
    places = defaultdict(list)
    for query, answer in zip(asked, answers, strict=True):
        places[query.sort].append(next((at for at, code in enumerate(answer["codes"]) if code in query.codes), 10))
    every = [place for sort in places.values() for place in sort]
    missed = Counter({sort: sum(place > 9 for place in found) for sort, found in places.items()})
    assert sum(place < 10 for place in every) >= TEN * len(every), missed
    assert sum(place < 3 for place in every) >= THREE * len(every)
    for sort, share in SURE.items():
        assert sum(place < 10 for place in places[sort]) >= share * len(places[sort]), sort


def test_what_is_not_here_is_not_called_found(visit: Visit) -> None:
    asked = [query for query in queries() if query.codes == {"-"}]
    answers = ask(visit("gioi-thieu/"), [query.text for query in asked])
    called = [query.text for query, answer in zip(asked, answers, strict=True) if answer["isGood"]]
    assert len(called) <= 0.3 * len(asked), called


@pytest.mark.parametrize("query", ["ly hôn", "toi muon ly hon", "đơn phương ly hôn ở đâu"])
def test_where_else_to_go_is_told(visit: Visit, query: str) -> None:
    (answer,) = ask(visit("gioi-thieu/"), [query])
    assert "Tòa án nhân dân" in answer["elsewhere"]


def test_nothing_is_sent_elsewhere_that_is_here(visit: Visit) -> None:
    here = Named("thu-tuc/1.000001/", "Tạm hoãn nghĩa vụ quân sự", ("thu-tuc", "Thủ tục hành chính"))
    page = visit("gioi-thieu/")
    assert ask(page, ["hoan nghia vu quan su"])[0]["elsewhere"]
    assert ask(page, ["hoan nghia vu quan su"], names_table([here]))[0]["elsewhere"] == ""


@pytest.mark.parametrize("begun", ["khai si", "dang ky khai s", "hộ chi", "kh"])
def test_the_last_word_need_not_be_whole(visit: Visit, begun: str) -> None:
    table = names_table(
        [
            Named("thu-tuc/1.000001/", "Đăng ký khai sinh", KIND),
            Named("thu-tuc/1.000002/", "Cấp hộ chiếu phổ thông", KIND),
            Named("thu-tuc/1.000003/", "Tách thửa đất", KIND),
        ]
    )
    (answer,) = ask(visit("gioi-thieu/"), [begun], table)
    assert answer["codes"][0] == ("1.000002" if begun.startswith("hộ") else "1.000001")


@pytest.mark.parametrize(
    "typed",
    [
        "dangky kethon",
        "đăng ký kết hom",
        "đăng ký kêt hnô",
        "đăg ký kết hôn",
        "d9ang ky1 ke6t ho6n",
        "cho em hỏi đăng ký kết hôn ở đâu vậy ạ",
        "dạ mn ơi dang ký ket hôn cần những gì",
        "giay hôn thú",
        "giấy hôn thứ",
    ],
)
def test_slips_of_typing_and_words_of_questions_do_not_count(visit: Visit, typed: str) -> None:
    (answer,) = ask(visit("gioi-thieu/"), [typed], names_table(NEIGHBOURS))
    assert answer["codes"][:1] == ["1.000001"]


@pytest.mark.parametrize("typed", ["hôn nhâb", "hon nahn", "hôn nhn", "honn nhan"])
def test_a_letter_wrong_is_told_by_the_neighbour(visit: Visit, typed: str) -> None:
    (answer,) = ask(visit("gioi-thieu/"), [typed], names_table(NEIGHBOURS))
    assert answer["codes"][:1] == ["1.000004"]


def test_words_between_those_of_a_name_do_not_hide_it(visit: Visit) -> None:
    here = [*NEIGHBOURS, Named("thu-tuc/1.000009/", "Xóa đăng ký biện pháp bảo đảm bằng quyền sử dụng đất", KIND)]
    (answer,) = ask(visit("gioi-thieu/"), ["trả hết nợ ngân hàng rồi lấy lại sổ"], names_table(here))
    assert answer["codes"][:1] == ["1.000009"]


@pytest.mark.parametrize("asked", ["mở nhà thuốc", "mo nha thuoc", "tách công ty luật", "đăng ký nhận thưởng"])
def test_what_has_only_some_of_a_name_is_not_called_found(visit: Visit, asked: str) -> None:
    table = names_table(
        [
            *NEIGHBOURS,
            Named("thu-tuc/1.000010/", "Cấp giấy chứng nhận đủ điều kiện kinh doanh xổ số, được gia hạn", KIND),
            Named("thu-tuc/1.000011/", "Đăng ký công ty được tách từ công ty khác", KIND),
            Named("thu-tuc/1.000012/", "Chế biến dược liệu", KIND),
            Named("thu-tuc/1.000013/", "Hợp nhất văn phòng luật sư", KIND),
        ]
    )
    (answer,) = ask(visit("gioi-thieu/"), [asked], table)
    assert not answer["isGood"]


def test_a_word_of_questions_is_told_by_its_marks_and_neighbours(visit: Visit) -> None:
    table = names_table(
        [
            Named("thu-tuc/1.000001/", "Giải thể công ty", KIND),
            Named("thu-tuc/1.000002/", "Cho vay vốn công ty", KIND),
            Named("thu-tuc/1.000003/", "Thành lập doanh nghiệp tư nhân", KIND),
            Named("thu-tuc/1.000004/", "Thành lập doanh nghiệp nhà nước", KIND),
        ]
    )
    asked = ["công ty giải thể sao vậy", "cong ty vay von", "doanh nghiep tu nhan"]
    answers = ask(visit("gioi-thieu/"), asked, table)
    assert [answer["codes"][0] for answer in answers] == ["1.000001", "1.000002", "1.000003"]


def test_what_is_done_elsewhere_is_told(visit: Visit) -> None:
    (answer,) = ask(visit("gioi-thieu/"), ["xin visa đi mỹ"])
    assert "lãnh sự quán của nước ấy" in answer["elsewhere"]


def test_marks_tell_words_apart(visit: Visit) -> None:
    table = names_table(
        [Named("thu-tuc/1.000001/", "Cấp lại thẻ", KIND), Named("thu-tuc/1.000002/", "Cập lái thê", KIND)]
    )
    first, second = ask(visit("gioi-thieu/"), ["cấp lại thẻ", "cập lái thê"], table)
    assert (first["codes"][0], second["codes"][0]) == ("1.000001", "1.000002")
