"""What leads to a person is not published (Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15).

What a citizen wrote may hold none of it. Elsewhere it may be the number of an office that has no file here: told.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from cchc.content.agency import Agency
from cchc.content.channel import Channel
from cchc.content.checks import settings_file
from cchc.content.item import Item
from cchc.content.marks import texts_of
from cchc.content.problems import Problem, Severity
from cchc.content.question import Question
from cchc.content.site import Site
from cchc.text.personal_data import PersonalDatum, PersonalKind, contact_key, is_surely_personal, personal_data_in

_REMEDIES = {
    PersonalKind.PHONE: "xóa hoặc thay bằng “[số điện thoại]”; "
    "số của cơ quan thì ghi vào dien_thoai của cơ quan đó trong docs/co-quan/",
    PersonalKind.EMAIL: "xóa hoặc thay bằng “[thư điện tử]”; "
    "hộp thư của cơ quan thì ghi vào email của cơ quan đó trong docs/co-quan/",
    PersonalKind.IDENTITY: "xóa hoặc thay bằng “[số giấy tờ]”; nếu là số tiền thì ghi “đồng” ngay sau số",
    PersonalKind.PASSPORT: "xóa hoặc thay bằng “[số giấy tờ]”",
    PersonalKind.ACCOUNT: "xóa hoặc thay bằng “[số tài khoản]”; tài khoản thu phí thì ghi rõ tại kho bạc nào",
    PersonalKind.BIRTH: "xóa, hoặc chỉ ghi năm sinh nếu cần",
}
_STATE_DOMAINS = (".gov.vn", "chinhphu.vn", ".quochoi.vn", "dcs.vn")
_PUBLIC_MAIL = frozenset({"gmail.com", "yahoo.com", "yahoo.com.vn", "outlook.com", "hotmail.com", "icloud.com"})
"""Domains at which offices have mailboxes and citizens too: one official address there says nothing of the others."""


def questions_give_nobody_away(site: Site) -> Iterator[Problem]:
    """No telephone, e-mail address or identity number but those of offices stands in a question or its answer."""
    official = official_contacts(site)
    for question in site.every(Question):
        for loc, text in texts_of(question):
            for find in personal_data_in(text):
                if find.key not in official.keys:
                    yield question.source.problem(_message(find), *loc)
        for find in personal_data_in(question.body):
            if find.key not in official.keys:
                yield question.source.problem_in_body(_message(find), find.start)


def personal_data_is_told(site: Site) -> Iterator[Problem]:
    """In all other content and in the settings, what may lead to a person is a warning, where it stands first."""
    official = official_contacts(site)
    for item in site.items:
        if not isinstance(item, Question):
            yield from _in_item(item, official.is_known)
    told = set[str]()
    for loc, text in texts_of(site.settings.province):
        for find in _finds_in(text, official.is_known):
            if find.key not in told:
                told.add(find.key)
                yield settings_file.problem(site, _message(find), *loc, severity=Severity.WARNING)


@dataclass(frozen=True, slots=True)
class OfficialContacts:
    """Contacts of the site and of agencies, in one form each, and the domains that only offices have."""

    keys: frozenset[str]
    domains: frozenset[str]

    def is_known(self, find: PersonalDatum) -> bool:
        domain = find.key.rpartition("@")[2]
        return find.key in self.keys or (
            find.kind is PersonalKind.EMAIL and (domain in self.domains or f".{domain}".endswith(_STATE_DOMAINS))
        )


def _in_item(item: Item, is_known: Callable[[PersonalDatum], bool]) -> Iterator[Problem]:
    source = item.source
    told = set[str]()
    for find in _finds_in(source.front, is_known):
        if find.key not in told:
            told.add(find.key)
            line = 2 + source.front.count("\n", 0, find.start)
            yield Problem(source.path, line, source.key_at(line), _message(find), Severity.WARNING)
    for find in _finds_in(source.body, is_known):
        if find.key not in told:
            told.add(find.key)
            yield source.problem_in_body(_message(find), find.start, Severity.WARNING)


def _finds_in(text: str, is_known: Callable[[PersonalDatum], bool]) -> Iterator[PersonalDatum]:
    return (find for find in personal_data_in(text) if not is_known(find) and is_surely_personal(find, text))


def _message(find: PersonalDatum) -> str:
    # the whole of it would be repeated in the log of a public build
    return f"“{find.hidden}” là {find.kind.value}, không được công khai; {_REMEDIES[find.kind]}"


def official_contacts(site: Site) -> OfficialContacts:
    """What the settings and the files of agencies give as contacts."""
    province = site.settings.province
    channels: list[Channel] = [*province.channels, *(province.press.channels if province.press else ())]
    values = [channel.value for channel in channels]
    for agency in site.every(Agency):
        values += [*agency.telephones, *agency.emails]
    keys = frozenset(map(contact_key, values))
    domains = frozenset(key.rpartition("@")[2] for key in keys if "@" in key)
    return OfficialContacts(keys, domains - _PUBLIC_MAIL)
