"""Recordings: a file, or an address of a host that we know; one of both, with a transcript."""

import pytest
from pydantic import ValidationError

from cchc.content.media import Recording

TOLD = {"ban_ghi_loi": "Xin chào."}


@pytest.mark.parametrize(
    ("address", "host"),
    [
        ("https://www.youtube.com/watch?v=abc", "YouTube"),
        ("https://youtu.be/abc", "YouTube"),
        ("https://m.youtube.com/watch?v=abc&t=10", "YouTube"),
        ("https://vimeo.com/123", "Vimeo"),
        ("https://player.vimeo.com/video/123", "Vimeo"),
        ("https://fb.watch/abc/", "Facebook"),
        ("https://soundcloud.com/a/b", "SoundCloud"),
    ],
)
def test_a_known_host_is_named(address: str, host: str) -> None:
    recording = Recording.model_validate({"dia_chi": address, **TOLD})
    assert (recording.address, recording.host, recording.file) == (address, host, None)


def test_a_file_has_no_host() -> None:
    assert Recording.model_validate({"tep": "/tep/a.mp4", **TOLD}).host is None


@pytest.mark.parametrize(
    ("keys", "words"),
    [
        ({"dia_chi": "https://video.vidu.vn/1"}, "chưa biết trang “video.vidu.vn”"),
        ({"dia_chi": "https://youtube.com.vidu.vn/1"}, "chưa biết trang"),
        ({"dia_chi": "https://notyoutube.com/1"}, "chưa biết trang"),
        ({"dia_chi": "javascript:alert(1)//youtube.com"}, "địa chỉ web đầy đủ"),
        ({"dia_chi": 'https://youtu.be/"onx='}, "địa chỉ web đầy đủ"),
        ({"tep": "/tep/a.mp4", "dia_chi": "https://youtu.be/abc"}, "đúng một trong hai khóa"),
        ({}, "đúng một trong hai khóa"),
    ],
)
def test_another_is_refused_with_its_remedy(keys: dict[str, str], words: str) -> None:
    with pytest.raises(ValidationError) as refused:
        Recording.model_validate({**keys, **TOLD})
    assert words in str(refused.value)
    assert "ví dụ" in str(refused.value) or "tep: /tep/" in str(refused.value)


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("12:30", "12 phút 30 giây"),
        ("0:45", "45 giây"),
        ("3:00", "3 phút"),
        ("1:02:00", "1 giờ 2 phút"),
        ("10:00:05", "10 giờ 5 giây"),
        ("75:00", "75 phút"),
    ],
)
def test_how_long_it_is_is_told_in_words(written: str, told: str) -> None:
    assert Recording.model_validate({"tep": "/tep/a.mp4", "thoi_luong": written, **TOLD}).duration == told


@pytest.mark.parametrize("written", ["12", "12:60", "1:2:30", "12 phút", "12:5", 750])
def test_another_form_of_it_is_refused(written: object) -> None:
    with pytest.raises(ValidationError) as refused:
        Recording.model_validate({"tep": "/tep/a.mp4", "thoi_luong": written, **TOLD})
    assert "thoi_luong" in str(refused.value)
