"""Many pages are drawn by several processes: each worker takes a share of them, the first process all the rest."""

import gc
import logging
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import Files

from build_steps.build import Build, Session, UndrawnFile
from cchc.rebuild.workers import WorkerError, shares_of, worker_count

_ENDED = "Một tiến trình dựng trang đã dừng giữa chừng (máy có thể thiếu bộ nhớ); hãy dựng lại"


class _Collector(logging.Handler):
    """Collects what a worker would have told the user."""

    def __init__(self, records: list[logging.LogRecord]) -> None:
        super().__init__()
        self._records = records

    def emit(self, record: logging.LogRecord) -> None:
        record.msg, record.args, record.exc_info = record.getMessage(), None, None
        self._records.append(record)


def share_pages(files: Files, session: Session, config: MkDocsConfig) -> Files:
    """Start workers, now that it is known which pages are to be drawn; returns in each process.

    What other processes draw is in the files of each process as UndrawnFile.
    """
    build = session.build
    pages = [file for file in files.documentation_pages() if file.dest_uri in build.page_fingerprints]
    # where MkDocs makes the menu, it has to read every page for it
    count = worker_count(len(pages)) if session.can_fork and config.nav is not None else 0
    if not count:
        return files
    # garbage collection leaves what is loaded alone, so that the processes go on to share its memory
    gc.freeze()
    number, build.worker = build.workers.start(count)
    own = {file.src_uri for file in shares_of(pages, count)[number]}
    if build.worker:
        _collect_log_records(build)
        # pages that are drawn each time are left to the first process
        pages = [file for file in files if file.is_documentation_page()]
    others = {file.src_uri for file in pages} - own
    return Files([UndrawnFile.of(file) if file.src_uri in others else file for file in files])


def _collect_log_records(build: Build) -> None:
    logger = logging.getLogger("mkdocs")
    # handlers that count warnings go on
    for handler in [handler for handler in logger.handlers if isinstance(handler, logging.StreamHandler)]:
        logger.removeHandler(handler)
    logger.addHandler(_Collector(build.log_records))
    logger.propagate = False


def send_drawn_pages(files: Files, build: Build, config: MkDocsConfig) -> None:
    """A worker sends the texts of its pages; it copies nothing after that, and draws no page of the theme's own."""
    if build.worker:
        build.worker.send((build.drawn_pages, build.search_texts))
        for file in [file for file in files if not file.is_documentation_page()]:
            files.remove(file)
        config.theme.static_templates.clear()
        config.extra_templates = []


def send_records_and_exit(build: Build) -> None:
    """A worker has written all its pages, and ends here."""
    if build.worker:
        build.worker.send((build.records, build.log_records))
        build.worker.exit()


def receive_drawn_pages(build: Build) -> None:
    """Feeds and search index are made of the texts of all pages while workers still write theirs."""
    for drawn_pages, search_texts in _received(build):
        build.drawn_pages.update(drawn_pages)
        build.search_texts.update(search_texts)


def receive_records(session: Session) -> None:
    """Wait for all workers, and tell what they would have told the user."""
    build = session.build
    for records, log_records in _received(build):
        build.records.update(records)
        _tell(log_records)
    build.workers.stop()
    # a server has threads from its second build on, and a process that is forked has not
    session.can_fork = False


def fail(session: Session, reason: str) -> None:
    """A worker tells the first process why it ends; the first process ends its workers."""
    if build := session.running:
        if build.worker:
            build.worker.fail((reason, build.log_records))
        build.workers.stop()


def _received(build: Build) -> list[Any]:
    """The next message of each worker. Raises PluginError where one has failed."""
    try:
        return build.workers.receive()
    except WorkerError as error:
        if not error.args:
            raise PluginError(_ENDED) from None
        reason, log_records = error.args[0]
        _tell(log_records)
        raise PluginError(reason) from None


def _tell(log_records: list[logging.LogRecord]) -> None:
    for record in log_records:
        logging.getLogger(record.name).handle(record)
