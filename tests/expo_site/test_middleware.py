"""What every request passes: the way in, the language, the rules for browsers, and changes in the admin."""

import pytest
from wagtail import hooks

from booths.models import BoothPage
from tests import factories

pytestmark = pytest.mark.django_db


def directives(response):
    """Return the content security policy, by directive."""
    policy = response["Content-Security-Policy"].split(";")
    return {name: set(values) for name, *values in (directive.split() for directive in policy if directive.strip())}


class TestLanguage:
    @pytest.mark.parametrize(
        ("header", "language"),
        [("ja-JP,en;q=0.5", "ja"), ("zh-CN", "zh-hans"), ("pt,ar;q=0.2", "ar"), ("tlh", "en"), (None, "en")],
    )
    def test_the_way_in_leads_to_the_language_of_the_browser(self, client, header, language):
        response = client.get("/", headers={"Accept-Language": header} if header else {})

        assert (response.status_code, response["Location"]) == (302, f"/{language}/")
        assert "Accept-Language" in response["Vary"]

    def test_the_language_of_the_address_goes_before_that_of_the_browser(self, client):
        response = client.get("/ar/", headers={"Accept-Language": "ja"})

        assert '<html lang="ar"' in response.content.decode()
        assert response["Content-Language"] == "ar"
        assert "Accept-Language" not in response.get("Vary", "")

    def test_one_visitors_language_is_not_the_next_ones(self, client):
        client.get("/ar/")

        assert client.get("/")["Location"] == "/en/"

    def test_a_page_without_a_language_in_its_address_is_found_in_that_of_the_browser(self, client):
        factories.story(slug="kisah")

        response = client.get("/kisah/", headers={"Accept-Language": "ko"})

        assert (response.status_code, response["Location"]) == (302, "/ko/kisah/")
        assert "Accept-Language" in response["Vary"]

    @pytest.mark.parametrize("path", ["/%2Fcontoh.example/", "/xx/", "/en/%2Fcontoh.example/", "/id/../../etc/passwd"])
    def test_an_address_that_is_none_never_leads_elsewhere(self, client, path):
        response = client.get(path, follow=True)

        assert response.status_code == 404
        assert all(address.startswith("/") and not address.startswith("//") for address, _ in response.redirect_chain)


class TestRulesForBrowsers:
    @pytest.mark.parametrize("path", ["/en/", "/en/tidak-ada/", "/en/search/?q=<script>", "/api/v1/products/"])
    def test_the_public_site_runs_no_inline_script_or_style_and_nothing_from_elsewhere(self, client, path):
        policy = directives(client.get(path))

        assert policy["default-src"] == {"'self'"}
        assert policy["img-src"] == {"'self'", "data:"}
        assert policy["object-src"] == {"'none'"}
        assert policy["form-action"] == policy["base-uri"] == policy["frame-ancestors"] == {"'self'"}
        assert not {"script-src", "style-src", "connect-src"} & set(policy)

    def test_the_admin_has_a_looser_policy_of_its_own(self, admin_client):
        policy = directives(admin_client.get("/admin/"))

        assert policy["script-src"] == policy["style-src"] == {"'self'", "'unsafe-inline'"}
        assert policy["default-src"] == policy["form-action"] == policy["frame-ancestors"] == {"'self'"}
        assert policy["object-src"] == {"'none'"}

    @pytest.mark.parametrize("path", ["/administrasi/", "/en/admin/"])
    def test_what_only_looks_like_the_admin_gets_the_public_policy(self, client, path):
        response = client.get(path, follow=True)

        assert "script-src" not in directives(response)

    def test_the_admin_shows_its_previews_in_a_frame(self, client):
        assert client.get("/admin/login/")["X-Frame-Options"] == "SAMEORIGIN"

    def test_other_headers_are_strict_too(self, client):
        response = client.get("/en/")

        assert response["X-Content-Type-Options"] == "nosniff"
        assert response["X-Frame-Options"] == "DENY"
        assert response["Referrer-Policy"] == "strict-origin-when-cross-origin"
        assert "camera=()" in response["Permissions-Policy"]
        assert not response.cookies


class TestAdmin:
    def test_a_change_that_fails_half_way_leaves_everything_as_it_was(self, admin_client):
        booth = factories.booth()
        admin_client.raise_request_exception = False

        def fail(request, page):
            assert not BoothPage.objects.filter(pk=booth.pk).exists()
            raise RuntimeError

        with hooks.register_temporarily("after_delete_page", fail):
            response = admin_client.post(f"/admin/pages/{booth.pk}/delete/")

        assert response.status_code == 500
        assert BoothPage.objects.filter(pk=booth.pk).exists()
        assert BoothPage.objects.get(pk=booth.pk).exhibits.count() == 1

        admin_client.post(f"/admin/pages/{booth.pk}/delete/")

        assert not BoothPage.objects.filter(pk=booth.pk).exists()
