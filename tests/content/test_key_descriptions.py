"""What editors are told of keys: every key of every model has words, and the words are right."""

import pytest
from pydantic import BaseModel

from cchc.content.key_descriptions import KeyDescription, all_keys, keys_of
from cchc.content.news import News
from cchc.content.plan import Plan
from cchc.content.procedure import Procedure
from cchc.content.registry import TYPES
from cchc.content.settings import Settings

MODELS: list[type[BaseModel]] = [*(kind.model for kind in TYPES), Settings]


def described(model: type[BaseModel], name: str) -> KeyDescription:
    return {".".join(way): key for way, key in all_keys(model)}[name]


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_key_has_a_label_and_a_form(model: type[BaseModel]) -> None:
    for way, key in all_keys(model):
        assert key.label != key.attribute, f"{'.'.join(way)} has no label"
        assert key.form, way
        assert not key.hint or key.hint.endswith("."), way
        assert bool(key.choices) is (key.form == "một trong các từ"), way


@pytest.mark.parametrize(
    ("model", "name", "form"),
    [
        (News, "title", "chữ trên một dòng"),
        (News, "audio.ban_ghi_loi", "chữ, được nhiều dòng"),
        (News, "date", "ngày, viết năm-tháng-ngày; muốn có giờ"),
        (News, "dang_tu", "ngày, viết năm-tháng-ngày"),
        (News, "draft", "true (có)"),
        (News, "so_phat", "số nguyên"),
        (News, "don_vi", "tên cơ quan"),
        (News, "nhiem_vu", "nhiệm vụ của kế hoạch"),
        (News, "anh", "nhóm khóa"),
        (News, "anh.tep", "đường dẫn một tệp"),
        (News, "nguon.url", "địa chỉ web"),
        (News, "chuyen_tu", "địa chỉ một trang"),
        (Plan, "ngay_ban_hanh", "ngày, viết năm-tháng-ngày; không rõ ngày"),
        (Plan, "so_ky_hieu", "số và ký hiệu"),
        (Plan, "nhiem_vu.minh_chung", "trang, tệp của kho"),
        (Plan, "chi_tieu.gia_tri", "con số"),
        (Procedure, "trinh_tu", "chữ, được nhiều dòng, viết được Markdown"),
        (Settings, "theme.font", "một trong các từ"),
    ],
)
def test_a_form_is_told_in_words(model: type[BaseModel], name: str, form: str) -> None:
    assert described(model, name).form.startswith(form)


def test_lists_choices_and_groups_are_known() -> None:
    keys = {key.name: key for key in keys_of(News)}
    assert [name for name in ("tags", "tep", "anh", "title") if keys[name].is_list] == ["tags", "tep"]
    assert keys["chuyen_muc"].choices[0] == ("tin_tuc", "Tin tức")
    assert described(Settings, "theme.font").choices == (("false", ""),)
    assert [key.name for key in keys["anh"].inner if key.attribute in keys["anh"].shown] == ["tep", "mo_ta"]
