"""What a citizen wrote is published without what leads to a person (Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15)."""

from collections.abc import Iterator

from cchc.content.agency import Agency
from cchc.content.marks import texts_of
from cchc.content.problems import Problem
from cchc.content.question import Question
from cchc.content.site import Site
from cchc.text.personal_data import PersonalDatum, PersonalKind, contact_key, personal_data_in

_REMEDIES = {
    PersonalKind.PHONE: "xóa hoặc thay bằng “[số điện thoại]”; "
    "số của cơ quan thì ghi vào dien_thoai của cơ quan đó trong docs/co-quan/",
    PersonalKind.EMAIL: "xóa hoặc thay bằng “[thư điện tử]”; "
    "hộp thư của cơ quan thì ghi vào email của cơ quan đó trong docs/co-quan/",
    PersonalKind.IDENTITY: "xóa hoặc thay bằng “[số giấy tờ]”; nếu là số tiền thì ghi “đồng” ngay sau số",
}


def questions_give_nobody_away(site: Site) -> Iterator[Problem]:
    """No telephone, e-mail address or identity number but those of offices stands in a question or its answer."""
    official = official_contacts(site)
    for question in site.every(Question):
        for loc, text in texts_of(question):
            for find in personal_data_in(text):
                if find.key not in official:
                    yield question.source.problem(_message(find), *loc)
        for find in personal_data_in(question.body):
            if find.key not in official:
                yield question.source.problem_in_body(_message(find), find.start)


def _message(find: PersonalDatum) -> str:
    # the whole of it would be repeated in the log of a public build
    return f"“{find.hidden}” là {find.kind.value}, không được công khai; {_REMEDIES[find.kind]}"


def official_contacts(site: Site) -> set[str]:
    """Telephones and e-mail addresses of the site and of agencies, in one form each."""
    values = [channel.value for channel in site.settings.province.channels]
    for agency in site.all(Agency):
        values += [*agency.telephones, *agency.emails]
    return {contact_key(value) for value in values}
