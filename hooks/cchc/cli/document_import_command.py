"""`cchc import`: a plan, a document, news or questions from a file of Word, Excel, text, HTML or PDF."""

import sys
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from pathlib import Path

import click

from cchc.cli.help_text import epilog
from cchc.cli.options import DRY_RUN, REPORT_FILE, REPOSITORY, TODAY
from cchc.content.canonical_form import file_text
from cchc.content.content_type import ContentType
from cchc.content.document import DOCUMENT
from cchc.content.news import NEWS
from cchc.content.plan import PLAN
from cchc.content.question import QUESTION
from cchc.content.source import source_in
from cchc.content.validation import read_item
from cchc.content.writing import refuse_outside, write_whole
from cchc.content.yaml_core import load
from cchc.editing.document_import.account import report, told
from cchc.editing.document_import.blocks import ImportFileError, ReadFile
from cchc.editing.document_import.drafts import Draft, Given
from cchc.editing.document_import.news_draft import news_draft
from cchc.editing.document_import.other_drafts import document_draft, question_drafts
from cchc.editing.document_import.plan_draft import plan_draft
from cchc.editing.document_import.reading import read_file

_DRAFTS: dict[str, tuple[ContentType, Callable[[ReadFile, Given, date], list[Draft]]]] = {
    "ke-hoach": (PLAN, lambda read, given, today: [plan_draft(read, given, today)]),
    "van-ban": (DOCUMENT, lambda read, given, today: [document_draft(read, given, today)]),
    "tin": (NEWS, lambda read, given, today: [news_draft(read, given, today)]),
    "hoi-dap": (QUESTION, question_drafts),
}


def _values(context: click.Context, parameter: click.Parameter, written: Sequence[str]) -> Given:
    values: dict[str, object] = {}
    for each in written:
        key, mark, text = each.partition("=")
        if not mark or not key.strip():
            raise click.BadParameter(f"“{each}” không đúng dạng; ví dụ --set ngay_ban_hanh=2026-01-15")
        values[key.strip()] = _value(text.strip())
    return Given(values)


def _value(text: str) -> object:
    """A value as front matter reads it: `2026` is a number; what is no YAML is text."""
    try:
        return load(text).value
    except ValueError:
        return text


@click.command(
    "import",
    epilog=epilog(
        {
            "cchc import ke-hoach-2026.docx": "kế hoạch thành bản nháp trong plans/2026/",
            "cchc import quyet-dinh-12.docx --as van-ban": "văn bản vào docs/van-ban/",
            "cchc import bai-viet.docx --as tin": "tin bài, cả ảnh",
            "cchc import hoi-dap.docx --as hoi-dap": "mỗi câu hỏi một tệp",
            'cchc import bang.xlsx --set "co_quan_ban_hanh=UBND tỉnh Lai Châu"': "điền điều tệp không ghi",
            "cchc import ke-hoach.docx --dry-run --report xem.md": "chỉ xem, ghi báo cáo",
        },
        well="đã ghi bản nháp, hoặc đã xem trước",
        badly="không đọc được tệp, hoặc thiếu điều bắt buộc; khi ấy không ghi gì",
    ),
)
@REPOSITORY
@TODAY
@click.argument("file", type=click.Path(path_type=Path), metavar="TỆP")
@click.option(
    "--as", "kind", type=click.Choice([*_DRAFTS]), default="ke-hoach", show_default=True, help="Nhập thành loại nào."
)
@click.option(
    "--set", "given", multiple=True, callback=_values, metavar="KHÓA=GIÁ_TRỊ", help="Điền khóa mà tệp không ghi."
)
@click.option(
    "--output", "-o", type=click.Path(path_type=Path), metavar="TỆP", help="Ghi vào tệp này, tính từ thư mục của kho."
)
@REPORT_FILE
@DRY_RUN
@click.option("--force", is_flag=True, help="Ghi đè tệp đã có.")
def import_document(
    root: Path,
    day: date,
    file: Path,
    kind: str,
    given: Given,
    output: Path | None,
    report_file: Path | None,
    *,
    dry_run: bool,
    force: bool,
) -> None:
    """Đưa tệp Word, Excel, PDF thành bản nháp.

    Liệt kê mọi chỗ đáng ngờ. Nhận các loại .docx, .doc (máy cần có LibreOffice), .xlsx, .xls, .md, .txt, .html, .pdf.

    Bản nháp có draft: true nên chưa lên trang: xem lại, sửa, bỏ dòng ấy rồi chạy cchc check.
    """
    try:
        content_type, draft = _DRAFTS[kind]
        drafts = draft(read_file(file, with_pictures=content_type is NEWS), given, day)
    except ImportFileError as error:
        raise click.ClickException(str(error)) from None
    except FileNotFoundError:
        raise click.ClickException(f"{file}: không có tệp này; kiểm tra lại đường dẫn") from None
    if not drafts:
        raise click.ClickException(f"{file}: không thấy câu hỏi nào; mỗi câu bắt đầu bằng “Câu hỏi 1:”, rồi “Trả lời:”")
    if output and len(drafts) == 1:
        drafts[0].path = _in_its_folder(output, content_type)
    _refuse(root, file, drafts, content_type, force=force)
    for each in drafts:
        click.echo("\n".join(told(each)))
    if report_file:
        write_whole(report_file, report(file.name, drafts).encode())
    if not dry_run:
        for each in drafts:
            for path, content in (each.files | {each.path: _text(each, content_type).encode()}).items():
                refuse_outside(root, [path])
                write_whole(root / path, content)
        look = "Xem lại các chỗ trên, xóa" if any(draft.doubts for draft in drafts) else "Đọc lại, xóa"
        click.echo(f"Đã ghi bản nháp. {look} dòng draft: true khi xong, rồi chạy: cchc check")
        click.echo("Lệnh ấy kể cả cơ quan chưa có tệp; viết tệp cho chúng: cchc check --agencies")


def _in_its_folder(output: Path, content_type: ContentType) -> str:
    path = output.as_posix()
    if not path.startswith(f"{content_type.folder}/") or not path.endswith(".md") or ".." in output.parts:
        raise click.ClickException(f"{output}: tệp phải nằm trong {content_type.folder}/ và có đuôi .md")
    return path


def _refuse(root: Path, file: Path, drafts: Sequence[Draft], content_type: ContentType, *, force: bool) -> None:
    """Let nothing half be written: what is missing or wrong is told of all drafts, and ends the command."""
    problems = [text for draft in drafts for text in (*_missing(file, draft), *_wrong(draft, content_type))]
    there = [path for draft in drafts for path in (draft.path, *draft.files) if (root / path).exists()]
    if there and not force:
        problems.append(f"{there[0]}: đã có tệp này; thêm --force để ghi đè, hoặc -o để ghi tên khác")
    paths = [draft.path for draft in drafts]
    problems += [
        f"{path}: hai câu hỏi cho cùng một tên tệp; sửa lời một câu"
        for path in dict.fromkeys(paths)
        if paths.count(path) > 1
    ]
    if problems:
        for problem in problems:
            click.echo(problem, err=True)
        sys.exit(1)


def _missing(file: Path, draft: Draft) -> Iterable[str]:
    for key in draft.missing:
        yield f"{file}: {key}: không thấy trong tệp; thêm --set {_EXAMPLES.get(key, f'{key}=…')}"


_EXAMPLES = {
    "title": '"title=Kế hoạch cải cách hành chính năm 2026"',
    "ngay_ban_hanh": "ngay_ban_hanh=2026-01-15",
    "co_quan_ban_hanh": '"co_quan_ban_hanh=UBND tỉnh Lai Châu"',
    "co_quan_tra_loi": '"co_quan_tra_loi=Sở Nội vụ"',
    "cap": "cap=tinh",
    "loai": "loai=quyet_dinh",
    "so_ky_hieu": "so_ky_hieu=12/QĐ-UBND",
}


def _wrong(draft: Draft, content_type: ContentType) -> Iterable[str]:
    """Yield what the check would refuse in a draft."""
    if draft.missing:
        return
    source, problems = source_in(_text(draft, content_type).encode(), draft.path)
    if source:
        problems = [*problems, *read_item(source, content_type)[1]]
    yield from (str(problem) for problem in problems if problem.is_error)


def _text(draft: Draft, content_type: ContentType) -> str:
    return file_text(draft.front, content_type.model, f"\n{draft.body}\n")
