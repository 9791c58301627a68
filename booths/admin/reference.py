"""What editors look up and organisers maintain: places, sectors, categories, materials, marketplaces, certificates."""

from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel
from wagtail.admin.ui.tables import Column
from wagtail.snippets.views.snippets import EditView, SnippetViewSet, SnippetViewSetGroup

from booths.admin.names import (
    NamesChooseResultsView,
    NamesChooserViewSet,
    NamesChooseView,
    NamesViewSet,
    RowChooserViewSet,
)
from booths.models import (
    Category,
    CertificateKind,
    Honour,
    Marketplace,
    Material,
    Organisation,
    Province,
    Regency,
    Sector,
)

#: How many categories may stand above one.
DEEPEST = 7


class FixedCodeEditView(EditView):
    """A row whose code others point to: it stays as it was made."""

    fixed = "code"

    def get_form(self, form_class: Any = None) -> Any:
        form = super().get_form(form_class)
        form.fields[self.fixed].disabled = True
        return form


class FixedOfficialCodeEditView(FixedCodeEditView):
    fixed = "official_code"


class FixedSlugEditView(FixedCodeEditView):
    fixed = "slug"


class ProvinceViewSet(NamesViewSet):
    model = Province
    icon = "site"
    list_display = ["__str__", "code", "time_zone"]
    edit_view_class = FixedCodeEditView
    panels = [
        FieldPanel("names"),
        FieldRowPanel([FieldPanel("code"), FieldPanel("official_code")]),
        FieldRowPanel([FieldPanel("time_zone"), FieldPanel("ended_in")]),
        FieldPanel("slug"),
    ]


class RegencyViewSet(NamesViewSet):
    model = Regency
    edit_view_class = FixedOfficialCodeEditView
    icon = "site"
    list_display = ["__str__", "official_code", "province"]
    list_filter = ["province", "kind"]
    panels = [
        FieldPanel("names", help_text=_("Without “Kabupaten” or “Kota”: pages say that in the visitor's language.")),
        FieldRowPanel([FieldPanel("kind"), FieldPanel("province")]),
        FieldRowPanel([FieldPanel("official_code"), FieldPanel("slug")]),
        FieldPanel("campaign"),
        InlinePanel("export_figures", heading=_("Exports as reported"), label=_("export figure")),
    ]


class SectorViewSet(NamesViewSet):
    model = Sector
    edit_view_class = FixedSlugEditView
    icon = "folder-open-inverse"
    panels = [FieldPanel("names"), FieldRowPanel([FieldPanel("slug"), FieldPanel("sort_order")])]


class CategoryChoice:
    """Categories to choose from, with what they are part of."""

    def get_object_list(self) -> QuerySet[Any]:
        return super().get_object_list().select_related("__".join(["parent"] * DEEPEST))  # type: ignore[misc]

    @property
    def columns(self) -> list[Column]:
        return [*super().columns, Column("above", label=_("Part of"), accessor="above")]  # type: ignore[misc]


class CategoryChooseView(CategoryChoice, NamesChooseView):
    pass


class CategoryChooseResultsView(CategoryChoice, NamesChooseResultsView):
    pass


class CategoryChooserViewSet(NamesChooserViewSet):
    choose_view_class = CategoryChooseView
    choose_results_view_class = CategoryChooseResultsView


class CategoryViewSet(NamesViewSet):
    model = Category
    chooser_viewset_class = CategoryChooserViewSet
    icon = "list-ul"
    list_display = ["__str__", "code", "parent"]
    edit_view_class = FixedCodeEditView
    panels = [FieldPanel("names"), FieldPanel("code")]


class MaterialViewSet(NamesViewSet):
    model = Material
    icon = "tag"
    list_display = ["__str__", "code"]
    edit_view_class = FixedCodeEditView
    panels = [FieldPanel("names"), FieldPanel("code")]


class CertificateKindViewSet(NamesViewSet):
    model = CertificateKind
    edit_view_class = FixedCodeEditView
    icon = "check"
    panels = [FieldPanel("names"), FieldPanel("code")]


class OrganisationViewSet(NamesViewSet):
    model = Organisation
    icon = "group"
    list_display = ["__str__", "kind"]
    list_filter = ["kind"]
    panels = [FieldPanel("names"), FieldRowPanel([FieldPanel("kind"), FieldPanel("slug")]), FieldPanel("url")]


class MarketplaceViewSet(SnippetViewSet):
    model = Marketplace
    chooser_viewset_class = RowChooserViewSet
    icon = "link"
    list_display = ["name", "domain", "province"]
    search_fields = ["name", "domain"]
    panels = [FieldRowPanel([FieldPanel("name"), FieldPanel("domain")]), FieldPanel("province")]


class HonourViewSet(SnippetViewSet):
    model = Honour
    icon = "pick"
    list_display = ["__str__", "year", "source", "producer", "product", "material"]
    panels = [
        FieldPanel("text"),
        FieldRowPanel([FieldPanel("producer"), FieldPanel("product"), FieldPanel("material")]),
        FieldRowPanel([FieldPanel("year"), FieldPanel("source")]),
        FieldPanel("source_url"),
    ]


class ReferenceGroup(SnippetViewSetGroup):
    """Under one entry of the menu: what seldom changes."""

    menu_label = _("Reference")
    menu_icon = "list-ul"
    menu_order = 250
    items = (
        ProvinceViewSet,
        RegencyViewSet,
        SectorViewSet,
        CategoryViewSet,
        MaterialViewSet,
        CertificateKindViewSet,
        MarketplaceViewSet,
        OrganisationViewSet,
        HonourViewSet,
    )
