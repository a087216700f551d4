"""`cchc check --external`: the links to other hosts, opened for a try, with a bar for whoever waits."""

import sys
from collections.abc import Sequence

import click

from cchc.content.problems import Problem
from cchc.content.site import Site
from cchc.editing.link_answers import FILE, LinkAnswers, Manners
from cchc.editing.links_elsewhere import account_of_links, link_problems, links_elsewhere, nobody_answers
from cchc.text.dates import now_in_vietnam


def links_looked_at(site: Site | None) -> Sequence[Problem]:
    """The links that do not open; what was asked is told on the way. Without a Site there is an error to mend first."""
    if site is None:
        click.echo("chưa mở liên kết nào: sửa các lỗi dưới đây trước, rồi chạy lại", err=True)
        return ()
    links = links_elsewhere(site)
    answers = LinkAnswers(site.root / FILE, now_in_vietnam())
    waiting = [address for address in links if answers.of(address) is None]
    manners = Manners(f"cchc-link-check/1 (+{site.settings.base_url})")
    hidden = not sys.stderr.isatty()
    with click.progressbar(length=len(waiting), label="Đang mở liên kết", file=sys.stderr, hidden=hidden) as bar:
        left = answers.ask(waiting, manners, lambda: bar.update(1))
    if nobody_answers(links, answers):
        click.echo(
            f"không máy chủ nào trong {len(links)} liên kết trả lời: máy này có lẽ không vào mạng được", err=True
        )
        return ()
    click.echo(account_of_links(links, answers, left), err=True)
    return list(link_problems(links, answers))
