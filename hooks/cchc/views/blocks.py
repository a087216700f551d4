"""What a directive puts into a page: a template, and what it shows."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from cchc.content import directives as words
from cchc.content.terms import ChannelKind
from cchc.views.agency_lists import agencies_by_place
from cchc.views.feedback import channel_groups, feedback_page
from cchc.views.plan_lists import plan_index, plans_under_way
from cchc.views.site_views import SiteViews
from cchc.views.task_selection import selected_table


@dataclass(frozen=True, slots=True)
class Block:
    """A template of overrides/ and the one object it draws, under the name `view`."""

    template: str
    view: object


def block(views: SiteViews, directive: words.Directive) -> Block:
    """The block of a directive that the checks have passed."""
    options = words.DIRECTIVES[directive.name].model_validate(directive.options)
    return Block(f"blocks/{directive.name}.html", _VIEWS[directive.name](views, options))


def _news(views: SiteViews, options: words.NewsOptions) -> object:
    wanted = (news for news in views.site.news if options.section in (None, news.section))
    return [news for news, _ in zip(wanted, range(options.count), strict=False)]


_VIEWS: dict[str, Callable[[SiteViews, Any], object]] = {
    "tasks": lambda views, options: selected_table(views.site, views.tasks.all, options),
    "register": lambda views, options: views.registers[options.of],
    "plans": lambda views, options: plan_index(views.years),
    "plans-under-way": lambda views, options: plans_under_way(views.site, options.count),
    "news": _news,
    "news-archive": lambda views, options: views.shelf,
    "agencies": lambda views, options: agencies_by_place(views.site),
    "feedback": lambda views, options: feedback_page(views.site),
    "channels": lambda views, options: channel_groups(views.site, options.kinds or tuple(ChannelKind)),
    "feeds": lambda views, options: views.feeds,
    "portals": lambda views, options: views.site.settings.province.portals,
}
