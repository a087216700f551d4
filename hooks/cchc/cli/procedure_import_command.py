"""`cchc import-procedures`: procedures of the national portal, or of one's own table, as files of docs/thu-tuc/."""

import sys
from collections.abc import Callable, Collection, Iterable, Sequence
from datetime import date
from pathlib import Path

import click

from cchc.cli.help_text import epilog
from cchc.cli.options import DRY_RUN, REPORT_FILE, REPOSITORY, TODAY
from cchc.content.messages import nearest
from cchc.content.procedure import PROCEDURE
from cchc.content.source import source_in
from cchc.content.terms import ProcedureLevel
from cchc.content.validation import read_item
from cchc.content.writing import refuse_outside, write_whole
from cchc.editing.procedure_import.account import Converted
from cchc.editing.procedure_import.cells import code_of
from cchc.editing.procedure_import.conversion import convert
from cchc.editing.procedure_import.procedure_files import (
    Draft,
    Outcome,
    ProcedureFile,
    drafted,
    files_elsewhere,
    gone_files,
    path_of,
    procedure_file,
)
from cchc.editing.procedure_import.report import import_report, outcome_counts
from cchc.editing.procedure_import.sources import Record, SourceError, read_records
from cchc.text.folding import fold

LEVELS = [level.value for level in ProcedureLevel]


@click.command(
    "import-procedures",
    short_help="Nhập thủ tục từ tệp JSON, CSV hoặc XLSX.",
    epilog=epilog(
        {
            "cchc import-procedures thu-tuc.json --dry-run": "xem trước, không ghi gì",
            "cchc import-procedures thu-tuc.xlsx --level xa": "chỉ thủ tục cấp xã",
            "cchc import-procedures *.json --whole --report bao-cao-nhap.md": "cả danh mục, kèm báo cáo",
        },
        well="mọi bản ghi đã nhập",
        badly="có bản ghi không nhập được, hoặc tệp đã sửa tay khác với nguồn",
    ),
)
@REPOSITORY
@TODAY
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="TỆP…")
@click.option(
    "--level", "levels", multiple=True, type=click.Choice(LEVELS), help="Chỉ nhập cấp này; được ghi nhiều lần."
)
@click.option(
    "--domain", "domains", multiple=True, metavar="LĨNH_VỰC", help="Chỉ nhập lĩnh vực này, hoặc các lĩnh vực."
)
@click.option("--source", metavar="TÊN", help="Tên nguồn ghi trên trang, ví dụ Danh mục của Sở Tư pháp.")
@click.option("--whole", is_flag=True, help="Các tệp là toàn bộ danh mục: báo thủ tục nào không còn trong đó.")
@DRY_RUN
@REPORT_FILE
def import_procedures(
    root: Path,
    day: date,
    files: Sequence[Path],
    levels: Sequence[str],
    domains: Sequence[str],
    source: str | None,
    whole: bool,
    dry_run: bool,
    report_file: Path | None,
) -> None:
    """Nhập thủ tục từ tệp JSON, CSV hoặc XLSX của Cổng Dịch vụ công quốc gia, ghi vào docs/thu-tuc/.

    Tệp nào đã được sửa tay thì giữ nguyên, chỉ báo chỗ khác.
    """
    if report_file and report_file.resolve() in {file.resolve() for file in files}:
        raise click.ClickException(f"{report_file}: là tệp đang nhập; ghi báo cáo vào tệp khác, ví dụ bao-cao-nhap.md")
    records, unused = _records(files)
    for sentence in unused:
        click.echo(sentence, err=True)
    chosen = _known_domains(records, domains)
    drafts, rejected = _drafts(records, levels, chosen, lambda each: drafted(each, day, _words(source)))
    made = [draft.made for draft in drafts]
    elsewhere = files_elsewhere(root)
    done = [procedure_file(root, draft, elsewhere) for draft in drafts]
    if whole:
        done += gone_files(root, (code_of(record.get("ma_thu_tuc", "")) for record in records))
    if not dry_run:
        _write(root, done)
    if report_file:
        report_file.write_text(import_report(done, made, rejected, unused, is_dry=dry_run), "utf-8")
    for sentence in rejected:
        click.echo(sentence, err=True)
    click.echo(f"{len(records)} bản ghi, {len(made)} thủ tục, {len(rejected)} không nhập được. {outcome_counts(done)}")
    missing = sum(each.account.missing for each in made)
    click.echo(f"Ký tự còn thiếu so với nguồn: {missing}; chỗ chưa hiểu hết: {sum(len(each.notes) for each in made)}")
    if not report_file:
        click.echo("Xem từng thủ tục: thêm --report bao-cao-nhap.md")
    sys.exit(int(bool(rejected) or any(file.outcome in (Outcome.CONFLICT, Outcome.ELSEWHERE) for file in done)))


def _records(files: Iterable[Path]) -> tuple[list[Record], list[str]]:
    """All records, and sentences on columns that are not read."""
    records: list[Record] = []
    unused = []
    for file in files:
        try:
            found, remarks = read_records(file)
        except SourceError as error:
            raise click.ClickException(str(error)) from None
        unused += [f"{file}: {remark}" for remark in remarks]
        records += found
    return records, unused


def _words(source: str | None) -> str | None:
    """A name in one line; letters that the command line could not decode are no letters."""
    return " ".join(source.encode("utf-8", "replace").decode().split()) if source else source


def _known_domains(records: Iterable[Record], wanted: Iterable[str]) -> set[str]:
    """Chosen domains as the records write them, whatever the case of letters. Raises ClickException."""
    domains = {fold(name): name for record in records if (name := _domain(record))}
    keys = {fold(" ".join(name.split())): name for name in wanted}
    for key, name in keys.items():
        if key not in domains:
            match = nearest(name, list(domains.values()))
            hint = f"; có phải là “{match}”?" if match else ""
            raise click.ClickException(f"--domain “{name}”: trong các tệp không có lĩnh vực này{hint}")
    return {domain for domain in map(_domain, records) if fold(domain) in keys}


def _domain(record: Record) -> str:
    return " ".join(record.get("linh_vuc", "").split())


def _drafts(
    records: Sequence[Record], levels: Sequence[str], domains: Collection[str], draft: Callable[[Converted], Draft]
) -> tuple[list[Draft], list[str]]:
    """The files of records, each checked as `cchc check` will, and sentences on the records that give none."""
    drafts: dict[str, Draft] = {}
    rejected = []
    with click.progressbar(records, label="Đang nhập", file=sys.stderr, hidden=not sys.stderr.isatty()) as bar:
        for number, record in enumerate(bar, 1):
            if domains and _domain(record) not in domains:
                continue
            each = convert(record)
            if levels and not set(levels) & set(_levels(each)):
                continue
            made = draft(each)
            why = _why_rejected(made, drafts)
            if why:
                named = each.code or f"(trống), “{each.front.get('title', '')}”"
                rejected.append(f"bản ghi {number}, mã {named}: {why}")
            else:
                drafts[each.code] = made
    return list(drafts.values()), rejected


def _why_rejected(draft: Draft, drafts: Collection[str]) -> str:
    if draft.made.code in drafts:
        return "mã này đã có ở một bản ghi trước; giữ bản trước, kiểm tra lại nguồn"
    source, problems = source_in(draft.text.encode(), path_of(draft.made.code))
    if source:
        problems = [*problems, *read_item(source, PROCEDURE)[1]]
    return "; ".join(f"{problem.key}: {problem.message}" for problem in problems if problem.is_error)


def _levels(each: Converted) -> list[str]:
    found = each.front.get("cap_thuc_hien")
    return found if isinstance(found, list) else []


def _write(root: Path, files: Iterable[ProcedureFile]) -> None:
    for file in files:
        if file.text is not None:
            refuse_outside(root, [file.path])
            write_whole(root / file.path, file.text.encode())
