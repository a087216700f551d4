"""Who made a file: a person, or an office, a program, a machine."""

import pytest

from cchc.content.files.authors import looks_like_person


@pytest.mark.parametrize(
    "name",
    [
        "Nguyễn Văn Hùng", "TRAN THI B", "Trương Thị Mai", "Tô Hoài", "Đoàn Văn A", "Bàn Văn Đức", "Lò Thị Xuân",
        "Phương Thảo", "Mr. Hùng", "ông Nam", "ThS. Lê An", "a.nguyen@vidu.example", "John Smith", "Trần Phong",
        "Nguyễn Văn Tình",
    ],
)  # fmt: skip
def test_persons(name: str) -> None:
    assert looks_like_person(name)


@pytest.mark.parametrize(
    "name",
    [
        "Sở Nội vụ", "SO NOI VU", "UBND tỉnh Lai Châu", "Văn phòng UBND", "Phòng Kế Hoạch", "Trung Tâm Tin Học",
        "Chi cục Thuế", "Xã Bum Nưa", "Trường Tiểu Học A", "Cơ Quan Báo Chí", "Admin", "Administrator", "User", "HP",
        "Windows User", "Microsoft Office User", "Microsoft Word", "python-docx", "Apache POI", "Máy Tính", "", " ",
        "vanthu", "Người dùng", "TCVN 2", "Công Ty ABC", "Ban Quản Lý",
    ],
)  # fmt: skip
def test_offices_programs_and_machines(name: str) -> None:
    assert not looks_like_person(name)
