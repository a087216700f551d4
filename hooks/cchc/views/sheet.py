"""The end of a printed page: the way back to it, and of some types where to send an opinion."""

from dataclasses import dataclass

from cchc.content.item import Item
from cchc.content.registry import type_of
from cchc.content.site import Site
from cchc.content.terms import ChannelKind
from cchc.text.file_names import encoded_address
from cchc.views.feedback import ChannelGroup, channel_groups
from cchc.views.presentation import presentation_of
from cchc.views.qr_code import QrCode, qr_code


@dataclass(frozen=True, slots=True)
class Sheet:
    """`address` is whole; `channels` are those of the site, or none."""

    address: str
    channels: tuple[ChannelGroup, ...]

    @property
    def qr(self) -> QrCode:
        """The code of the address, worked out when a page is drawn: it takes longer than all else of a sheet."""
        return qr_code(self.address)


def sheet_of(site: Site, item: Item | None) -> Sheet | None:
    """Of the page of an item that has a template of its own; others are not printed to be put up."""
    if item is None or type_of(item.path).template is None:
        return None
    address = site.settings.base_url + encoded_address(item.address)
    channels = channel_groups(site, tuple(ChannelKind)) if presentation_of(item).asks_for_opinions else ()
    return Sheet(address, channels)
