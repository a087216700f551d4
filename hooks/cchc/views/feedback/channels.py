"""The channels of the site by kind."""

from dataclasses import dataclass

from cchc.content.channel import Channel
from cchc.content.settings import of_kind
from cchc.content.site import Site
from cchc.content.terms import ChannelKind


@dataclass(frozen=True, slots=True)
class ChannelGroup:
    """The channels of one kind."""

    kind: ChannelKind
    channels: tuple[Channel, ...]


def channel_groups(site: Site, kinds: tuple[ChannelKind, ...]) -> tuple[ChannelGroup, ...]:
    """The site's own channels of these kinds, in the order of the kinds."""
    channels = site.settings.province.channels
    groups = (ChannelGroup(kind, tuple(of_kind(channels, kind))) for kind in kinds)
    return tuple(group for group in groups if group.channels)
