"""What a directive puts into a page: a template, and what it shows."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from cchc.content import directives as words
from cchc.content.procedure import Procedure
from cchc.content.terms import ChannelKind
from cchc.views.agencies.directory import directory
from cchc.views.agencies.organisation import home_tree
from cchc.views.changes.lists import change_page
from cchc.views.criteria.criteria import checklist
from cchc.views.events.calendar import event_calendar
from cchc.views.feedback.channels import channel_groups
from cchc.views.feedback.form import shown_form
from cchc.views.feedback.page import feedback_page
from cchc.views.indexes.series import listed_indexes
from cchc.views.marks import MARKS
from cchc.views.materials.materials import gallery
from cchc.views.open_data.page import open_data_page
from cchc.views.plans.lists import plan_index, plans_under_way
from cchc.views.plans.progress_block import progress
from cchc.views.procedures.completeness import completeness
from cchc.views.procedures.register import main_domains
from cchc.views.questions.figures import question_figures
from cchc.views.reasons import reasons
from cchc.views.reform_fields import reform_field_pages
from cchc.views.reports.calendar import report_calendar
from cchc.views.search.document import FACETS
from cchc.views.site_map import site_map
from cchc.views.site_views import SiteViews
from cchc.views.tasks.past_years import selected_tasks


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


def _theme(views: SiteViews) -> object:
    """The theme of this year; one of another year is not shown."""
    theme = views.site.settings.province.theme
    return theme if theme and theme.year == views.site.today.year else None


_VIEWS: dict[str, Callable[[SiteViews, Any], object]] = {
    "reports-due": lambda views, options: report_calendar(views.site),
    "materials": lambda views, options: gallery(views.site),
    "calendars": lambda views, options: views.calendars,
    "events": lambda views, options: event_calendar(views.site),
    "tasks": selected_tasks,
    "placeholder": lambda views, options: options.what,
    "related": lambda views, options: views.related.of_field(options.field),
    "reform-fields": lambda views, options: reform_field_pages(views.site),
    "organisation": lambda views, options: home_tree(views.organisation, views.site.settings.province.place),
    "register": lambda views, options: views.registers[options.of],
    "indexes": lambda views, options: listed_indexes(views.indexes),
    "question-figures": lambda views, options: question_figures(views.site),
    "procedure-domains": lambda views, options: main_domains(
        views.registers["thu-tuc"].groups, views.site.settings.province.procedures.main_domains
    ),
    "life-events": lambda views, options: views.life_events.listed,
    "procedure-completeness": lambda views, options: completeness(views.site.all(Procedure)),
    "plans": lambda views, options: plan_index(views.years, views.plan_progress),
    "plans-under-way": lambda views, options: plans_under_way(
        views.site, views.tasks, views.plan_progress, options.count
    ),
    "progress": progress,
    "news": _news,
    "news-archive": lambda views, options: views.shelf,
    "agencies": lambda views, options: directory(views.site),
    "feedback": lambda views, options: feedback_page(views.site),
    "feedback-data": lambda views, options: shown_form(views.site),
    "channels": lambda views, options: channel_groups(views.site, options.kinds or tuple(ChannelKind)),
    "feeds": lambda views, options: views.feeds,
    "changes": lambda views, options: change_page(views.history, views.changes.all),
    "site-name": lambda views, options: views.site.settings.site_name,
    "reasons": lambda views, options: reasons(views),
    "year-theme": lambda views, options: _theme(views),
    "portals": lambda views, options: views.site.settings.province.portals,
    "search": lambda views, options: FACETS,
    "site-map": lambda views, options: site_map(views),
    "criteria": lambda views, options: checklist(views),
    "editing": lambda views, options: views.site.settings.province,
    "licence": lambda views, options: views.site.settings.province.licence,
    "marks": lambda views, options: MARKS,
    "press": lambda views, options: views.site.settings.province.press,
    "open-data": lambda views, options: open_data_page(views),
}
