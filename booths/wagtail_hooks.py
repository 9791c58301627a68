"""What the admin does differently for the catalogue."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.models import Page
from wagtail.rich_text.feature_registry import FeatureRegistry

from booths.admin.catalogue import CatalogueGroup
from booths.admin.reference import ReferenceGroup
from booths.models import BoothPage, Material, PavilionPage, RoundPage
from booths.rich_text import SourceLinkHandler
from booths.rounds import make_pavilions, provinces_in_other_rounds


@hooks.register("register_admin_viewset")
def register_catalogue() -> CatalogueGroup:
    return CatalogueGroup()


@hooks.register("register_admin_viewset")
def register_reference() -> ReferenceGroup:
    return ReferenceGroup()


@hooks.register("after_create_page")
@hooks.register("after_edit_page")
def prepare_round(request: HttpRequest, page: Page) -> None:
    """Make the pavilions of a round that is not public yet, and warn of provinces that stand in two."""
    if not isinstance(page, RoundPage):
        return
    if not page.live:
        for pavilion in make_pavilions(page):
            messages.info(request, _("A pavilion for %(province)s was made.") % {"province": pavilion.province})
    provinces = [row.province for row in page.round_provinces.all()]
    for province, other in provinces_in_other_rounds(page, provinces).items():
        messages.warning(
            request,
            _("%(province)s stands in “%(round)s” of this expo too.") % {"province": province, "round": other.title},
        )


@hooks.register("register_rich_text_features", order=100)
def link_to_sources(features: FeatureRegistry) -> None:
    features.register_link_type(SourceLinkHandler)


@hooks.register("before_delete_snippet")
def keep_used_materials(request: HttpRequest, instances: list[Any]) -> HttpResponse | None:
    """Exhibits name their materials by code, which the database does not watch over."""
    used = [row for row in instances if isinstance(row, Material) and row.is_used()]
    for material in used:
        messages.error(
            request, _("“%(material)s” is in use by products and cannot be deleted.") % {"material": material}
        )
    return redirect("wagtailsnippets_booths_material:list") if used else None


@hooks.register("before_copy_page")
def refuse_copies(request: HttpRequest, page: Page) -> HttpResponse | None:
    """A booth is one of its producer in its round, and a pavilion one of its province: neither has a copy."""
    if not isinstance(page.specific, BoothPage | PavilionPage):
        return None
    messages.error(
        request, _("A producer has one booth in a round, and a province one pavilion: they cannot be copied.")
    )
    return redirect("wagtailadmin_explore", page.get_parent().pk)
