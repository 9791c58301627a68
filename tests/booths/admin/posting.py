"""What the admin's forms send, built by hand as a browser would, and what its answers say."""

import itertools

from django.urls import reverse
from wagtail.test.utils.form_data import inline_formset, nested_form_data, streamfield

from tests import factories

PUBLISH = {"action-publish": "action-publish"}
_slugs = itertools.count(1)
#: What page forms send beside their fields.
_FRAME = {"comments": inline_formset([]), "go_live_at": "", "expire_at": "", "search_description": "", "seo_title": ""}


def exhibit(name="Keranjang bambu", code="K-1", **facts):
    """A complete exhibit as its part of the form sends it."""
    pictures = facts.pop("pictures", None)
    if pictures is None:
        pictures = [{"image": factories.image().pk, "alt_text": f"Foto {name}", "decorative": ""}]
    facts = {"summary": f"{name} buatan tangan.", "category": factories.category().pk, **facts}
    return {"name": name, "code": code, "pictures": streamfield([("picture", one) for one in pictures]), **facts}


def bare_exhibit(**facts):
    """An exhibit of which nothing is known but what is given."""
    return exhibit(**{"name": "", "code": "", "summary": "", "category": "", "pictures": [], **facts})


def saved(one, **changes):
    """An exhibit of a draft as the form sends it back, with changes."""
    pictures = [{**picture["value"], "decorative": ""} for picture in one.pictures.raw_data]
    facts = {"summary": one.summary, "category": one.category_id or "", "id": one.pk or "", "pictures": pictures}
    return exhibit(**{"name": one.name, "code": one.code, **facts, **changes})


def booth(of, exhibits=(), **facts):
    """The form of a producer's booth."""
    facts = {"producer": of.pk, "title": of.brand, "slug": f"stan-{next(_slugs)}", **facts}
    formset = inline_formset(exhibits, initial=sum("id" in one for one in exhibits))
    return nested_form_data({**_FRAME, "exhibits": formset, "story": streamfield([]), "introduction": "", **facts})


def edited_booth(page, exhibits=None, **facts):
    """The form of a booth that is there, with all of its exhibits where none are given."""
    latest = draft(page)
    exhibits = [saved(one) for one in latest.exhibits.all()] if exhibits is None else exhibits
    kept = {"title": latest.title, "slug": latest.slug, "introduction": latest.introduction}
    return booth(latest.producer, exhibits, **{**kept, **facts})


def round_page(provinces=(), **facts):
    """The form of a round; ``provinces`` are provinces, or rows of the round with what changes in them."""
    rows = [row if isinstance(row, dict) else {"province": row.pk} for row in provinces]
    days = dict.fromkeys(("opens_on", "opens_at", "closes_on", "closes_at", "time_zone"), "")
    facts = {"title": "Gelombang", "slug": f"gelombang-baru-{next(_slugs)}", "number": "1", **days, **facts}
    formset = inline_formset(rows, initial=sum("id" in one for one in rows))
    return nested_form_data({**_FRAME, "round_provinces": formset, "introduction": "", **facts})


def expo(**facts):
    facts = {"title": "Pameran", "slug": f"pameran-baru-{next(_slugs)}", "time_zone": "Asia/Jakarta", **facts}
    rows = {"organisers": inline_formset([]), "partners": inline_formset([])}
    return nested_form_data({**_FRAME, **rows, "story": streamfield([]), "season": "", "introduction": "", **facts})


def producer(brand="Anyaman Sari", **facts):
    """The form of a producer of one sector."""
    rows = dict.fromkeys(("memberships", "contacts", "certificates", "size_records"), ())
    rows |= {"producer_sectors": [{"sector": factories.sector().pk}]}
    rows |= {name: facts.pop(name) for name in rows if name in facts}
    facts = {"brand": brand, "province": factories.province().pk, "has_exported": "unknown", **facts}
    formsets = {
        name: inline_formset(several, initial=sum("id" in one for one in several)) for name, several in rows.items()
    }
    return nested_form_data({**formsets, **facts})


def add_url(kind, parent):
    return reverse("wagtailadmin_pages:add", args=["booths", kind, parent.pk])


def page_url(name, page, *args):
    return reverse(f"wagtailadmin_pages:{name}", args=[page.pk, *args])


def snippet_url(model, name, *args):
    return reverse(f"wagtailsnippets_booths_{model}:{name}", args=args)


def draft(page):
    """The page as its latest revision has it."""
    return type(page).objects.get(pk=page.pk).get_latest_revision_as_object()


def errors(response, formset=None):
    """What a form that came back says is wrong: by field; of a formset a list, by row and field."""
    assert response.status_code == 200
    form = response.context["form"]
    found = form.errors if formset is None else form.formsets[formset].errors
    return [dict(row) for row in found] if isinstance(found, list) else dict(found)


def notes(response):
    """The messages that the admin shows on a page."""
    return [str(message).strip() for message in response.context["messages"]]
