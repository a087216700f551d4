"""What leads to a person is not published (Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15).

What a citizen wrote may hold none of it. Elsewhere it may be the number of an office that has no file here: told.
"""

import re
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import unquote

from cchc.content.agency import Agency
from cchc.content.checks.shared import settings_problem
from cchc.content.fields import texts_of
from cchc.content.item import Item
from cchc.content.problems import Problem, Severity
from cchc.content.publication import Channel
from cchc.content.question import Question
from cchc.content.site import Site
from cchc.text.file_names import LONGEST_NAME
from cchc.text.personal_data import PersonalDatum, PersonalKind, contact_key, is_surely_personal, personal_data_in
from cchc.text.placeholders import placeholders_in

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
_NOT_OF_NAME = re.compile(r"[/\"'()<>\n,{}\[\]#?]")
"""What ends a file's name in a link or a path."""

_STATE_DOMAINS = (".gov.vn", "chinhphu.vn", ".quochoi.vn", "dcs.vn")
_PUBLIC_MAIL = frozenset({"gmail.com", "yahoo.com", "yahoo.com.vn", "outlook.com", "hotmail.com", "icloud.com"})
"""Domains at which offices have mailboxes and citizens too: one official address there says nothing of the others."""


def questions_give_nobody_away(site: Site) -> Iterator[Problem]:
    """No telephone, e-mail address or identity number but those of offices stands in a question or its answer."""
    official, names = official_contacts(site), _names_of_files(site)
    for question in site.every(Question):
        for loc, text in texts_of(question):
            for find in personal_data_in(text):
                if find.key not in official.keys and not _is_in_name(find, text, names):
                    yield question.source.problem(_message(find), *loc)
        for find in personal_data_in(question.body):
            if find.key not in official.keys and not _is_in_name(find, question.body, names):
                yield question.source.problem_in_body(_message(find), find.start)


def personal_data_is_told(site: Site) -> Iterator[Problem]:
    """In all other content and in the settings, what may lead to a person is a warning, where it stands first."""
    official, names = official_contacts(site), _names_of_files(site)

    def finds_in(text: str) -> Iterator[PersonalDatum]:
        finds = (find for find in personal_data_in(text) if not official.is_known(find))
        return (find for find in finds if _is_of_a_person(find, text) and not _is_in_name(find, text, names))

    for item in site.items:
        if not isinstance(item, Question):
            yield from _in_item(item, finds_in)
    told = set[str]()
    for loc, text in texts_of(site.settings.province):
        for find in finds_in(text):
            if find.key not in told:
                told.add(find.key)
                yield settings_problem(site, _message(find), *loc, severity=Severity.WARNING)


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


def _in_item(item: Item, finds_in: Callable[[str], Iterable[PersonalDatum]]) -> Iterator[Problem]:
    source = item.source
    told = set[str]()
    for find in finds_in(source.front):
        if find.key not in told:
            told.add(find.key)
            line = 2 + source.front.count("\n", 0, find.start)
            yield Problem(source.path, line, source.key_at(line), _message(find), Severity.WARNING)
    for find in finds_in(source.body):
        if find.key not in told:
            told.add(find.key)
            yield source.problem_in_body(_message(find), find.start, Severity.WARNING)


def _is_of_a_person(find: PersonalDatum, text: str) -> bool:
    """A made up telephone is nobody's, and told as such once the site is no demonstration."""
    is_made_up = find.kind is PersonalKind.PHONE and bool(placeholders_in(find.text))
    return not is_made_up and is_surely_personal(find, text)


def _names_of_files(site: Site) -> frozenset[str]:
    return frozenset(path.rpartition("/")[2] for path in site.files)


def _is_in_name(find: PersonalDatum, text: str, names: Collection[str]) -> bool:
    """Whether a find is a part of a file's name, which has a rule of its own: `names_give_nobody_away`."""
    end = find.start + len(find.text)
    before, behind = text[max(0, find.start - LONGEST_NAME) : find.start], text[end : end + LONGEST_NAME]
    name = f"{_NOT_OF_NAME.split(before)[-1]}{find.text}{_NOT_OF_NAME.split(behind, maxsplit=1)[0]}"
    return unquote(name).strip() in names


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
