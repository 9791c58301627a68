"""What the admin does differently for the catalogue."""

from typing import Any

from django.contrib import messages
from django.db.models import ProtectedError
from django.db.models.deletion import Collector
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.templatetags.static import static
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.models import Page
from wagtail.rich_text.feature_registry import FeatureRegistry
from wagtail.tasks import update_reference_index_task

from booths.admin import comparison
from booths.admin.catalogue import CatalogueGroup
from booths.admin.reference import ReferenceGroup
from booths.models import BoothPage, Material, PavilionPage, RoundPage
from booths.models.taxonomy import material_options
from booths.rich_text import SourceLinkHandler
from booths.rounds import make_pavilions, provinces_in_other_rounds
from expo_site.fields import country_options, language_options

comparison.register()


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


@hooks.register("insert_global_admin_css")
def admin_css() -> str:
    return format_html('<link rel="stylesheet" href="{}">', static("booths/admin.css"))


@hooks.register("insert_editor_js")
def codes_to_choose() -> str:
    """Give the lists that fields of codes choose from, once a page, and what makes them work."""
    lists = format_html_join(
        "",
        '<datalist id="codes-{}">{}</datalist>',
        (
            (options.__name__, format_html_join("", '<option value="{1}" data-code="{0}"></option>', options()))
            for options in (material_options, country_options, language_options)
        ),
    )
    return format_html('{}<script src="{}"></script>', lists, static("booths/admin.js"))


@hooks.register("register_rich_text_features", order=100)
def link_to_sources(features: FeatureRegistry) -> None:
    features.register_link_type(SourceLinkHandler)


@hooks.register("before_delete_snippet")
def find_what_protects(request: HttpRequest, instances: list[Any]) -> None:
    """Let Wagtail refuse to delete what is in use: rows written in bulk, or just now, are not in its index."""
    for instance in instances:
        try:
            Collector(using=instance._state.db).collect([instance])
        except ProtectedError as error:
            for row in error.protected_objects:
                update_reference_index_task.call(row._meta.app_label, row._meta.model_name, str(row.pk))


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
