"""What `/phan-anh/` shows: all channels by kind, and how an opinion is handled."""

from dataclasses import dataclass

from cchc.content.channel import Channel
from cchc.content.settings import Feedback, of_kind
from cchc.content.site import Site
from cchc.content.terms import ChannelKind
from cchc.views.documents.citations import ShownRule, shown_rule


@dataclass(frozen=True, slots=True)
class ChannelGroup:
    """The channels of one kind."""

    kind: ChannelKind
    channels: tuple[Channel, ...]


@dataclass(frozen=True, slots=True)
class FeedbackPage:
    """Channels of the site by kind; channels of single agencies; subjects, steps and rules."""

    groups: tuple[ChannelGroup, ...]
    agency_channels: tuple[Channel, ...]
    feedback: Feedback
    rules: tuple[ShownRule, ...]


def feedback_page(site: Site) -> FeedbackPage:
    agency_channels = tuple(
        channel for agency in site.agencies if agency.existed_on(site.today) for channel in agency.channels
    )
    feedback = site.settings.province.feedback
    groups = channel_groups(site, tuple(ChannelKind))
    return FeedbackPage(groups, agency_channels, feedback, tuple(shown_rule(site, rule) for rule in feedback.rules))


def channel_groups(site: Site, kinds: tuple[ChannelKind, ...]) -> tuple[ChannelGroup, ...]:
    """The site's own channels of these kinds, in the order of the kinds."""
    channels = site.settings.province.channels
    groups = (ChannelGroup(kind, tuple(of_kind(channels, kind))) for kind in kinds)
    return tuple(group for group in groups if group.channels)
