"""The four reasons for which people come: to do a procedure, to ask or complain, to follow promises, to read news."""

from collections.abc import Sequence
from dataclasses import dataclass

from cchc.content.news import News
from cchc.content.plan import PLAN
from cchc.content.procedure import PROCEDURE
from cchc.content.publication import Channel
from cchc.content.question import QUESTION
from cchc.content.settings import Portal
from cchc.content.terms import NewsSection
from cchc.facts.registers.procedure import main_domains
from cchc.facts.registers.register import Group
from cchc.facts.site_facts import SiteFacts
from cchc.facts.tasks.tally import Tally, tally_in_force

MOST = 4
"""Domains, and sections of news, that a card names."""


@dataclass(frozen=True, slots=True)
class Reasons:
    """What the cards of the home page tell: how many procedures, answered questions, plans and tasks there are.

    `in_force` counts the tasks of the plans in force, on the reader's day too.
    """

    procedures: int
    domains: Sequence[Group]
    portals: Sequence[Portal]
    hotline: Channel
    questions: int
    plans: int
    tasks: int
    in_force: Tally
    newest: News | None
    sections: Sequence[NewsSection]


def reasons(facts: SiteFacts) -> Reasons:
    site, province = facts.site, facts.site.settings.province
    used = {news.section for news in site.news}
    groups = facts.registers[PROCEDURE.address].groups
    return Reasons(
        procedures=facts.counts[PROCEDURE.address],
        domains=(main_domains(groups, province.procedures.main_domains) or groups)[:MOST],
        portals=province.portals,
        hotline=site.settings.hotline,
        questions=facts.counts[QUESTION.address],
        plans=facts.counts[PLAN.address],
        tasks=len(facts.tasks.all),
        in_force=tally_in_force(facts.tasks.all, site.today),
        newest=next(iter(site.news), None),
        sections=[section for section in NewsSection if section in used][:MOST],
    )
