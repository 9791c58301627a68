"""``/api/v1/products/``: what programs ask and are told."""

from datetime import timedelta

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from booths.models import ExpoImage
from expo_site.languages import codes
from search.models import Concept
from tests import factories

pytestmark = pytest.mark.django_db
URL = "/api/v1/products/"


@pytest.fixture
def basket():
    """A basket, translated into Japanese, and where it stands."""
    today = timezone.localdate()
    producer = factories.producer(
        "Anyaman Sari", slug="anyaman-sari", regency=factories.regency(), sectors=[factories.sector()]
    )
    round_page = factories.round_page(
        factories.expo(slug="pameran"), slug="gelombang-1", title="Gelombang 1", opens_on=today - timedelta(days=1)
    )
    exhibit = factories.exhibit("Nampan jati", code="N-1", summary="Halus.")
    booth = factories.booth(producer, factories.pavilion(round_page), [exhibit], slug="sari")
    factories.translate(round_page, "ja", title="第一回")
    factories.translate(booth, "ja", exhibit_name="チークの盆", exhibit_summary="なめらか。")
    return booth.exhibits.select_related("product").get()


def test_an_answer_has_every_part_that_programs_read(client, basket):
    Concept.objects.create(kind="glossary", code="teak", forms={"id": ["jati"], "nl": ["teakhout"]})

    response = client.get(URL, {"q": "nampan teakhout xyzzy", "lang": "ja"})
    answer = response.json()
    took = answer.pop("took_ms")
    image = answer["results"][0].pop("image")
    matched = answer["results"][0].pop("matched")

    assert response["Content-Language"] == "ja"
    assert answer == {
        "q": "nampan teakhout xyzzy",
        "q_was_cut": False,
        "total": 1,
        "page": 1,
        "pages": 1,
        "page_size": 24,
        "results": [
            {
                "product_id": str(basket.product.uuid),
                "product_code": "N-1",
                "name": "チークの盆",
                "lang": "ja",
                "summary": "なめらか。",
                "url": "http://testserver/ja/pameran/gelombang-1/jawa-timur/sari/nampan-jati/",
                "producer": {"name": "Anyaman Sari", "slug": "anyaman-sari"},
                "province": {"code": "ID-JI", "name": "Jawa Timur"},
                "round": {"slug": "gelombang-1", "name": "第一回", "state": "open"},
            }
        ],
        "facets": {
            "round": [{"value": "gelombang-1", "label": "第一回", "count": 1}],
            "province": [{"value": "ID-JI", "label": "Jawa Timur", "count": 1}],
            "regency": [{"value": "35.24", "label": "Lamongan県", "count": 1}],
            "sector": [{"value": "crafts", "label": "Crafts", "count": 1}],
            "category": [
                {"value": "hg", "label": "Above", "count": 1},
                {"value": "hg-3", "label": "Above", "count": 1},
                {"value": "hg-3-6", "label": "かご", "count": 1},
            ],
        },
        "engine": "database",
    }
    assert took >= 0
    assert (image["width"], image["height"], image["alt"]) == (8, 6, "Foto Nampan jati")
    assert image["url"].startswith("http://testserver/media/")
    assert matched == [{"word": "nampan", "as": "nampan"}, {"word": "teakhout", "as": "jati"}]


def test_a_product_without_words_in_the_language_is_named_in_the_best_there_is(ask, basket):
    assert [(hit["name"], hit["lang"]) for hit in ask(lang="ko")["results"]] == [("Nampan jati", "id")]

    factories.translate(basket.booth, "en", exhibit_name="Teak tray")

    assert [(hit["name"], hit["lang"]) for hit in ask(lang="ko")["results"]] == [("Teak tray", "en")]
    assert [(hit["name"], hit["lang"]) for hit in ask(lang="id")["results"]] == [("Nampan jati", "id")]


def test_a_product_whose_picture_was_deleted_has_none(ask, show):
    show("Nampan")
    ExpoImage.objects.all().delete()

    assert [hit["image"] for hit in ask()["results"]] == [None]


def test_every_language_can_be_asked_for(client, basket):
    for language in codes():
        answer = client.get(URL, {"lang": language})

        assert answer["Content-Language"] == language
        assert answer.json()["results"][0]["url"].startswith(f"http://testserver/{language}/pameran/")


@pytest.mark.parametrize(
    ("accepted", "language"),
    [("", "en"), ("ko-KR,en;q=0.5", "ko"), ("zh-TW", "zh-hans"), ("xx", "en"), ("x" * 999, "en")],
)
def test_the_language_is_by_default_what_the_program_accepts(client, accepted, language):
    assert client.get(URL, headers={"accept-language": accepted})["Content-Language"] == language


@pytest.mark.parametrize(
    ("query", "reasons"),
    [
        ({"province": "ID-XX"}, {"province": ["There is no province “ID-XX”. Use its ISO code, as ID-JI."]}),
        ({"regency": "1"}, {"regency": ["There is no regency “1”. Use its official code, as 35.24."]}),
        ({"category": "zz"}, {"category": ["There is no category “zz”. Use its number in the taxonomy."]}),
        ({"round": "lalu"}, {"round": ["There is no round “lalu”."]}),
        ({"sector": "x"}, {"sector": ["There is no sector “x”."]}),
        ({"page_size": "101"}, {"page_size": ["Ensure this value is less than or equal to 100."]}),
        ({"page": "0"}, {"page": ["Ensure this value is greater than or equal to 1."]}),
        ({"open": "ya"}, {"open": ["Select a valid choice. ya is not one of the available choices."]}),
        ({"lang": "xx"}, {"lang": ["Select a valid choice. xx is not one of the available choices."]}),
        ({"page": "x", "open": "1", "sector": ["crafts", "x"]}, ["sector", "page"]),
    ],
)
def test_a_wrong_value_is_a_400_with_the_reason(client, query, reasons):
    factories.sector()

    response = client.get(URL, query)

    assert response.status_code == 400
    assert response["Content-Type"] == "application/json"
    errors = response.json()["errors"]
    assert list(response.json()) == ["errors"]
    assert (errors if isinstance(reasons, dict) else list(errors)) == reasons


def test_an_address_that_leads_nowhere_is_a_404_with_the_reason(client):
    for path in ("", "product/", "products/7/"):
        response = client.get(f"/api/v1/{path}", headers={"Accept-Language": "en"})

        assert response.status_code == 404
        assert response.json() == {
            "errors": {"path": [f"There is nothing at this address. Products are at http://testserver{URL}."]}
        }
    assert client.get("/api/v1/products?q=x")["Location"] == f"{URL}?q=x"


def test_the_reason_is_in_the_language_of_the_answer(client):
    response = client.get(URL, {"page": "x", "lang": "nl"}, headers={"accept-language": "ja"})

    assert response.json() == {"errors": {"page": ["Voer een geheel getal in."]}}
    assert response["Content-Language"] == "nl"


def test_a_text_that_is_too_long_is_cut_and_the_answer_says_so(ask, basket):
    answer = ask("nampan " + "x" * 300)

    assert (answer["q"], answer["q_was_cut"]) == ("nampan " + "x" * 193, True)
    assert answer["total"] == 1


def test_pages_are_as_long_as_asked_and_at_most_a_hundred(ask, show):
    show(*(f"Nampan {number}" for number in range(5)))

    answers = [ask("nampan", page=page, page_size=2) for page in (1, 2, 3, 4)]

    assert [(answer["total"], answer["page"], answer["pages"], answer["page_size"]) for answer in answers] == [
        (5, page, 3, 2) for page in (1, 2, 3, 4)
    ]
    assert [len(answer["results"]) for answer in answers] == [2, 2, 1, 0]
    assert len({hit["product_id"] for answer in answers for hit in answer["results"]}) == 5
    assert len(ask(page_size=100)["results"]) == 5


def test_only_open_rounds_if_asked(names, show):
    today = timezone.localdate()
    show("Buka", within=factories.pavilion(factories.round_page(opens_on=today)))
    show("Nanti", within=factories.pavilion(factories.round_page(opens_on=today + timedelta(days=1))))

    assert sorted(names()) == sorted(names(open="0")) == ["Buka", "Nanti"]
    assert names(open="1") == ["Buka"]


def test_a_chosen_value_is_listed_though_nothing_has_it(ask, basket):
    factories.province("ID-BA", "Bali", official_code="51")

    answer = ask(province="ID-BA")

    assert (answer["total"], answer["facets"]["sector"]) == (0, [])
    assert answer["facets"]["province"] == [
        {"value": "ID-JI", "label": "Jawa Timur", "count": 1},
        {"value": "ID-BA", "label": "Bali", "count": 0},
    ]


def test_values_are_sorted_by_count_then_by_name(ask, show):
    for name, sectors in {"A": ["b", "c"], "B": ["c"], "C": ["a"]}.items():
        show(name, of=factories.producer(name, sectors=[factories.sector(slug, slug.upper()) for slug in sectors]))

    assert [(value["value"], value["count"]) for value in ask()["facets"]["sector"]] == [("c", 2), ("a", 1), ("b", 1)]


def test_queries_are_few_and_as_many_for_sixty_results_as_for_three(client):
    queries = [{}, {"q": "nampan jati", "open": "1", "province": "ID-JI", "category": "hg"}]

    few, many = (queries_of(client, queries, items) for items in (3, 60))

    assert few == many
    assert max(few) <= 15


def queries_of(client, queries, items):
    """Return how many database queries each answer takes with so many results, which are gone afterwards."""
    counts = []
    with transaction.atomic():
        file = factories.image().file.name
        images = ExpoImage.objects.bulk_create(
            ExpoImage(title="Gambar", file=file, width=8, height=6) for _item in range(items)
        )
        for number in range(0, items, 20):
            round_page = factories.round_page(opens_on=timezone.localdate())
            factories.translate(round_page, "ja", title="回")
            exhibits = [
                factories.exhibit(
                    f"Nampan jati {image.pk}", pictures=[{"image": image.pk, "alt_text": "Foto", "decorative": False}]
                )
                for image in images[number : number + 20]
            ]
            producer = factories.producer(regency=factories.regency(), sectors=[factories.sector()])
            factories.booth(producer, factories.pavilion(round_page), exhibits)
        for query in queries:
            asked = query | {"lang": "ja", "page_size": "100"}
            client.get(URL, asked)
            with CaptureQueriesContext(connection) as captured:
                assert len(client.get(URL, asked).json()["results"]) == items
            counts.append(len(captured))
        transaction.set_rollback(True)
    return counts
