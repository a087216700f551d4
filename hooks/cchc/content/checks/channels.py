"""Every page shows a way to send an opinion or the hotline (Cần Thơ 165/KH-UBND, III.1.đ)."""

from collections.abc import Iterator

from cchc.content.checks import settings_file
from cchc.content.problems import Problem
from cchc.content.settings import of_kind
from cchc.content.site import Site
from cchc.content.terms import ChannelKind

_NEEDED = (
    ("một số điện thoại", (ChannelKind.TELEPHONE,), '{loai: dien_thoai, gia_tri: "0213 000 0001"}'),
    (
        "một nơi tiếp nhận trực tiếp",
        (ChannelKind.ADDRESS, ChannelKind.RECEPTION),
        "{loai: dia_chi, gia_tri: Trung tâm Phục vụ hành chính công}",
    ),
    ("một kênh trực tuyến", (ChannelKind.ONLINE, ChannelKind.ZALO), "{loai: truc_tuyen, gia_tri: https://…}"),
)


def at_least_one_of_each_needed_kind(site: Site) -> Iterator[Problem]:
    """A telephone, a counter and an online channel must be there."""
    channels = site.settings.province.channels
    for what, kinds, example in _NEEDED:
        if not of_kind(channels, *kinds):
            message = f"thiếu {what} để người dân phản ánh; thêm vào danh sách này, ví dụ - {example}"
            yield settings_file.problem(site, message, "kenh_tiep_nhan")
