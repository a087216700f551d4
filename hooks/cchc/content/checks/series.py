"""Rules on series and their issues."""

from collections.abc import Iterator

from cchc.content.checks.repeated import repeated
from cchc.content.messages import nearest
from cchc.content.news import News
from cchc.content.problems import Problem, Severity
from cchc.content.series import Series
from cchc.content.site import Site


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
