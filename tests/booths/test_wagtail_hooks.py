"""What the admin does differently for the catalogue: pavilions and warnings, what is not copied or deleted."""

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse
from wagtail.models import Page, ReferenceIndex

from booths.models import Material, Province
from tests import factories
from tests.booths.admin import posting
from tests.booths.admin.posting import add_url, draft, edited_booth, notes, page_url, saved, snippet_url

pytestmark = pytest.mark.django_db


def bali():
    return factories.province("ID-BA", "Bali", official_code="51")


class TestRounds:
    def test_it_is_said_which_pavilions_were_made(self, admin_client):
        data = posting.round_page([bali(), factories.province()])

        response = admin_client.post(add_url("roundpage", factories.expo()), data, follow=True)

        assert [note for note in notes(response) if "pavilion" in note] == [
            "A pavilion for Bali was made.",
            "A pavilion for Jawa Timur was made.",
        ]

    def test_a_province_in_two_rounds_of_an_expo_is_warned_of_and_saved(self, admin_client):
        expo = factories.expo()
        factories.round_page(expo, [bali()], title="Gelombang 1")
        factories.round_page(provinces=[factories.province()], title="Gelombang lain")
        data = posting.round_page([bali(), factories.province()])

        response = admin_client.post(add_url("roundpage", expo), data, follow=True, headers={"accept-language": "id"})

        warned = [note for note in notes(response) if "Gelombang 1" in note or "Gelombang lain" in note]
        assert warned == ["Bali juga ada dalam “Gelombang 1” di pameran ini."]
        assert Province.objects.filter(pavilions__round__expo=expo).count() == 3

    def test_nothing_is_said_of_other_pages(self, admin_client):
        page = factories.booth()

        response = admin_client.post(page_url("edit", page), edited_booth(page), follow=True)

        assert len(notes(response)) == 1


class TestCopies:
    @pytest.mark.parametrize("method", ["get", "post"])
    def test_a_booth_and_a_pavilion_cannot_be_copied(self, admin_client, method):
        booth = factories.booth()
        before = Page.objects.count()

        for page in (booth, booth.pavilion):
            data = {"new_title": "Dua", "new_slug": "dua", "new_parent_page": page.get_parent().pk}
            response = getattr(admin_client, method)(page_url("copy", page), data, follow=True)

            assert notes(response) == [
                "A producer has one booth in a round, and a province one pavilion: they cannot be copied."
            ]
        assert Page.objects.count() == before

    def test_a_round_is_copied_with_an_address_of_its_own(self, admin_client):
        page = factories.round_page(slug="gelombang-1")
        other = factories.expo(slug="2027")
        data = {"new_title": "Gelombang", "new_slug": "gelombang-1", "new_parent_page": other.pk}

        admin_client.post(page_url("copy", page), data)

        assert [one.slug for one in other.rounds.all()] == ["gelombang-1-2027"]


def used_rows():
    """Rows that something saved needs, by the name of their list."""
    regency = factories.regency()
    sector = factories.sector()
    producer = factories.producer(regency=regency, sectors=[sector])
    exhibit = factories.exhibit(materials=[factories.material().code], category=factories.category("hg-3-6"))
    factories.booth(producer, exhibits=[exhibit], publish=False)
    return {
        "province": factories.province(),
        "regency": regency,
        "sector": sector,
        "producer": producer,
        "category": factories.category("hg-3-6"),
        "material": factories.material(),
    }


class TestDeletion:
    @pytest.mark.parametrize("indexed", [True, False])
    def test_what_is_in_use_is_not_deleted(self, admin_client, indexed):
        """Whether Wagtail's index of references knows of the use already, or does not as of what came in bulk."""
        for kind, row in used_rows().items():
            if not indexed:
                ReferenceIndex.objects.all().delete()
            asked = admin_client.get(snippet_url(kind, "delete", row.pk), follow=True)
            done = admin_client.post(snippet_url(kind, "delete", row.pk), follow=True)

            if kind == "material":
                assert notes(asked) == ["“bamboo” is in use by products and cannot be deleted."]
            else:
                assert "prevent it from being deleted" in asked.content.decode(), kind
                assert "Yes, delete" not in asked.content.decode(), kind
            assert done.status_code == 200, kind
            assert type(row).objects.filter(pk=row.pk).exists(), kind

    def test_nor_is_it_with_others_at_once(self, admin_client):
        for kind, row in used_rows().items():
            ReferenceIndex.objects.all().delete()
            url = reverse("wagtail_bulk_action", args=["booths", kind, "delete"]) + f"?id={row.pk}"

            assert admin_client.get(url, follow=True).status_code == 200, kind
            assert admin_client.post(url, follow=True).status_code == 200, kind
            assert type(row).objects.filter(pk=row.pk).exists(), kind

    def test_what_nothing_needs_is_deleted(self, admin_client):
        unused = [factories.material("paper", id="kertas", en="paper"), factories.category("aa"), bali()]
        unused += [factories.producer()]
        factories.booth(exhibits=[factories.exhibit(materials=[factories.material("paper-pulp").code])])

        for row in unused:
            admin_client.post(snippet_url(row._meta.model_name, "delete", row.pk))

        assert [type(row).objects.filter(pk=row.pk).exists() for row in unused] == [False] * 4

    def test_a_draft_opens_without_what_was_deleted_since(self, admin_client):
        """Rows do not name what only a draft does, so it can be deleted; the draft asks for it again."""
        page = factories.booth()
        published = page.exhibits.get().category
        trays = factories.category("hg-3-7", id="Nampan", en="Trays")
        exhibits = [saved(one, category=trays.pk) for one in page.exhibits.all()]
        admin_client.post(page_url("edit", page), edited_booth(page, exhibits))
        old = draft(page).latest_revision_id

        admin_client.post(snippet_url("category", "delete", trays.pk))

        assert admin_client.get(page_url("edit", page)).status_code == 200
        assert admin_client.get(page_url("revisions_compare", page, "live", old)).status_code == 200
        assert draft(page).exhibits.get().category is None
        assert page.exhibits.get().category == published

    def test_a_draft_of_a_round_opens_without_a_province_that_was_deleted_since(self, admin_client):
        page = factories.round_page()
        rows = [{"id": row.pk, "province": row.province_id} for row in page.round_provinces.all()]
        data = posting.round_page([*rows, {"province": bali().pk}], slug=page.slug)
        admin_client.post(page_url("edit", page), data)

        admin_client.post(snippet_url("province", "delete", bali().pk))

        assert admin_client.get(page_url("edit", page)).status_code == 200
        assert [row.province for row in draft(page).round_provinces.all()] == [factories.province()]


def test_the_materials_to_choose_from_are_text_and_nothing_else(admin_client):
    hostile = '"><script>alert(1)</script>'
    Material.objects.create(code="hostile", names={"id": hostile, "en": hostile})

    response = admin_client.get(add_url("boothpage", factories.pavilion()))

    soup = BeautifulSoup(response.content, "html.parser")
    options = soup.find("datalist", id="codes-material_options").find_all("option")
    assert [(one["data-code"], one["value"]) for one in options] == [("hostile", hostile)]
    assert hostile not in response.content.decode()
