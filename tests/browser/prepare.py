"""``python -m tests.browser.prepare``: what an organiser has set up before the editor of the test comes."""

from datetime import timedelta

import django

django.setup()

from django.contrib.auth import get_user_model  # noqa: E402
from django.utils import timezone  # noqa: E402

from booths.models import Province  # noqa: E402
from booths.reference import load_reference  # noqa: E402
from tests import factories  # noqa: E402

if __name__ == "__main__":
    load_reference()
    editor = get_user_model().objects.create_superuser("editor", "editor@example.org", "browser-test")
    editor.wagtail_userprofile = type(editor).wagtail_userprofile.related.related_model(user=editor)
    editor.wagtail_userprofile.preferred_language = "en"
    editor.wagtail_userprofile.save()
    today = timezone.localdate()
    expo = factories.expo("Pameran Uji", slug="pameran-uji")
    factories.round_page(
        expo,
        Province.objects.filter(code="ID-JB"),
        title="Gelombang Uji",
        slug="gelombang-uji",
        opens_on=today - timedelta(days=1),
        closes_on=today + timedelta(days=9),
    )
