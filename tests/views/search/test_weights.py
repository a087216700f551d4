"""Which words find a page, and which of them count more."""

from cchc.views.search import Passage, weighted_words


def words(text: str) -> set[str]:
    return {word for each in weighted_words([Passage("", text)]).values() for word in each}


def test_words_are_without_marks_and_with_d_for_đ() -> None:
    assert words("Đất đai, HÒA giải, hoà bình") == {"dat", "dai", "hoa", "giai", "binh"}


def test_what_is_written_in_one_is_a_word_and_so_are_its_parts() -> None:
    assert words("Số 42/2022/NĐ-CP.") == {"so", "42/2022/nd-cp", "42", "2022", "nd", "cp"}


def test_a_word_that_comes_often_weighs_more() -> None:
    text = Passage("", "một hai hai ba ba ba ba")
    assert weighted_words([text]) == {1: ("mot",), 2: ("hai",), 3: ("ba",)}


def test_a_word_of_a_heading_weighs_more() -> None:
    assert weighted_words([Passage("x", "Hồ sơ", is_heading=True), Passage("x", "giấy")]) == {
        1: ("giay",),
        2: ("ho", "so"),
    }


def test_no_word_weighs_more_than_four() -> None:
    assert set(weighted_words([Passage("", "thi " * 100)])) == {4}
