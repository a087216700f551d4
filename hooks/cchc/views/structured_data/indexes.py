"""A result of an index as Observation (schema.org): what was measured, of whom, for which year, with its source."""

from cchc.content.index_result import PERCENT, IndexResult
from cchc.content.site import Site


def of_index_result(_site: Site, result: IndexResult) -> dict[str, object]:
    """The figure as published; `isBasedOn` is where."""
    unit = {"unitText": result.measure} if result.measure != PERCENT else {"unitCode": "P1"}
    return {
        "variableMeasured": result.index_title,
        "observationAbout": {"@type": "AdministrativeArea", "name": result.unit},
        "observationDate": str(result.year),
        "value": result.value,
        "maxValue": result.scale,
        **unit,
        "isBasedOn": result.origin.url or result.origin.name,
    }
