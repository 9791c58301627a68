"""No text makes an error, on the page and in the API."""

from urllib.parse import urlencode

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from expo_site.languages import codes
from search import concepts

pytestmark = pytest.mark.django_db
#: What means something to databases, addresses, browsers or the analysis, with words that are there.
PIECES = [
    *"R&-\"'*():^+%_\\;<>|·¦ 竹籠のｶﾞ커피قهوةـ😀㌖\x00\ufdfa\u0301\u202e\uffff",
    *("nampan", "jati", "NEAR", "AND", "OR", "NOT", "{name_tokens}", "--", "<b>", "%00"),
]
hostile = st.text(max_size=250) | st.lists(st.sampled_from(PIECES), max_size=60).map("".join)
languages = st.sampled_from(codes())
with_fixtures = {"deadline": None, "suppress_health_check": [HealthCheck.function_scoped_fixture]}


@pytest.fixture
def words_known(show):
    """The glossary, and a product to be found or not."""
    concepts.load()
    show("Nampan jati <b>")


@settings(max_examples=100, **with_fixtures)
@given(text=hostile, language=languages)
@example(text='"', language="id")
@example(text="a" * 100_000, language="id")
@example(text="㌖" * 200, language="ja")
@example(text="竹籠 " * 60, language="zh-hans")
@example(text="\ufdfa" * 200, language="ar")
def test_any_text_can_be_asked_of_the_api(client, words_known, text, language):
    response = client.get(f"/api/v1/products/?{urlencode({'q': text, 'lang': language})}")

    assert response.status_code == 200
    assert len(response.json()["results"]) == response.json()["total"]
    assert len(response.json()["q"]) <= 200


@settings(max_examples=30, **with_fixtures)
@given(text=hostile, language=languages)
@example(text="</title><script>alert(1)</script>", language="ar")
def test_any_text_can_be_asked_of_the_page_and_is_only_text_there(client, words_known, text, language):
    response = client.get(f"/{language}/search/?{urlencode({'q': text})}")

    assert response.status_code == 200
    assert b"<b>" not in response.content
    assert b"<script>alert" not in response.content


@settings(max_examples=40, **with_fixtures)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(
                ["lang", "round", "province", "regency", "sector", "category", "open", "page", "page_size"]
            ),
            hostile,
        ),
        max_size=6,
    )
)
def test_any_value_of_any_parameter_is_answered_or_refused(client, words_known, parameters):
    for address in ("/api/v1/products/", "/id/search/"):
        response = client.get(f"{address}?{urlencode(parameters)}")

        assert response.status_code in (200, 400)


def test_no_address_makes_an_error(client, words_known):
    for query in (
        "q=%ff%fe",
        "q=%ed%a0%80",
        "q",
        "=",
        "&&&",
        "q=a&q=b",
        "q[]=x",
        "unknown=1",
        "page_size=100&page=100000",
    ):
        assert client.get(f"/api/v1/products/?{query}").status_code == 200
        assert client.get(f"/ja/search/?{query}", follow=True).status_code == 200
