"""What a directive puts into a page: a template, and what it shows."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from cchc.content import directives as words
from cchc.content.site import Site
from cchc.content.terms import ChannelKind
from cchc.views.agency_lists import agencies_by_place
from cchc.views.feedback import channel_groups, feedback_page
from cchc.views.feeds import feeds
from cchc.views.news_archive import NewsShelf
from cchc.views.plan_lists import plan_index, plans_under_way
from cchc.views.task_tables import selected_table


@dataclass(frozen=True, slots=True)
class Block:
    """A template of overrides/ and the one object it draws, under the name `view`."""

    template: str
    view: object


def block(site: Site, directive: words.Directive) -> Block:
    """The block of a directive that the checks have passed."""
    options = words.DIRECTIVES[directive.name].model_validate(directive.options)
    return Block(f"blocks/{directive.name}.html", _VIEWS[directive.name](site, options))


def _news(site: Site, options: words.NewsOptions) -> object:
    wanted = (news for news in site.news if options.section in (None, news.section))
    return [news for news, _ in zip(wanted, range(options.count), strict=False)]


_VIEWS: dict[str, Callable[[Site, Any], object]] = {
    "tasks": selected_table,
    "plans": lambda site, options: plan_index(site),
    "plans-under-way": lambda site, options: plans_under_way(site, options.count),
    "news": _news,
    "news-archive": lambda site, options: NewsShelf(site),
    "agencies": lambda site, options: agencies_by_place(site),
    "feedback": lambda site, options: feedback_page(site),
    "channels": lambda site, options: channel_groups(site, options.kinds or tuple(ChannelKind)),
    "feeds": lambda site, options: feeds(site),
    "portals": lambda site, options: site.settings.province.portals,
}
