"""Publish, unpublish, schedule, compare, keep private, move: by the buttons of the admin, as visitors see it."""

from datetime import timedelta

import pytest
import time_machine
from bs4 import BeautifulSoup
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext
from wagtail.models import Revision

from booths.links import url_for
from booths.models import BoothPage, Product
from expo_site.languages import codes, html_code
from expo_site.refusals import RefusedError
from tests import factories
from tests.booths.admin import posting
from tests.booths.admin.posting import PUBLISH, draft, edited_booth, errors, page_url, saved

pytestmark = pytest.mark.django_db
HOUR = timedelta(hours=1)


def booth(**facts):
    exhibits = [factories.exhibit("Keranjang rahasia", "K-1")]
    return factories.booth(factories.producer("Anyaman Sari"), exhibits=exhibits, **facts)


def addresses(page):
    """The booth, its exhibit, and the permanent addresses that lead to them."""
    exhibit = page.exhibits.get()
    exhibit.booth = page
    producer, product = page.producer, exhibit.product
    permanent = [f"/ja/producers/{producer.slug}/", f"/ja/products/{product.slug}/", f"/b/{producer.short_code}"]
    return [url_for(page, "ja"), url_for(exhibit, "ja"), *permanent]


def found(client, word="keranjang"):
    return client.get("/api/v1/products/", {"q": word, "lang": "id"}).json()["total"]


def is_public(client, page):
    """Whether visitors reach a booth by any of its addresses, and by the search; it must be all or nothing."""
    reached = {client.get(url, follow=True).status_code == 200 for url in addresses(page)}
    reached |= {found(client) == 1, "Anyaman Sari" in client.get(page.pavilion.url).content.decode()}
    assert len(reached) == 1
    return reached.pop()


def local(moment):
    return timezone.localtime(moment).strftime("%Y-%m-%d %H:%M")


def test_a_booth_is_published_changed_and_unpublished(admin_client, client):
    page = booth(publish=False)
    assert not is_public(client, page)

    admin_client.post(page_url("edit", page), edited_booth(page) | PUBLISH)
    assert is_public(client, page)

    admin_client.post(page_url("edit", page), edited_booth(page, introduction="Hanya draf."))
    assert b"Hanya draf." not in client.get(page.url).content

    admin_client.post(page_url("unpublish", page))
    assert not is_public(client, page)

    admin_client.post(page_url("edit", page), edited_booth(page) | PUBLISH)
    assert is_public(client, page)
    assert b"Hanya draf." in client.get(page.url).content


def test_a_booth_that_is_deleted_is_gone_and_its_product_stays(admin_client, client):
    page = booth()
    urls = addresses(page)

    admin_client.post(page_url("delete", page))

    assert [client.get(url, follow=True).status_code for url in urls] == [404] * 5
    assert found(client) == 0
    assert Product.objects.get().code == "K-1"


class TestSchedule:
    def test_a_booth_opens_at_its_time(self, admin_client, client):
        page = booth(publish=False)
        later = edited_booth(page, go_live_at=local(timezone.now() + HOUR)) | PUBLISH

        admin_client.post(page_url("edit", page), later)
        assert BoothPage.objects.get().approved_schedule
        call_command("publish_scheduled")
        assert not is_public(client, page)

        with time_machine.travel(timezone.now() + HOUR, tick=False):
            call_command("publish_scheduled")
            assert is_public(client, page)

    def test_a_booth_closes_at_its_time_without_waiting_for_the_clock_work(self, admin_client, client):
        page = booth()
        admin_client.post(page_url("edit", page), edited_booth(page, expire_at=local(timezone.now() + HOUR)) | PUBLISH)
        assert is_public(client, page)

        with time_machine.travel(timezone.now() + HOUR, tick=False):
            assert not is_public(client, page)

    @pytest.mark.parametrize(
        ("opens", "closes", "fields"),
        [(2 * HOUR, HOUR, ["go_live_at", "expire_at"]), (None, -HOUR, ["expire_at"])],
    )
    def test_a_time_that_makes_no_sense_is_an_error_of_the_form(self, admin_client, opens, closes, fields):
        page = booth(publish=False)
        now = timezone.now()
        times = {"go_live_at": local(now + opens) if opens else "", "expire_at": local(now + closes)}

        response = admin_client.post(page_url("edit", page), edited_booth(page, **times) | PUBLISH)

        assert list(errors(response)) == fields
        assert not BoothPage.objects.get().live


def test_two_revisions_are_compared_exhibit_by_exhibit(admin_client):
    page = factories.booth(exhibits=[factories.exhibit("Tas", "K-1"), factories.exhibit("Topi", "K-2")])
    first, second = page.exhibits.all()
    exhibits = [saved(first, name="Tas besar"), saved(second, DELETE="1"), posting.exhibit("Sandal", "K-3")]
    admin_client.post(page_url("edit", page), edited_booth(page, exhibits, introduction="Salam."))

    response = admin_client.get(page_url("revisions_compare", page, "live", "latest"))

    soup = BeautifulSoup(response.content, "html.parser")
    added = {one.get_text() for one in soup.select("span.addition")}
    deleted = {one.get_text() for one in soup.select("span.deletion, .deletion td")}
    assert {"Salam.", " besar", "Sandal"} <= {text.replace("\xa0", " ") for text in added} | added
    assert "Topi" in "".join(deleted)


def test_lists_of_codes_are_compared_by_their_names(admin_client):
    factories.material("bamboo"), factories.material("cotton", id="katun", en="cotton")
    page = factories.booth(exhibits=[factories.exhibit("Tas", "K-1", materials=["bamboo"])])
    exhibits = [
        saved(page.exhibits.get(), materials=("bamboo", "cotton"), marketplace_links="https://toko.example/tas")
    ]
    admin_client.post(page_url("edit", page), edited_booth(page, exhibits))

    response = admin_client.get(page_url("revisions_compare", page, "live", "latest"))

    added = {one.get_text() for one in BeautifulSoup(response.content, "html.parser").select("span.addition")}
    assert added == {"; cotton", "https://toko.example/tas"}


class TestIncomplete:
    """A draft may lack what a published product needs; some of Wagtail's buttons publish without asking the form."""

    @pytest.fixture
    def draft(self):
        ready = factories.booth(publish=False)
        facts = {"Tas": {"category": None}, "Topi": {}}
        exhibits = [factories.exhibit(name, f"K-{name}", **facts[name]) for name in facts]
        exhibits[0][0].category = None
        page = factories.booth(factories.producer("Sari"), ready.pavilion, exhibits, publish=False, title="Stan Sari")
        return page, ready

    @pytest.mark.parametrize("with_those_below", [False, True])
    def test_it_is_not_published_in_bulk_nor_is_anything_with_it(self, admin_client, draft, with_those_below):
        page, ready = draft
        chosen = [ready.pavilion] if with_those_below else [ready, page]
        query = "&".join(f"id={one.pk}" for one in chosen)
        url = f"{reverse('wagtail_bulk_action', args=['wagtailcore', 'page', 'publish'])}?{query}"

        response = admin_client.post(url, {"include_descendants": "on"} if with_those_below else {}, follow=True)

        assert posting.notes(response) == [
            "Nothing was published: “Stan Sari” is not complete. Tas: Choose a category, so that it can be found."
        ]
        assert not BoothPage.objects.filter(live=True).exists()

    def test_who_asked_from_another_page_is_told_there(self, admin_client, draft):
        page, _ready = draft
        url = f"{reverse('wagtail_bulk_action', args=['wagtailcore', 'page', 'publish'])}?id={page.pk}"
        back = reverse("wagtailadmin_explore", args=[page.pavilion_id])

        answer = admin_client.post(f"{url}&next={back}")
        dialogue = admin_client.post(f"{url}&next={back}", headers={"X-Requested-With": "XMLHttpRequest"})

        assert answer["Location"] == back
        assert dialogue.json() == {"step": "success", "redirect": back}

    def test_a_scheduled_draft_that_became_incomplete_is_scheduled_no_longer(self, draft):
        page, _ready = draft
        page.latest_revision.approved_go_live_at = timezone.now()
        page.latest_revision.save()

        call_command("tick")

        assert not Revision.objects.exclude(approved_go_live_at=None).exists()
        assert not BoothPage.objects.get(pk=page.pk).live

    def test_a_product_without_a_code_is_not_published(self, draft):
        _page, ready = draft
        incomplete = ready.get_latest_revision_as_object()
        incomplete.exhibits.get().product = None
        incomplete.exhibits.commit()

        with pytest.raises(RefusedError, match="A product needs a code"), translation.override("en"):
            incomplete.save_revision().publish()

        assert not BoothPage.objects.get(pk=ready.pk).live


class TestPrivacy:
    @pytest.fixture
    def private(self, admin_client):
        page = booth()
        data = {"restriction_type": "password", "password": "bambu-kuning", "groups": []}
        response = admin_client.post(reverse("wagtailadmin_pages:set_privacy", args=[page.pk]), data)
        assert response.json()["step"] == "set_privacy_done"
        return page

    def test_a_private_booth_gives_nothing_away(self, private, client):
        own = addresses(private)
        for url in [*own, private.pavilion.url, private.round.url, "/id/", "/ja/search/?q=keranjang"]:
            response = client.get(url, follow=True)
            assert response.status_code in (200, 404), url
            assert "Keranjang rahasia" not in response.content.decode(), url
            if url in own:
                assert "Anyaman Sari" not in response.content.decode(), url
        assert found(client) == 0

    def test_its_password_opens_it_with_its_exhibits_and_nothing_else_does(self, private, client):
        for url in addresses(private)[:2]:
            form = BeautifulSoup(client.get(url).content, "html.parser").find("form", class_="plain-form")
            data = {one["name"]: one.get("value", "") for one in form.find_all("input") if one.get("name")}

            wrong = client.post(form["action"], data | {"password": "salah"})
            assert "Keranjang rahasia" not in wrong.content.decode()
            assert "Keranjang rahasia" not in client.get(url).content.decode()

            right = client.post(form["action"], data | {"password": "bambu-kuning"}, follow=True)
            assert right.redirect_chain == [(url, 302)]
            assert "Keranjang rahasia" in right.content.decode()
            client.logout()

    def test_it_asks_for_the_password_in_the_language_of_the_visitor(self, private, client):
        for code in codes():
            soup = BeautifulSoup(client.get(url_for(private, code)).content, "html.parser")
            action = soup.find("form", class_="plain-form")["action"]
            wrong = client.post(action, {"password": "x", "return_url": "/"}).content.decode()

            with translation.override(code):
                asked, refused = gettext("This page is private"), gettext("This is not the password. Please try again.")
            assert (soup.html["lang"], soup.h1.get_text(strip=True)) == (html_code(code), asked)
            assert (asked == "This page is private") is (code == "en")
            assert refused in wrong

    def test_an_exhibit_is_as_private_as_the_round_it_stands_in(self, admin_client, client):
        page = booth()
        data = {"restriction_type": "password", "password": "bambu-kuning", "groups": []}

        admin_client.post(reverse("wagtailadmin_pages:set_privacy", args=[page.round_id]), data)

        for url in (*addresses(page), page.round.expo.url, "/id/search/?q=keranjang"):
            assert "Keranjang rahasia" not in client.get(url, follow=True).content.decode(), url
        assert found(client) == 0

    def test_a_booth_is_public_again(self, private, admin_client, client):
        data = {"restriction_type": "none", "password": "", "groups": []}

        admin_client.post(reverse("wagtailadmin_pages:set_privacy", args=[private.pk]), data)

        assert is_public(client, private)


class TestMoves:
    def test_a_booth_moves_within_its_round(self, admin_client, client):
        bali = factories.province("ID-BA", "Bali", official_code="51")
        within = factories.round_page(provinces=[bali, factories.province()])
        page = booth(within=factories.pavilion(within, bali))
        target = factories.pavilion(within, factories.province())

        admin_client.post(page_url("move_confirm", page, target.pk))

        page = BoothPage.objects.get()
        assert (page.get_parent().specific, page.pavilion, page.round) == (target, target, within)
        assert is_public(client, page)

        admin_client.post(page_url("edit", page), edited_booth(page) | PUBLISH)
        assert BoothPage.objects.get().pavilion == target

    def test_a_booth_does_not_move_to_another_round(self, admin_client):
        page, other = booth(), factories.pavilion()

        for target in (other, other.round, page.round, factories.home()):
            admin_client.post(page_url("move_confirm", page, target.pk))

        assert BoothPage.objects.get().get_parent().specific == page.pavilion

    def test_pavilions_and_rounds_stay_where_they_are(self, admin_client):
        page, other = booth(), factories.pavilion()

        for moved, target in ((page.pavilion, other.round), (page.round, other.round.expo)):
            admin_client.post(page_url("move_confirm", moved, target.pk))
            assert type(moved).objects.get(pk=moved.pk).get_parent().pk == moved.get_parent().pk


def test_a_revision_that_is_gone_back_to_is_a_draft(admin_client):
    page = booth()
    first = page.latest_revision_id
    admin_client.post(page_url("edit", page), edited_booth(page, introduction="Salah.") | PUBLISH)

    form = admin_client.get(page_url("revisions_revert", page, first)).context["form"]
    admin_client.post(page_url("edit", page), edited_booth(page, introduction="", revision=first))

    assert form["introduction"].value() == ""
    assert (BoothPage.objects.get().introduction, draft(page).introduction) == ("Salah.", "")
