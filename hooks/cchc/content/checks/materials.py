"""Rules on publicity material: it is there, and everybody can take it in."""

from collections.abc import Iterator

from cchc.content.material import Material
from cchc.content.problems import Problem
from cchc.content.site import Site
from cchc.content.terms import MaterialKind


def have_a_file(site: Site) -> Iterator[Problem]:
    """Only a slogan may be a text alone."""
    for material in site.every(Material):
        is_text = material.kind is MaterialKind.SLOGAN and material.body.strip()
        if not material.attachments and not is_text:
            yield material.source.problem(
                "tài liệu chưa có tệp; ví dụ tep: [{ten: Bản in, duong_dan: /tep/to-gap.pdf}]"
                " (khẩu hiệu có thể viết thành chữ dưới phần khai báo)"
            )


def can_be_taken_in_by_all(site: Site) -> Iterator[Problem]:
    """A picture has a text for those who do not see it, a recording its words for those who do not hear it."""
    for material in site.every(Material):
        if material.is_recording and not material.transcript:
            yield material.source.problem(
                "video, âm thanh phải có lời viết thành chữ cho người không nghe được; ví dụ ban_ghi_loi: Xin chào …"
            )
        elif not material.is_recording and material.attachments and not material.alternative:
            yield material.source.problem(
                "ảnh, tài liệu in phải có mô tả cho người không nhìn thấy; ví dụ mo_ta_anh: Ba bước gửi ý kiến"
            )
