"""Every command and option of `cchc` is told in the guides, as it tells itself."""

from guides.commands_page import PAGE, RENEW, text


def test_the_page_of_commands_keeps_up() -> None:
    assert PAGE.read_text("utf-8") == text().rstrip() + "\n", f"run {RENEW}"
