"""The form of `/phan-anh/`: what can be chosen in it, where it goes, and the sheet of paper that says the same."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from cchc.content.agency import Agency
from cchc.content.channel import Channel
from cchc.content.feedback import OpinionForm
from cchc.content.item import Item
from cchc.content.settings import of_kind
from cchc.content.site import Site
from cchc.content.terms import AgencyKind, ChannelKind, ReformField
from cchc.views.feedback.channels import ChannelGroup, channel_groups
from cchc.views.footer import DATA_PROTECTION
from cchc.views.qr_code import QrCode, qr_code

FORM_PAGE = "phan-anh/"
ANSWER_PAGE = "phan-anh/da-gui/"
"""Where the receiving server sends the reader afterwards; it is there while the form has an address."""

_OVER_THE_COUNTER = (ChannelKind.ADDRESS, ChannelKind.RECEPTION, ChannelKind.TELEPHONE, ChannelKind.EMAIL)


@dataclass(frozen=True, slots=True)
class AgencyChoices:
    """Names of agencies under one heading; no name is there twice in a form."""

    heading: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Lengths:
    """The most characters (UTF-16 units, as browsers count them) of the fields that are typed."""

    message: int
    name: int = 100
    contact: int = 200
    page: int = 300


@dataclass(frozen=True, slots=True)
class PaperForm:
    """The same on A4: the page's address, its QR code, where to hand it in."""

    address: str
    qr: QrCode
    channels: tuple[ChannelGroup, ...]


@dataclass(frozen=True, slots=True)
class ShownForm:
    """`answer` is an absolute address. Without an address in `settings`, `mailbox` is where letters go, if anywhere.
    `data_protection` is the page that tells more, where somebody has written it.
    """

    settings: OpinionForm
    answer: str
    mailbox: Channel | None
    agencies: tuple[AgencyChoices, ...]
    subjects: tuple[str, ...]
    lengths: Lengths
    paper: PaperForm
    data_protection: Item | None


def shown_form(site: Site) -> ShownForm:
    """The form as of today: only agencies that exist can be chosen."""
    settings, base = site.settings.province.feedback.form, site.settings.base_url
    return ShownForm(
        settings=settings,
        answer=base + ANSWER_PAGE,
        mailbox=next(iter(of_kind(site.settings.province.channels, ChannelKind.EMAIL)), None),
        agencies=tuple(_choices(site)),
        subjects=(*(field.label for field in ReformField), "Lĩnh vực khác"),
        lengths=Lengths(settings.limit),
        paper=PaperForm(base + FORM_PAGE, qr_code(base + FORM_PAGE), channel_groups(site, _OVER_THE_COUNTER)),
        data_protection=site.public(site.item_at(DATA_PROTECTION)),
    )


def _choices(site: Site) -> Iterator[AgencyChoices]:
    """The province's own and central bodies by kind, then those of other places; no groups of agencies."""
    home = site.settings.province.place
    there = [agency for agency in site.agencies if agency.existed_on(site.today) and not agency.is_group]
    titles = Counter(agency.title for agency in there)
    near = [agency for agency in there if agency.place in (home, None)]
    places = sorted({agency.place for agency in there if agency.place} - {home})
    headed = [(kind.label, [agency for agency in near if agency.kind is kind]) for kind in AgencyKind]
    headed += [(place, [agency for agency in there if agency.place == place]) for place in places]
    for heading, agencies in headed:
        if agencies:
            yield AgencyChoices(heading, tuple(_name(agency, titles) for agency in agencies))


def _name(agency: Agency, titles: Counter[str]) -> str:
    """Its title, with its place where others are called the same."""
    return f"{agency.title} ({agency.place})" if titles[agency.title] > 1 and agency.place else agency.title
