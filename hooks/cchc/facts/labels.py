"""Labels of fields, read from their one declaration."""

from pydantic import BaseModel


def labels(model: type[BaseModel]) -> dict[str, str]:
    """Vietnamese label of each field, by English attribute: `{"issued": "Ngày ban hành", …}`."""
    return {attribute: field.title or attribute for attribute, field in model.model_fields.items()}
