"""How two versions of a field of ours are laid side by side."""

from typing import Any

from wagtail.admin.compare import TextFieldComparison, register_comparison_class

from expo_site.fields import CodesField, LinesField


class ListComparison(TextFieldComparison):
    """Compares lists as a line of text, and not as they are stored; codes by what they are called."""

    def __init__(self, field: Any, obj_a: Any, obj_b: Any) -> None:
        super().__init__(field, obj_a, obj_b)
        names = {str(code): str(name) for code, name in field.options()} if isinstance(field, CodesField) else {}
        self.val_a: str = "; ".join(names.get(value, value) for value in self.val_a or [])
        self.val_b: str = "; ".join(names.get(value, value) for value in self.val_b or [])


def register() -> None:
    """Tell Wagtail."""
    for field in (CodesField, LinesField):
        register_comparison_class(field, comparison_class=ListComparison)
