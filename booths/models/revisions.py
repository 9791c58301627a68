"""Drafts and old revisions may name rows that nothing saved names any more, and that were deleted therefore."""

from typing import Any

from django.db import models
from modelcluster.models import get_all_child_relations

Row = dict[str, Any]


class LastingRevisions:
    """Opens a revision without what was deleted since.

    modelcluster asks for each relation of each row whether it still leads anywhere, and raises where a protecting one
    does not. Here each kind of relation is asked for once, however many rows there are.
    """

    @classmethod
    def from_serializable_data(cls, data: Row, check_fks: bool = True, strict_fks: bool = False) -> Any:
        if check_fks and not strict_fks:
            data, check_fks = _cleared(cls, data), False
        return super().from_serializable_data(data, check_fks, strict_fks)  # type: ignore[misc]


def _cleared(model: Any, data: Row) -> Row:
    """Return a revision of a model without what it lost, and without the children that cannot be without it."""
    gone = {field.name: None for field, lost in _lost(model, [data]) if data.get(field.name) in lost}
    return {**data, **gone, **_children(model, data)}


def _children(model: Any, data: Row) -> Row:
    relations = {relation.get_accessor_name(): relation for relation in get_all_child_relations(model)}
    return {
        name: _kept(relation.related_model, data[name], relation.field)
        for name, relation in relations.items()
        if name in data
    }


def _kept(model: Any, rows: list[Row], parent: Any) -> list[Row]:
    """Return the children that remain, with children of their own."""
    for field, lost in _lost(model, rows, parent):
        if field.null and field.remote_field.on_delete is not models.CASCADE:
            rows = [{**row, field.name: None} if row.get(field.name) in lost else row for row in rows]
        else:
            rows = [row for row in rows if row.get(field.name) not in lost]
    return [{**row, **_children(model, row)} for row in rows]


def _lost(model: Any, rows: list[Row], parent: Any = None) -> list[tuple[Any, set[Any]]]:
    """Return the relations of a model, each with the keys in these rows that lead nowhere."""
    found = []
    for field in model._meta.concrete_fields:
        if not isinstance(field, models.ForeignKey) or field == parent:
            continue
        if field.remote_field.parent_link or field.remote_field.on_delete is models.DO_NOTHING:
            continue
        named = {row[field.name] for row in rows if row.get(field.name) is not None}
        if named:
            there = field.related_model._default_manager.filter(pk__in=named).values_list("pk", flat=True)
            found.append((field, named.difference(there)))
    return [(field, lost) for field, lost in found if lost]
