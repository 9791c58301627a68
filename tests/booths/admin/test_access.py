"""Who gets in: editors to what is theirs, nobody else to anything."""

import pytest
from django.contrib.auth.models import Group, Permission, User
from django.urls import reverse
from wagtail.models import GroupPagePermission

from booths.models import BoothPage, Producer
from tests import factories
from tests.booths.admin import posting
from tests.booths.admin.posting import PUBLISH, add_url, draft, edited_booth, page_url, snippet_url

pytestmark = pytest.mark.django_db


def signed_in(client, name, *groups, **facts):
    """Let a client be a user of these groups."""
    user = User.objects.create_user(name, password="kata-sandi", **facts)
    user.groups.set(groups)
    client.force_login(user)
    return client


def council(pavilion, *permissions):
    """A group whose members work on one pavilion."""
    group = Group.objects.create(name=f"Dewan {pavilion.title}")
    group.permissions.add(Permission.objects.get(codename="access_admin"))
    for codename in permissions:
        permission = Permission.objects.get(content_type__app_label="wagtailcore", codename=codename)
        GroupPagePermission.objects.create(group=group, page=pavilion, permission=permission)
    return group


def doors(booth):
    """Addresses behind which an editor works."""
    return [
        *(reverse(f"{name}:index") for name in ("expos", "rounds", "booths")),
        add_url("boothpage", booth.pavilion),
        page_url("edit", booth),
        page_url("preview_on_edit", booth),
        page_url("view_draft", booth),
        page_url("revisions_compare", booth, "live", "latest"),
        page_url("delete", booth),
        snippet_url("producer", "list"),
        snippet_url("producer", "edit", booth.producer_id),
        snippet_url("producer", "inspect", booth.producer_id),
        snippet_url("province", "delete", booth.pavilion.province_id),
        reverse("wagtailsnippetchoosers_booths_producer:choose"),
    ]


@pytest.mark.parametrize("who", ["anonymous", "a visitor with an account", "staff of the site without a group"])
def test_whoever_is_no_editor_is_asked_to_log_in(client, who):
    booth = factories.booth(factories.producer("Anyaman Rahasia"), publish=False)
    if who != "anonymous":
        signed_in(client, "tamu", is_staff="staff" in who)

    for url in doors(booth):
        for response in (client.get(url), client.post(url, edited_booth(booth, title="Dibajak") | PUBLISH)):
            assert response.status_code in (302, 403), url
            assert b"Anyaman Rahasia" not in response.content
    assert draft(booth).title == "Anyaman Rahasia"
    assert (BoothPage.objects.count(), BoothPage.objects.get().live, Producer.objects.count()) == (1, False, 1)


def test_an_editor_of_nothing_gets_into_no_list_and_no_form(client):
    booth = factories.booth(publish=False)
    group = Group.objects.create(name="Tanpa hak")
    group.permissions.add(Permission.objects.get(codename="access_admin"))
    signed_in(client, "kosong", group)

    assert client.get(reverse("wagtailadmin_home")).status_code == 200
    for url in (reverse("booths:index"), page_url("edit", booth), snippet_url("producer", "edit", booth.producer_id)):
        assert client.get(url).status_code == 302, url
    assert client.post(page_url("edit", booth), edited_booth(booth, title="Dibajak") | PUBLISH).status_code == 302
    assert draft(booth).title != "Dibajak"


class TestCouncils:
    @pytest.fixture
    def pavilions(self):
        bali = factories.province("ID-BA", "Bali", official_code="51")
        page = factories.round_page(provinces=[bali, factories.province()])
        return factories.pavilion(page, bali), factories.pavilion(page, factories.province())

    def test_a_council_works_on_its_own_pavilion_only(self, client, pavilions):
        own, other = pavilions
        mine = factories.booth(factories.producer("Punya"), own)
        theirs = factories.booth(factories.producer("Orang"), other)
        signed_in(client, "bali", council(own, "add_page", "change_page", "publish_page"))
        new = factories.producer("Baru")

        for page in (mine, theirs):
            client.post(page_url("edit", page), edited_booth(page, title=f"{page.title} lain") | PUBLISH)
        for pavilion in pavilions:
            client.post(add_url("boothpage", pavilion), posting.booth(new, [posting.exhibit(code="B-1")]) | PUBLISH)

        assert set(BoothPage.objects.values_list("title", "pavilion__title", "live")) == {
            ("Punya lain", "Bali", True),
            ("Baru", "Bali", True),
            ("Orang", "Jawa Timur", True),
        }
        listed = client.get(reverse("booths:index")).context["object_list"]
        assert {page.title for page in listed} == {"Punya lain", "Baru"}
        assert client.get(page_url("edit", theirs)).status_code == 302
        assert client.post(page_url("unpublish", theirs)).status_code == 302
        assert client.post(page_url("delete", theirs)).status_code == 302
        assert BoothPage.objects.get(pk=theirs.pk).live

    def test_a_council_does_not_move_a_booth_to_another_pavilion(self, client, pavilions):
        own, other = pavilions
        mine = factories.booth(within=own)
        signed_in(client, "bali", council(own, "add_page", "change_page", "publish_page"))

        client.post(page_url("move_confirm", mine, other.pk))

        assert BoothPage.objects.get().pavilion == own

    def test_who_may_not_publish_saves_a_draft(self, client, pavilions):
        own, _other = pavilions
        mine = factories.booth(within=own)
        signed_in(client, "bali", council(own, "add_page", "change_page"))

        client.post(page_url("edit", mine), edited_booth(mine, title="Baru") | PUBLISH)
        assert client.post(page_url("unpublish", mine)).status_code == 302

        assert (BoothPage.objects.get().title, BoothPage.objects.get().live) == (mine.title, True)
        assert draft(mine).title == "Baru"
