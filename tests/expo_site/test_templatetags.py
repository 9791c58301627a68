"""The filters of ``{% load expo %}``."""

from datetime import date
from decimal import Decimal

import pytest
from django.template import Context, Template
from django.utils import translation


def render(expression, value, language="fr"):
    with translation.override(language):
        return Template(f"{{% load expo %}}{{{{ {expression} }}}}").render(Context({"value": value}))


@pytest.mark.parametrize(
    ("expression", "value", "shown"),
    [
        ("value|direction", "ar", "rtl"),
        ("value|html_code", "zh-hans", "zh-Hans"),
        ("value|language_in_words", "ja", "japonais"),
        ("value|in_language", "ar", 'lang="ar" dir="rtl"'),
        ("value|in_language", "fr", ""),
        ("value|number", 1200, "1\u202f200"),
        ("value|money:'EUR'", Decimal("12.5"), "12,50\u00a0€"),
        ("value|day", date(2021, 11, 29), "29 novembre 2021"),
    ],
)
def test_values_are_shown_as_the_language_has_them(expression, value, shown):
    assert render(expression, value) == shown


def test_plain_text_becomes_paragraphs_and_its_markup_stays_text():
    html = render("value|paragraphs", "Satu\ndua\n\n<script>alert('x')</script> & tiga")

    assert html == ("<p>Satu<br>dua</p>\n\n<p>&lt;script&gt;alert(&#x27;x&#x27;)&lt;/script&gt; &amp; tiga</p>")
