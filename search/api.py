"""The JSON API of the search: ``/api/v1/products/``."""

from collections.abc import Iterable
from typing import Any

from django.http import HttpRequest, JsonResponse
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from ninja import Field, NinjaAPI, Query, Schema

from booths.models.images import spec
from booths.pictures import load_renditions
from expo_site.languages import codes, preferred
from search.forms import LARGEST_PAGE, SearchForm
from search.results import Found, Hit, find
from search.scope import Scope

PAGE_SIZE = 24
#: The rendition of pictures that the answer names.
IMAGE = spec(400, "jpeg")

api = NinjaAPI(title="Virtual expo", version="1", urls_namespace="api", docs_url=None)


class ProductParameters(Schema):
    """What products can be asked by. Values are checked by the form that the search page uses."""

    q: str = Field("", description="Words in any language; cut at 200 characters.")
    lang: str = Field("", description="Language of the answer; by default what Accept-Language asks for.")
    round: list[str] = Field([], description="Slugs of rounds.")
    province: list[str] = Field([], description="ISO 3166-2 codes of provinces.")
    regency: list[str] = Field([], description="Official codes of regencies.")
    sector: list[str] = Field([], description="Slugs of sectors.")
    category: list[str] = Field([], description="Numbers of categories in the taxonomy.")
    open: str = Field("", description="1: only rounds that are open.")
    page: str = Field("1", description="From 1.")
    page_size: str = Field(str(PAGE_SIZE), description=f"At most {LARGEST_PAGE}.")


@api.get("/products/", url_name="products", summary="Search products")
def products(request: HttpRequest, parameters: Query[ProductParameters]) -> JsonResponse:
    """Search products, with facets. A value that makes no sense is a 400 with the reason."""
    asked = request.GET.get("lang", "")
    language = asked if asked in codes() else preferred(request)
    with translation.override(language):
        form = SearchForm(request.GET, Scope.at(timezone.now()), language)
        if form.is_valid():
            response = JsonResponse(_answer(request, form, find(form.query(PAGE_SIZE), language, _load_images)))
        else:
            errors = {name: [str(message) for message in messages] for name, messages in form.errors.items()}
            response = JsonResponse({"errors": errors}, status=400)
    response["Content-Language"] = language
    return response


def unknown(request: HttpRequest, *args: Any) -> JsonResponse:
    """Answer an address of the API that leads nowhere, in the form of its other errors."""
    with translation.override(preferred(request)):
        message = _("There is nothing at this address. Products are at %(address)s.") % {
            "address": request.build_absolute_uri(reverse("api:products"))
        }
        return JsonResponse({"errors": {"path": [message]}}, status=404)


def _answer(request: HttpRequest, form: SearchForm, found: Found) -> dict[str, Any]:
    return {
        "q": form.cleaned_data["q"],
        "q_was_cut": form.is_cut,
        "total": found.total,
        "page": found.page,
        "pages": found.pages,
        "page_size": found.page_size,
        "results": [_result(request, hit) for hit in found.hits],
        "facets": {
            dimension.value: [{"value": value.value, "label": value.label, "count": value.count} for value in values]
            for dimension, values in found.facets.items()
        },
        "engine": found.engine,
        "took_ms": found.took_ms,
    }


def _result(request: HttpRequest, hit: Hit) -> dict[str, Any]:
    code, province = hit.province
    return {
        "product_id": str(hit.document.product_uuid),
        "product_code": hit.document.product_code,
        "name": hit.name,
        "lang": hit.name.language,
        "summary": hit.summary,
        "url": request.build_absolute_uri(hit.url),
        "producer": {"name": hit.producer, "slug": hit.exhibit.booth__producer__slug},
        "province": {"code": code, "name": province},
        "round": {"slug": hit.round.slug, "name": hit.round_title, "state": hit.round.state().value},
        "image": _image(request, hit),
        "matched": [{"word": match.typed, "as": match.found or match.typed} for match in hit.matched],
    }


def _load_images(ids: Iterable[int]) -> dict[int, Any]:
    return load_renditions(ids, IMAGE)


def _image(request: HttpRequest, hit: Hit) -> dict[str, Any] | None:
    """Return the picture in a size for lists, once it is rendered."""
    if not hit.image:
        return None
    return {
        "url": request.build_absolute_uri(hit.image.url),
        "width": hit.image.width,
        "height": hit.image.height,
        "alt": hit.alt,
    }
