"""What a directive puts into a page: a template, and what it shows."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from cchc.content import directives as words
from cchc.content.procedure import Procedure
from cchc.content.terms import ChannelKind
from cchc.facts.agencies import home_tree
from cchc.facts.changes.changes import change_page
from cchc.facts.event_calendar import event_calendar, receptions
from cchc.facts.index_series import listed_indexes
from cchc.facts.plans import plan_index, plans_under_way
from cchc.facts.related import reform_field_pages
from cchc.facts.site_facts import SiteFacts
from cchc.views.colours_and_mark import MARKS
from cchc.views.feedback import channel_groups, feedback_page, shown_form
from cchc.views.open_data import open_data_page
from cchc.views.presentations.agency import directory
from cchc.views.presentations.dossier_figures import newest_figures
from cchc.views.presentations.material import gallery
from cchc.views.presentations.question import question_figures
from cchc.views.presentations.report import report_calendar
from cchc.views.procedure_figures import completeness
from cchc.views.procedure_lists import common_procedures, procedure_lists
from cchc.views.progress import progress
from cchc.views.reasons import reasons
from cchc.views.search import FACETS
from cchc.views.site_criteria import checklist
from cchc.views.site_map import site_map
from cchc.views.tasks import selected_tasks


@dataclass(frozen=True, slots=True)
class Block:
    """A template of overrides/ and the one object it draws, under the name `view`."""

    template: str
    view: object


def block(facts: SiteFacts, directive: words.Directive) -> Block:
    """The block of a directive that the checks have passed."""
    options = words.DIRECTIVES[directive.name].model_validate(directive.options)
    return Block(f"blocks/{directive.name}.html", _VIEWS[directive.name](facts, options))


def _news(facts: SiteFacts, options: words.NewsOptions) -> object:
    wanted = (news for news in facts.site.news if options.section in (None, news.section))
    return [news for news, _ in zip(wanted, range(options.count), strict=False)]


def _theme(facts: SiteFacts) -> object:
    """The theme of this year; one of another year is not shown."""
    theme = facts.site.settings.province.theme
    return theme if theme and theme.year == facts.site.today.year else None


_VIEWS: dict[str, Callable[[SiteFacts, Any], object]] = {
    "reports-due": lambda facts, options: report_calendar(facts.site),
    "materials": lambda facts, options: gallery(facts.site),
    "calendars": lambda facts, options: facts.calendars,
    "events": lambda facts, options: event_calendar(facts.site),
    "receptions": lambda facts, options: receptions(facts.site, options.count),
    "tasks": selected_tasks,
    "placeholder": lambda facts, options: options.what,
    "related": lambda facts, options: facts.related.of_field(options.field),
    "reform-fields": lambda facts, options: reform_field_pages(facts.site),
    "organisation": lambda facts, options: home_tree(facts.organisation, facts.site.settings.province.place),
    "register": lambda facts, options: facts.registers[options.of],
    "indexes": lambda facts, options: listed_indexes(facts.indexes),
    "question-figures": lambda facts, options: question_figures(facts.site),
    "procedure-domains": lambda facts, options: procedure_lists(facts),
    "common-procedures": lambda facts, options: common_procedures(facts),
    "life-events": lambda facts, options: facts.life_events.listed,
    "procedure-completeness": lambda facts, options: completeness(facts.site.all(Procedure)),
    "plans": lambda facts, options: plan_index(facts.years, facts.plan_progress),
    "plans-under-way": lambda facts, options: plans_under_way(
        facts.site, facts.tasks, facts.plan_progress, options.count
    ),
    "progress": progress,
    "dossier-figures": lambda facts, options: newest_figures(facts),
    "news": _news,
    "news-archive": lambda facts, options: facts.news_archives,
    "agencies": lambda facts, options: directory(facts.site),
    "feedback": lambda facts, options: feedback_page(facts.site),
    "feedback-data": lambda facts, options: shown_form(facts.site),
    "channels": lambda facts, options: channel_groups(facts.site, options.kinds or tuple(ChannelKind)),
    "feeds": lambda facts, options: facts.feeds,
    "changes": lambda facts, options: change_page(facts.history, facts.changes.all),
    "site-name": lambda facts, options: facts.site.settings.site_name,
    "reasons": lambda facts, options: reasons(facts),
    "year-theme": lambda facts, options: _theme(facts),
    "portals": lambda facts, options: facts.site.settings.province.portals,
    "search": lambda facts, options: FACETS,
    "site-map": lambda facts, options: site_map(facts),
    "criteria": lambda facts, options: checklist(facts),
    "editing": lambda facts, options: facts.site.settings.province,
    "licence": lambda facts, options: facts.site.settings.province.licence,
    "marks": lambda facts, options: MARKS,
    "press": lambda facts, options: facts.site.settings.province.press,
    "open-data": lambda facts, options: open_data_page(facts),
}
