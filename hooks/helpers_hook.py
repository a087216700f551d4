"""Many pages are drawn by more than one process: each takes a share of them, the first one all the rest."""

import gc
import logging
from dataclasses import dataclass, field
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import CombinedEvent, event_priority
from mkdocs.structure.files import File, Files

from cchc.rebuild.helpers import Helper, HelperError, Helpers, helpers_for, shares_of

_ENDED = "Một tiến trình dựng trang đã dừng giữa chừng (máy có thể thiếu bộ nhớ); hãy dựng lại"


@dataclass
class _Run:
    """`helper` is what this process is itself, `helpers` are those that it has started."""

    can_fork: bool = False
    helper: Helper | None = None
    helpers: Helpers = field(default_factory=Helpers)
    heard: list[logging.LogRecord] = field(default_factory=list)


_run = _Run()


class _Listening(logging.Handler):
    """What a helper would have told the user; the first process tells it for all."""

    def emit(self, record: logging.LogRecord) -> None:
        record.msg, record.args, record.exc_info = record.getMessage(), None, None
        _run.heard.append(record)


def on_startup(command: str, dirty: bool) -> None:
    _run.can_fork = True


@event_priority(-2000)
def on_files(files: Files, config: MkDocsConfig) -> Files:
    """It is known now which pages are to be drawn."""
    build = config.extra["site"]["build"]
    # where MkDocs makes the menu, it has to read every page for it
    pages = [file for file in files.documentation_pages() if file.dest_uri in build.inputs]
    count = helpers_for(len(pages)) if _run.can_fork and config.nav is not None else 0
    if not count:
        return files
    # what is there already stays as it is, and in common
    gc.freeze()
    number, _run.helper = _run.helpers.start(count)
    own = {file.src_uri for file in shares_of(pages, count)[number]}
    if _run.helper:
        _listen()
        return Files([_for_helper(file, own, build) for file in files])
    others = {file.src_uri for file in pages} - own
    return Files([build.standing(file) if file.src_uri in others else file for file in files])


def _listen() -> None:
    logger = logging.getLogger("mkdocs")
    # those that count warnings go on
    told = [handler for handler in logger.handlers if isinstance(handler, logging.StreamHandler)]
    for handler in told:
        logger.removeHandler(handler)
    logger.addHandler(_Listening())
    logger.propagate = False


def _for_helper(file: File, own: set[str], build: Any) -> File:  # noqa: ANN401 - see rebuild_hook
    is_others = file.is_documentation_page() and file.src_uri not in own
    return build.standing(file) if is_others else file


def on_env(env: object, config: MkDocsConfig, files: Files) -> None:
    """A helper copies nothing and draws no page of the theme's own."""
    if _run.helper:
        build = config.extra["site"]["build"]
        _run.helper.say((build.facts, build.search))
        for file in [file for file in files if not file.is_documentation_page()]:
            files.remove(file)
        config.theme.static_templates.clear()
        config.extra_templates = []


@event_priority(3000)
def _go_home(config: MkDocsConfig) -> None:
    if _run.helper:
        build = config.extra["site"]["build"]
        _run.helper.say((build.records, _run.heard))
        _run.helper.go_home()


@event_priority(2000)
def _hear_facts(config: MkDocsConfig) -> None:
    """Feeds and search index are written while the helpers still draw."""
    build = config.extra["site"]["build"]
    for facts, search in _hear():
        build.facts.update(facts)
        build.search.update(search)


@event_priority(1200)
def _hear_pages(config: MkDocsConfig) -> None:
    build = config.extra["site"]["build"]
    for records, told in _hear():
        build.records.update(records)
        _tell(told)
    _run.helpers.dismiss()
    # a server has threads from its second build on, and a process that is forked has not
    _run.can_fork = False


on_post_build = CombinedEvent(_go_home, _hear_facts, _hear_pages)


def _hear() -> list[Any]:
    try:
        return _run.helpers.hear()
    except HelperError as error:
        if not error.args:
            raise PluginError(_ENDED) from None
        reason, told = error.args[0]
        _tell(told)
        raise PluginError(reason) from None


def _tell(told: list[logging.LogRecord]) -> None:
    for record in told:
        logging.getLogger(record.name).handle(record)


def on_build_error(error: Exception) -> None:
    if _run.helper:
        _run.helper.give_up((str(error), _run.heard))
    _run.helpers.dismiss()
