"""Lists and choosers of rows that have a name in each language: searched by the Indonesian and the English one."""

from typing import Any

from django.db.models import Q, QuerySet
from django.forms import CharField, TextInput
from django.utils.translation import gettext_lazy as _
from wagtail.admin.views.generic.chooser import BaseFilterForm
from wagtail.snippets.views.chooser import ChooseResultsView, ChooseView, SnippetChooserViewSet
from wagtail.snippets.views.snippets import IndexView, SnippetViewSet


def named(rows: QuerySet[Any], text: str) -> QuerySet[Any]:
    """Return the rows whose name has a text in it."""
    return rows.filter(Q(names__id__icontains=text) | Q(names__en__icontains=text))


class NamesFilterForm(BaseFilterForm):
    q = CharField(label=_("Search"), widget=TextInput(attrs={"placeholder": _("Search")}), required=False)

    def filter(self, objects: QuerySet[Any]) -> QuerySet[Any]:
        objects = super().filter(objects)
        text = self.cleaned_data.get("q")
        if text:
            self.is_searching, self.search_query = True, text
            objects = self.having(objects, text)
        return objects

    def having(self, objects: QuerySet[Any], text: str) -> QuerySet[Any]:
        """Return the rows that have a text in their name."""
        return named(objects, text)


class RowChooseView(ChooseView):
    # Wagtail's own title stays in the language in which the server was started.
    page_title = _("Choose")


class RowChooserViewSet(SnippetChooserViewSet):
    choose_view_class = RowChooseView


class NamesChooseView(RowChooseView):
    filter_form_class = NamesFilterForm


class NamesChooseResultsView(ChooseResultsView):
    filter_form_class = NamesFilterForm


class NamesChooserViewSet(SnippetChooserViewSet):
    choose_view_class = NamesChooseView
    choose_results_view_class = NamesChooseResultsView


class NamesIndexView(IndexView):
    is_searchable = True

    def search_queryset(self, queryset: QuerySet[Any]) -> QuerySet[Any]:
        return named(queryset, self.search_query) if self.search_query else queryset


class NamesViewSet(SnippetViewSet):
    """A snippet with a name in each language."""

    index_view_class = NamesIndexView
    chooser_viewset_class = NamesChooserViewSet
    copy_view_enabled = False
    list_display = ["__str__"]
    list_per_page = 50
