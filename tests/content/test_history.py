"""What git knows of a repository: which versions the public saw, and what is said where git knows nothing."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from cchc.content.history import HistoryState, read_history
from histories import PLAN, commit, git, needs_git, task, with_versions
from small_repository import add, add_plan, make, site_of

pytestmark = needs_git
EVENT = {"title": "Hội thi", "loai": "hoi_thi", "thoi_gian": "Quý III/2026", "nam": 2026, "chu_tri": ["Sở Nội vụ"]}


def seen(root: Path, path: str = PLAN, today: date = date(2026, 11, 21)) -> list[tuple[str, str | None]]:
    """Day and title of each version of a plan that the public saw."""
    history = read_history(site_of(root, today))
    assert history.state is HistoryState.WHOLE, history.reason
    file = history.plans.get(path)
    return [(f"{each.moment:%d/%m}", each.record.title) for each in file.versions] if file else []


def state_and_reason(root: Path) -> tuple[HistoryState, str]:
    history = read_history(site_of(root))
    assert not history.plans
    assert history.revisions(site_of(root)) == {}
    return history.state, history.reason


def test_versions_come_oldest_first(repository: Path) -> None:
    root = with_versions(repository, {"title": "Một"}, {"title": "Hai"})
    assert seen(root) == [("01/03", "Một"), ("02/03", "Hai")]


def test_renames_are_followed(repository: Path) -> None:
    """To a Vietnamese name with blanks too; a name that another file had before stays its own."""
    root = with_versions(repository, {"title": "Một", "nhiem_vu": [task(ma="1"), task(ma="2")]})
    add_plan(root, "plans/2026/b.md", title="Khác", so_ky_hieu="9/KH-UBND", ngay_ban_hanh="2026-01-09")
    commit(root, "2026-03-02")
    git(root, "mv", PLAN, "plans/2026/kế hoạch số 1.md")
    commit(root, "2026-03-03")
    git(root, "mv", "plans/2026/b.md", "plans/2026/c.md")
    commit(root, "2026-03-04")
    git(root, "mv", "plans/2026/kế hoạch số 1.md", "plans/2026/b.md")
    commit(root, "2026-03-05")
    days = ["01/03", "03/03", "05/03"]
    assert seen(root, "plans/2026/b.md") == [(day, "Một") for day in days]
    assert seen(root, "plans/2026/c.md") == [("02/03", "Khác"), ("04/03", "Khác")]
    assert read_history(site_of(root)).plans["plans/2026/b.md"].origin == PLAN


def test_a_merge_is_seen_when_it_was_merged(repository: Path) -> None:
    root = with_versions(repository, {"title": "Một"})
    git(root, "switch", "--quiet", "--create", "nhanh")
    add_plan(root, PLAN, title="Trên nhánh")
    commit(root, "2026-03-02")
    git(root, "switch", "--quiet", "main")
    add(root, "docs/trang.md", {"title": "Trang"})
    commit(root, "2026-03-03")
    git(root, "merge", "--quiet", "--no-ff", "-m", "gộp", "nhanh", when="2026-03-05T08:00")
    assert seen(root) == [("01/03", "Một"), ("05/03", "Trên nhánh")]


@pytest.mark.parametrize(
    ("hidden", "wanted"),
    [
        ({"draft": True}, [("02/03", "Hai")]),
        ({"dang_tu": "2026-05-01"}, [("02/03", "Hai")]),
        ({"dang_tu": "ngày nào đó"}, [("02/03", "Hai")]),
        ({"draft": "có"}, [("02/03", "Hai")]),
        ({"dang_den": "2026-02-01"}, [("02/03", "Hai")]),
        ({"date": "2026-03-03"}, [("02/03", "Hai")]),
        ({"date": "2026-03-02"}, [("02/03", "Một"), ("02/03", "Hai")]),
        ({"dang_tu": "2026-03-01"}, [("01/03", "Một"), ("02/03", "Hai")]),
    ],
)
def test_what_the_public_did_not_see_is_not_told(
    repository: Path, hidden: dict[str, Any], wanted: list[tuple[str, str]]
) -> None:
    assert seen(with_versions(repository, {"title": "Một", **hidden}, {"title": "Hai"})) == wanted


def test_a_plan_written_ahead_is_told_from_its_own_day(repository: Path) -> None:
    root = with_versions(repository, {"title": "Một", "dang_tu": "2026-04-10"})
    assert seen(root) == [("10/04", "Một")]
    assert seen(root, today=date(2026, 4, 9)) == []


@pytest.mark.parametrize("hidden", [{"draft": True}, {"dang_tu": "2027-01-01"}, {"dang_den": "2026-06-30"}])
def test_a_plan_that_is_not_public_today_has_no_history(repository: Path, hidden: dict[str, Any]) -> None:
    assert seen(with_versions(repository, {"title": "Một"}, {"title": "Hai", **hidden})) == []


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"---\ntitle: [\n---\n",
        b"\xff\xfe\x00",
        b"---\n- a\n---\n",
        b"---\ntitle: a\ntitle: [b, c]\nnhiem_vu: 8\n---\n",
    ],
)
def test_an_old_version_that_cannot_be_read_stops_nothing(repository: Path, content: bytes) -> None:
    root = with_versions(repository, {"title": "Một"})
    (root / PLAN).write_bytes(content)
    commit(root, "2026-03-02")
    add_plan(root, PLAN, title="Ba")
    commit(root, "2026-03-03")
    versions = seen(root)
    assert (versions[0], versions[-1]) == (("01/03", "Một"), ("03/03", "Ba"))


def test_keys_that_are_no_longer_known_are_passed_over(repository: Path) -> None:
    root = with_versions(
        repository, {"title": "Một", "khoa_cu": 1, "cap": "lang", "nam": "hai nghìn"}, {"title": "Hai"}
    )
    assert seen(root) == [("01/03", "Một"), ("02/03", "Hai")]


def test_a_plan_taken_away_and_put_back_goes_on(repository: Path) -> None:
    root = with_versions(repository, {"title": "Một"})
    (root / PLAN).unlink()
    commit(root, "2026-03-02")
    add_plan(root, PLAN, title="Ba")
    commit(root, "2026-03-03")
    assert seen(root) == [("01/03", "Một"), ("03/03", "Ba")]


def test_dates_of_authors_never_go_back(repository: Path) -> None:
    root = with_versions(repository, {"title": "Một"}, {"title": "Hai"})
    add_plan(root, PLAN, title="Ba")
    commit(root, "2026-02-01")
    assert seen(root) == [("01/03", "Một"), ("02/03", "Hai"), ("02/03", "Ba")]


def test_the_content_may_be_a_folder_of_a_greater_repository(tmp_path: Path) -> None:
    root = tmp_path / "trang của tỉnh"
    root.mkdir()
    make(root)
    git(tmp_path, "init", "--quiet")
    add_plan(root, PLAN, title="Một")
    add(tmp_path, PLAN, {"title": "BIMAT"})
    commit(tmp_path, "2026-03-01")
    assert seen(root) == [("01/03", "Một")]


def test_settings_of_a_user_change_nothing(
    repository: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nor do the variables that git sets for a hook, which name another repository."""
    settings = tmp_path_factory.mktemp("home") / "gitconfig"
    settings.write_text(
        "[core]\n quotepath = on\n[color]\n ui = always\n[diff]\n renames = false\n noprefix = true\n relative = true\n"
        "[log]\n showSignature = true\n follow = true\n decorate = full\n date = relative\n"
        "[format]\n pretty = fuller\n",
        "utf-8",
    )
    root = with_versions(repository, {"title": "Một"})
    git(root, "mv", PLAN, "plans/2026/đổi tên.md")
    commit(root, "2026-03-02")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(settings))
    monkeypatch.setenv("GIT_DIR", "/không/có")
    monkeypatch.setenv("GIT_INDEX_FILE", "/không/có")
    assert [day for day, _ in seen(root, "plans/2026/đổi tên.md")] == ["01/03", "02/03"]


def test_a_shallow_clone_says_so(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    root = with_versions(repository, {"title": "Một"}, {"title": "Hai"})
    clone = tmp_path_factory.mktemp("clone") / "kho"
    git(clone.parent, "clone", "--quiet", "--depth", "1", root.as_uri(), str(clone))
    assert state_and_reason(clone) == (HistoryState.SHALLOW, "bản sao của kho chỉ có những lần sửa gần nhất")


def test_a_clone_without_old_contents_says_so(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    """A partial clone has all commits, but asks its origin for each old content: nothing is asked."""
    root = with_versions(repository, {"title": "Một"}, {"title": "Hai"})
    (first,) = git(root, "rev-parse", f"HEAD~1:{PLAN}").split()
    (root / ".git/objects" / first[:2] / first[2:]).unlink()
    assert state_and_reason(root)[0] is HistoryState.SHALLOW


def test_without_git_it_says_so(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = with_versions(repository, {})
    monkeypatch.setenv("PATH", str(root / "docs"))
    assert state_and_reason(root) == (HistoryState.NONE, "máy dựng trang không có chương trình git")


def test_a_folder_that_is_no_repository_says_so(repository: Path) -> None:
    add_plan(repository)
    assert state_and_reason(repository) == (HistoryState.NONE, "thư mục nội dung không phải là kho git")


def test_a_repository_without_a_commit_says_so(repository: Path) -> None:
    add_plan(repository)
    git(repository, "init", "--quiet")
    assert state_and_reason(repository) == (HistoryState.NONE, "kho git chưa có lần ghi nào")


def test_a_repository_that_does_not_hold_the_content_says_so(repository: Path) -> None:
    git(repository, "init", "--quiet")
    git(repository, "commit", "--quiet", "--allow-empty", "--message", "trống")
    add_plan(repository)
    assert state_and_reason(repository) == (HistoryState.NONE, "kho git chưa có tệp kế hoạch, sự kiện nào")


def test_a_repository_of_somebody_else_says_so(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Git reads none that belongs to another account, unless its settings allow it."""
    root = with_versions(repository, {})
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")
    state, reason = state_and_reason(root)
    assert (state, "safe.directory" in reason) == (HistoryState.NONE, True)


def test_a_revision_counts_what_a_calendar_shows(repository: Path) -> None:
    """Its number and the moment of the last change; how a text is written counts for nothing."""
    versions = [
        {"nhiem_vu": [task(), task(ma="9")]},
        {"nhiem_vu": [task(thoi_gian="Quý III/2026"), task(ma="9")]},
        {
            "nhiem_vu": [
                task(thoi_gian="Quý III/2026", ket_qua="Đang làm"),
                task(ma="9", noi_dung="Tổ chức **hội thi**"),
            ]
        },
        {"nhiem_vu": [task(thoi_gian="Quý III/2026", trang_thai="dang_thuc_hien"), task(ma="9")]},
        {"nhiem_vu": [task(ma="9")]},
        {"nhiem_vu": [task(), task(ma="9"), task(ma="10")]},
    ]
    site = site_of(with_versions(repository, *versions))
    found = read_history(site).revisions(site)
    assert {address[-3:]: (each.number, f"{each.moment:%d/%m}") for address, each in found.items()} == {
        "v-8": (4, "06/03"),
        "v-9": (0, "01/03"),
        "-10": (0, "06/03"),
    }


def test_a_time_that_means_another_year_is_another_revision(repository: Path) -> None:
    versions = [{"nam": year, "nhiem_vu": [task(thoi_gian="Quý II")]} for year in (2026, 2027)]
    site = site_of(with_versions(repository, *versions))
    assert [each.number for each in read_history(site).revisions(site).values()] == [1]


def test_events_have_revisions_too(repository: Path) -> None:
    git(repository, "init", "--quiet")
    for day, changes in enumerate(
        ({}, {"dia_diem": "Hội trường"}, {"doi_tuong": "Công chức"}, {"ngay": "2026-09-15"}), 1
    ):
        add(repository, "docs/su-kien/hoi-thi.md", {**EVENT, "dia_diem": "Hội trường" if day > 1 else None, **changes})
        commit(repository, f"2026-03-{day:02}")
    site = site_of(repository)
    (address, revision), *others = read_history(site).revisions(site).items()
    assert (address, revision.number, f"{revision.moment:%d/%m}", others) == ("su-kien/hoi-thi/", 2, "04/03", [])
