"""Drafts and old revisions may name rows that nothing saved names any more, and that were deleted therefore."""

from typing import Any

from django.db import models
from modelcluster.models import get_all_child_relations

Row = dict[str, Any]


class LastingRevisions:
    """Opens a revision without what was deleted since; modelcluster raises where a protecting relation is lost."""

    @classmethod
    def from_serializable_data(cls, data: Row, check_fks: bool = True, strict_fks: bool = False) -> Any:
        for relation in get_all_child_relations(cls):
            name = relation.get_accessor_name()
            if name in data:
                data = {**data, name: _without_lost(relation.related_model, data[name])}
        base = [field.name for field, lost in _lost(cls, [data]) if data.get(field.name) in lost]
        return super().from_serializable_data({**data, **dict.fromkeys(base)}, check_fks, strict_fks)  # type: ignore[misc]


def _without_lost(model: Any, rows: list[Row]) -> list[Row]:
    """Return children without what they lost; one that cannot be without it goes too."""
    for field, lost in _lost(model, rows):
        if field.null:
            rows = [{**row, field.name: None} if row.get(field.name) in lost else row for row in rows]
        else:
            rows = [row for row in rows if row.get(field.name) not in lost]
    return rows


def _lost(model: Any, rows: list[Row]) -> list[tuple[Any, set[Any]]]:
    """Return the protecting relations of a model, each with the keys in these rows that lead nowhere."""
    found = []
    for field in model._meta.concrete_fields:
        if isinstance(field, models.ForeignKey) and field.remote_field.on_delete is models.PROTECT:
            named = {row[field.name] for row in rows if row.get(field.name) is not None}
            there = field.related_model._default_manager.filter(pk__in=named).values_list("pk", flat=True)
            if named and (lost := named.difference(there)):
                found.append((field, lost))
    return found
