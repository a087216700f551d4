"""The tasks that a directive `cchc:tasks` asks for, over all plans."""

from collections.abc import Iterator, Sequence

from cchc.content.agency import Agency
from cchc.content.directives import TaskOptions
from cchc.content.plan import Plan
from cchc.content.site import Site
from cchc.facts.tasks.rows import TaskRow, keys_of
from cchc.facts.tasks.tables import TaskTable, table_over_plans


def selected_table(site: Site, rows: Sequence[TaskRow], options: TaskOptions) -> TaskTable:
    """The rows that meet every option; without any option, all."""
    plan = site.plan_named(options.plan) if options.plan else None
    agencies = dict(_agencies(site, options))

    def is_wanted(row: TaskRow) -> bool:
        is_of_plan = plan is None or row.plan is plan
        return is_of_plan and _fits(row, options) and all(_has(row, *wanted) for wanted in agencies.items())

    return table_over_plans(_caption(options, agencies), filter(is_wanted, rows), site.today)


def _agencies(site: Site, options: TaskOptions) -> Iterator[tuple[str, Agency]]:
    """The agencies that the options name, by the name of the option."""
    for option in ("lead", "support", "agency"):
        name = getattr(options, option)
        agency = site.home_agency(name) if name else None
        if agency:
            yield option, agency


def _has(row: TaskRow, option: str, agency: Agency) -> bool:
    names = {"lead": row.lead, "support": row.support, "agency": row.agencies}[option]
    return agency.key in keys_of(names)


def _fits(row: TaskRow, options: TaskOptions) -> bool:
    return (
        (options.year is None or _is_for(row.plan, options.year))
        and (options.field is None or options.field in row.reform_fields)
        and options.state in (None, row.state)
    )


def _is_for(plan: Plan, year: int) -> bool:
    return plan.years is not None and plan.years.first <= year <= plan.years.last


_ROLES = {"lead": "do {} chủ trì", "support": "do {} phối hợp", "agency": "do {} chủ trì hoặc phối hợp"}


def _caption(options: TaskOptions, agencies: dict[str, Agency]) -> str:
    parts = [_ROLES[option].format(agency.title) for option, agency in agencies.items()]
    parts += [f"của kế hoạch {options.plan}"] if options.plan else []
    parts += [f"thuộc lĩnh vực {options.field.label}"] if options.field else []
    parts += [f"có trạng thái {options.state.label.lower()}"] if options.state else []
    parts += [f"năm {options.year}"] if options.year else []
    return " ".join(["Nhiệm vụ", *(parts or ["của tất cả các kế hoạch"])])
