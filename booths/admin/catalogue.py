"""What editors work on: expos, rounds, booths and producers."""

from typing import Any

import django_filters
from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.panels import FieldPanel
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.admin.ui.tables.pages import BulkActionsColumn, PageStatusColumn, PageTitleColumn
from wagtail.admin.views.pages.listing import IndexView
from wagtail.admin.viewsets.base import ViewSetGroup
from wagtail.admin.viewsets.pages import PageListingViewSet
from wagtail.snippets.views.chooser import ChooseResultsView, SnippetChooserViewSet
from wagtail.snippets.views.snippets import CreateView, SnippetViewSet

from booths.admin.names import NamesFilterForm, RowChooseView
from booths.models import BoothPage, ExpoPage, Producer, ProducerWords, Province, RoundPage, Sector
from expo_site.languages import authoring


class StateFilter(django_filters.ChoiceFilter):
    """Draft, live, or live with changes that nobody sees yet."""

    STATES = [("draft", _("Draft")), ("live", _("Live")), ("changed", _("Live, with unpublished changes"))]
    CONDITIONS: dict[str, dict[str, bool]] = {
        "draft": {"live": False},
        "live": {"live": True},
        "changed": {"live": True, "has_unpublished_changes": True},
    }

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(label=_("State"), choices=self.STATES, **kwargs)

    def filter(self, qs: QuerySet[Any], value: str) -> QuerySet[Any]:
        return qs.filter(**self.CONDITIONS.get(value, {}))


class SourceIndexView(IndexView):
    """Lists the pages that authors write; their translations are reached from them."""

    def get_base_queryset(self) -> QuerySet[Any]:
        pages = super().get_base_queryset().filter(locale__language_code=authoring())
        if self.model.shown_with:
            pages = pages.select_related(*self.model.shown_with, for_specific_subqueries=True)
        return pages

    def search_queryset(self, queryset: QuerySet[Any]) -> QuerySet[Any]:
        # Wagtail's search knows nothing of the fields that these lists are filtered by.
        return queryset.filter(draft_title__icontains=self.search_query) if self.is_searching else queryset


def _columns(*own: Column) -> list[Column]:
    return [
        BulkActionsColumn("bulk_actions"),
        PageTitleColumn("title", label=_("Title"), sort_key="title", classname="title"),
        *own,
        DateColumn(
            "latest_revision_created_at", label=_("Updated"), sort_key="latest_revision_created_at", width="12%"
        ),
        PageStatusColumn("status", label=_("Status"), sort_key="live", width="12%"),
    ]


class BoothFilters(WagtailFilterSet):
    pavilion__province = django_filters.ModelChoiceFilter(queryset=Province.objects.all(), label=_("Province"))
    round = django_filters.ModelChoiceFilter(
        queryset=lambda request: RoundPage.objects.sources().order_by("path"), label=_("Round")
    )
    producer__producer_sectors__sector = django_filters.ModelChoiceFilter(
        queryset=Sector.objects.all(), label=_("Sector")
    )
    state = StateFilter()

    class Meta:
        model = BoothPage
        fields: list[str] = []


class BoothListing(PageListingViewSet):
    model = BoothPage
    icon = "pick"
    menu_label = _("Booths")
    name = "booths"
    index_view_class = SourceIndexView
    filterset_class = BoothFilters
    columns = _columns(
        Column("province", label=_("Province"), accessor="pavilion.province"),
        Column("round", label=_("Round"), accessor="round"),
    )


class RoundFilters(WagtailFilterSet):
    expo = django_filters.ModelChoiceFilter(queryset=lambda request: ExpoPage.objects.sources(), label=_("Expo"))
    round_provinces__province = django_filters.ModelChoiceFilter(queryset=Province.objects.all(), label=_("Province"))
    state = StateFilter()

    class Meta:
        model = RoundPage
        fields: list[str] = []


class RoundListing(PageListingViewSet):
    model = RoundPage
    icon = "date"
    menu_label = _("Rounds")
    name = "rounds"
    index_view_class = SourceIndexView
    filterset_class = RoundFilters
    columns = _columns(
        Column("expo", label=_("Expo"), accessor="expo"),
        Column("opens_on", label=_("opens on"), accessor="opens_on", sort_key="opens_on"),
        Column("closes_on", label=_("closes on"), accessor="closes_on", sort_key="closes_on"),
    )


class ExpoListing(PageListingViewSet):
    model = ExpoPage
    icon = "home"
    menu_label = _("Expos")
    name = "expos"
    index_view_class = SourceIndexView
    columns = _columns(Column("season", label=_("season"), accessor="season"))


class ProducerFilters(WagtailFilterSet):
    province = django_filters.ModelChoiceFilter(queryset=Province.objects.all(), label=_("Province"))
    producer_sectors__sector = django_filters.ModelChoiceFilter(queryset=Sector.objects.all(), label=_("Sector"))
    state = StateFilter()

    class Meta:
        model = Producer
        fields = ["has_exported"]


class BrandFilterForm(NamesFilterForm):
    """Finds producers by brand and legal name; Wagtail's own search fails on a quotation mark."""

    def having(self, objects: QuerySet[Any], text: str) -> QuerySet[Any]:
        return objects.filter(Q(brand__icontains=text) | Q(legal_name__icontains=text))


class ProducerChooseView(RowChooseView):
    filter_form_class = BrandFilterForm


class ProducerChooseResultsView(ChooseResultsView):
    filter_form_class = BrandFilterForm


class ProducerChooserViewSet(SnippetChooserViewSet):
    choose_view_class = ProducerChooseView
    choose_results_view_class = ProducerChooseResultsView


class ProducerViewSet(SnippetViewSet):
    model = Producer
    chooser_viewset_class = ProducerChooserViewSet
    icon = "user"
    menu_label = _("Producers")
    list_display = ["brand", "province", "regency", "live"]
    filterset_class = ProducerFilters
    search_fields = ["brand", "legal_name"]
    search_backend_name = None  # Wagtail's search knows nothing of the fields that the list is filtered by.
    list_per_page = 50
    inspect_view_enabled = True


class ProducerWordsFilters(WagtailFilterSet):
    producer__province = django_filters.ModelChoiceFilter(queryset=Province.objects.all(), label=_("Province"))
    state = StateFilter()

    class Meta:
        model = ProducerWords
        fields: list[str] = []


class ProducerWordsCreateView(CreateView):
    """Begins with the producer from whose form one comes."""

    def get_initial(self) -> dict[str, Any]:
        asked = self.request.GET.get("producer", "")
        return {**super().get_initial(), "producer": asked if asked.isascii() and asked.isdigit() else None}


class ProducerWordsViewSet(SnippetViewSet):
    model = ProducerWords
    add_view_class = ProducerWordsCreateView
    icon = "openquote"
    menu_label = _("Words about producers")
    list_display = ["producer", "live"]
    filterset_class = ProducerWordsFilters
    search_fields = ["producer__brand", "summary"]
    panels = [FieldPanel("producer"), FieldPanel("summary"), FieldPanel("about")]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        """Return what authors write; translations are reached from there."""
        return ProducerWords.objects.filter(locale__language_code=authoring())


class CatalogueGroup(ViewSetGroup):
    """Under one entry of the menu: the week's work."""

    menu_label = _("Virtual expo")
    menu_icon = "pick"
    menu_order = 50
    items = (ExpoListing, RoundListing, BoothListing, ProducerViewSet, ProducerWordsViewSet)
