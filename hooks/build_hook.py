"""The order of a build: MkDocs' events in the order in which MkDocs calls them, with the steps of each by name.

1. on_startup: a process of MkDocs begins, with one build or, in a preview, many.
2. on_config: the last build is opened, and the process ends where nothing has changed; all content is read and checked.
3. on_pre_build, on_files: the last site is saved from being emptied; the files of the site are put together, pages
   that would come out the same are retained, and worker processes take a share of the others.
4. on_nav: the menu is known.
5. on_page_read_source to on_page_content: each text is drawn as Markdown, read, and noted.
6. on_env: every page has its text. MkDocs copies files, then writes each page: on_page_context, on_post_page.
7. on_post_build: feeds and search index are written, links to anchors checked, obsolete files removed.
8. on_build_error: whatever went wrong, the last site is in its place.

The steps lie in `build_steps`, whose package docstring says what belongs there. MkDocs imports this file with its own
folder on the path, so the package is found in any clone without being installed.
"""

from collections.abc import Callable
from typing import Any

import jinja2
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import CombinedEvent, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from build_steps import anchors, content, frame, outputs, pages, pictures, reuse, search, workers
from build_steps.build import Session
from cchc.views.drawing import template_problem

before_plugins = event_priority(100)
"""What a province's own plugins shall find done."""

after_plugins = event_priority(-100)
"""What takes account of what they have done."""

session = Session()


def on_startup(command: str, dirty: bool) -> None:
    session.start(command, can_fork=True)


@before_plugins
def _open_last_build(config: MkDocsConfig) -> None:
    reuse.begin(session, config)
    reuse.end_if_up_to_date(session)


@after_plugins
def _load_content(config: MkDocsConfig) -> None:
    content.load(session, config)
    content.adapt_settings(session.build, config)


on_config = CombinedEvent(_open_last_build, _load_content)


def on_pre_build(config: MkDocsConfig) -> None:
    """Right after this MkDocs empties the folder of the site."""
    session.build.last.folder.set_aside()


@before_plugins
def _mount_content(files: Files, config: MkDocsConfig) -> Files:
    build = session.build
    build.last.folder.put_back()
    content.mount(files, build, config)
    reuse.take_fingerprints(files, build, config)
    return pictures.replace_pictures(files, build, config)


@after_plugins
def _add_outputs_and_retain(files: Files, config: MkDocsConfig) -> Files:
    build = session.build
    frame.remove_unused_files(files, config)
    outputs.add_outputs(files, build, config)
    files = reuse.retain_pages(files, build, config)
    files = workers.share_pages(files, session, config)
    content.refuse_files_outside(files, config)
    return files


on_files = CombinedEvent(_mount_content, _add_outputs_and_retain)


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
    session.build.files = files
    frame.read_menu(nav, session.build)
    reuse.name_undrawn_pages(nav, session.build)
    pages.prepare(session.build, config)
    return nav


def on_page_read_source(page: Page, config: MkDocsConfig) -> str | None:
    return pages.source_of(page, session.build)


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    return pages.draw(markdown, page, session.build)


@after_plugins
def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    pages.note_drawn_page(html, page, session.build)
    indexed = pages.restore_indexed_html(html, page, session.build)
    search.note_text(indexed, page, session.build)
    return indexed


def on_env(env: jinja2.Environment, config: MkDocsConfig, files: Files) -> jinja2.Environment:
    frame.prepare(env, files, session.build)
    workers.send_drawn_pages(files, session.build, config)
    return env


def on_page_context(context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Navigation) -> dict[str, Any]:
    frame.fill_context(context, page, session.build)
    return context


@after_plugins
def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    pages.note_record(output, page, session.build)
    return output


@before_plugins
def _write_outputs(config: MkDocsConfig) -> None:
    build = session.build
    workers.send_records_and_exit(build)
    workers.receive_drawn_pages(build)
    pages.store_bodies(build)
    search.write_index(build, config)
    outputs.write_feeds(build, config)
    outputs.write_markdown_twins(build, config)
    workers.receive_records(session)
    anchors.check(build, config)


@after_plugins
def _finish(config: MkDocsConfig) -> None:
    session.build.site.pictures.forget_others()
    session.build.site.first_pages.forget_others()
    reuse.finish(session, config.strict)


on_post_build = CombinedEvent(_write_outputs, _finish)


def on_build_error(error: Exception) -> None:
    problem = template_problem(error)
    workers.fail(session, problem or str(error))
    reuse.restore_site(session)
    if problem:
        raise Abort(problem)


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: Callable[..., None]) -> LiveReloadServer:
    content.watch_folders(server, config)
    return server


def on_shutdown() -> None:
    """Whoever builds in this process after a preview builds for the public."""
    session.start()
