"""The database's own text index over the tokens of the documents: SQLite's FTS5, kept by triggers.

``create`` and ``drop`` are for migrations. A migration that changes the table of the documents has to drop the index
before and create it after, as SQLite makes such a table anew, without its triggers.
"""

from collections.abc import Iterable
from typing import Any

from django.db.backends.base.schema import BaseDatabaseSchemaEditor

TABLE = "search_productdocument"
TEXT_TABLE = f"{TABLE}_text"
_COLUMNS = "name_tokens, fact_tokens, maker_tokens, text_tokens"
_OLD = "old.name_tokens, old.fact_tokens, old.maker_tokens, old.text_tokens"
_NEW = "new.name_tokens, new.fact_tokens, new.maker_tokens, new.text_tokens"
_ADD = f"INSERT INTO {TEXT_TABLE} (rowid, {_COLUMNS}) VALUES (new.id, {_NEW});"  # noqa: S608
_TAKE = f"INSERT INTO {TEXT_TABLE} ({TEXT_TABLE}, rowid, {_COLUMNS}) VALUES ('delete', old.id, {_OLD});"  # noqa: S608


def create(apps: Any, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Create the index and fill it. On PostgreSQL there is none yet."""
    if schema_editor.connection.vendor != "sqlite":
        return
    schema_editor.execute(
        f"CREATE VIRTUAL TABLE {TEXT_TABLE}"
        f" USING fts5({_COLUMNS}, content='{TABLE}', content_rowid='id', tokenize='ascii', prefix='1')"
    )
    schema_editor.execute(f"CREATE TRIGGER {TABLE}_added AFTER INSERT ON {TABLE} BEGIN {_ADD} END")
    schema_editor.execute(f"CREATE TRIGGER {TABLE}_removed AFTER DELETE ON {TABLE} BEGIN {_TAKE} END")
    schema_editor.execute(f"CREATE TRIGGER {TABLE}_changed AFTER UPDATE ON {TABLE} BEGIN {_TAKE} {_ADD} END")
    schema_editor.execute(f"INSERT INTO {TEXT_TABLE} ({TEXT_TABLE}) VALUES ('rebuild')")  # noqa: S608


def drop(apps: Any, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Drop the index with its triggers."""
    if schema_editor.connection.vendor != "sqlite":
        return
    for trigger in ("added", "removed", "changed"):
        schema_editor.execute(f"DROP TRIGGER IF EXISTS {TABLE}_{trigger}")
    schema_editor.execute(f"DROP TABLE IF EXISTS {TEXT_TABLE}")


def expression(field: str, phrases: Iterable[str]) -> str:
    """Return what FTS5 is asked for documents that have one of some phrases in a field.

    Args:
        field: one of the columns of tokens.
        phrases: tokens with blanks between; the last may end in ``*``, for one that only begins so. Tokens hold no
            character that means anything to FTS5.
    """
    quoted = (f'"{phrase[:-1]}"*' if phrase.endswith("*") else f'"{phrase}"' for phrase in phrases)
    return f"{{{field}}} : ({' OR '.join(quoted)})"
