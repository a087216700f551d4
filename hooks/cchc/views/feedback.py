"""`/phan-anh/`: channels by kind, how an opinion is handled, the form and its sheet; and the foot of every page."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from cchc.content.agency import Agency
from cchc.content.feedback import Feedback, OpinionForm
from cchc.content.item import Item
from cchc.content.page import Page
from cchc.content.publication import Channel
from cchc.content.registry import type_of
from cchc.content.settings import of_kind
from cchc.content.site import Site
from cchc.content.terms import AgencyKind, ChannelKind, ReformField
from cchc.facts.citations import ShownRule, shown_rule
from cchc.text.file_names import encoded_address
from cchc.views.guides.pages import ADDRESS as GUIDES
from cchc.views.guides.pages import shows_guides
from cchc.views.presentation import presentation_of
from cchc.views.qr_code import QrCode, qr_code


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


DATA_PROTECTION = "docs/gioi-thieu/bao-ve-du-lieu-ca-nhan.md"

_FILES = (
    "docs/gioi-thieu/index.md",
    "docs/gioi-thieu/quy-che-bien-tap.md",
    "docs/gioi-thieu/dieu-khoan-su-dung.md",
    DATA_PROTECTION,
    "docs/gioi-thieu/kha-nang-tiep-can.md",
    "docs/bao-chi/index.md",
    "docs/so-do-trang/index.md",
)


@dataclass(frozen=True, slots=True)
class FooterPage:
    """A page to which the foot of every page leads."""

    title: str
    address: str


def footer_pages(site: Site) -> tuple[FooterPage, ...]:
    """Those of them that are there: a site without one has no dead link. Last the guides, where the site has them."""
    found = (site.public(site.item_at(path)) for path in _FILES)
    pages = [FooterPage(page.title, page.address) for page in found if isinstance(page, Page)]
    guides = [FooterPage("Hướng dẫn biên tập", GUIDES)] if shows_guides(site) else []
    return (*pages, *guides)


def frame_addresses(site: Site) -> frozenset[str]:
    """The pages to which the frame of every page leads, beside the menu: on these it leads to the page itself."""
    return frozenset(("phan-anh/", "rss/", "tim-kiem/", *(page.address for page in footer_pages(site))))


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
