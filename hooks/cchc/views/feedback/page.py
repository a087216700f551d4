"""What `/phan-anh/` shows: all channels by kind, and how an opinion is handled."""

from dataclasses import dataclass

from cchc.content.channel import Channel
from cchc.content.feedback import Feedback
from cchc.content.site import Site
from cchc.content.terms import ChannelKind
from cchc.facts.documents.citations import ShownRule, shown_rule
from cchc.views.feedback.channels import ChannelGroup, channel_groups
from cchc.views.feedback.form import ShownForm, shown_form


@dataclass(frozen=True, slots=True)
class FeedbackPage:
    """Channels of the site by kind; channels of single agencies; subjects, steps and rules; the form."""

    groups: tuple[ChannelGroup, ...]
    agency_channels: tuple[Channel, ...]
    feedback: Feedback
    rules: tuple[ShownRule, ...]
    form: ShownForm


def feedback_page(site: Site) -> FeedbackPage:
    """All of `/phan-anh/`; channels are those of agencies that exist today."""
    agency_channels = tuple(
        channel for agency in site.agencies if agency.existed_on(site.today) for channel in agency.channels
    )
    feedback = site.settings.province.feedback
    groups = channel_groups(site, tuple(ChannelKind))
    rules = tuple(shown_rule(site, rule) for rule in feedback.rules)
    return FeedbackPage(groups, agency_channels, feedback, rules, shown_form(site))
