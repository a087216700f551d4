"""Rules on publicity: material, series with their issues, initiatives."""

from collections.abc import Iterator

from cchc.content.checks.shared import repeated
from cchc.content.initiative import Initiative
from cchc.content.material import Material
from cchc.content.messages import nearest
from cchc.content.news import News
from cchc.content.problems import Problem, Severity
from cchc.content.series import Series
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


def _issues(site: Site) -> list[News]:
    """News items that say which series they belong to."""
    return [news for news in site.every(News) if news.series]


def have_years(site: Site) -> Iterator[Problem]:
    """A quota of 24 issues is one of a year or a term."""
    for series in site.every(Series):
        if series.years is None:
            yield series.source.problem(
                "thiếu nam hoặc giai_doan; ví dụ nam: 2026, hoặc giai_doan: {tu: 2021, den: 2030}"
            )


def rhythms_are_understood(site: Site) -> Iterator[Problem]:
    """What is not understood has no next days."""
    for series in site.every(Series):
        for warning in series.period(site.work_calendar).warnings:
            yield series.source.problem(warning, "thoi_gian", severity=Severity.WARNING)


def issues_are_numbered_once(site: Site) -> Iterator[Problem]:
    """An issue has a number, and no other issue of its series has it."""
    issues = _issues(site)
    for news in issues:
        if news.issue is None:
            yield news.source.problem("tin thuộc một chương trình phát phải ghi so_phat; ví dụ so_phat: 11")
    for news, other in repeated(issues, lambda news: (news.series, news.issue) if news.issue else None):
        message = f"số {news.issue} của “{news.series}” đã có ở {other.path}; mỗi số phát là một tin"
        yield news.source.problem(message, "so_phat")


def issues_name_a_series(site: Site) -> Iterator[Problem]:
    """`chuyen_muc_phat` is the name of a file of docs/chuyen-muc/."""
    known = {series.key for series in site.every(Series)}
    for news in _issues(site):
        if news.series not in known:
            match = nearest(news.series or "", sorted(known))
            hint = f"có phải là “{match}”?" if match else "ghi tên tệp, không có .md"
            yield news.source.problem(f"không có “{news.series}” trong docs/chuyen-muc/; {hint}", "chuyen_muc_phat")


def solutions_are_told(site: Site) -> Iterator[Problem]:
    """An initiative of which nobody says what is done helps no other agency."""
    for item in site.every(Initiative):
        if not item.solution and not item.body.strip():
            message = "chưa nói đã làm gì; thêm giai_phap, ví dụ giai_phap: Nhận hồ sơ tại nhà văn hóa bản"
            yield item.source.problem(message, severity=Severity.WARNING)
