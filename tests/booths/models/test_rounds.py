from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from booths.models import RoundPage
from booths.models.rounds import RoundState
from booths.rounds import provinces_in_other_rounds
from tests import factories

pytestmark = pytest.mark.django_db

OPENS, CLOSES = date(2021, 11, 29), date(2021, 12, 18)


def at(day: int, hour: int = 0, minute: int = 0, month: int = 12) -> datetime:
    return datetime(2021, month, day, hour, minute, tzinfo=UTC)


def test_a_round_without_dates_is_undated():
    assert factories.round_page().state(at(1)) == RoundState.UNDATED


def test_a_round_opens_and_closes_by_its_own_zone():
    # Jayapura is nine hours ahead of UTC.
    page = factories.round_page(opens_on=OPENS, closes_on=CLOSES, time_zone="Asia/Jayapura")

    assert page.state(at(28, 14, 59, month=11)) == RoundState.UPCOMING
    assert page.state(at(28, 15, 0, month=11)) == RoundState.OPEN
    assert page.state(at(18, 14, 59)) == RoundState.OPEN
    assert page.state(at(18, 15, 0)) == RoundState.CLOSED


def test_a_round_without_a_zone_takes_that_of_the_expo():
    expo = factories.expo(time_zone=ZoneInfo("Asia/Makassar"))
    page = factories.round_page(expo, opens_on=OPENS, closes_on=CLOSES)

    # Makassar is eight hours ahead.
    assert page.state(at(18, 15, 59)) == RoundState.OPEN
    assert page.state(at(18, 16, 0)) == RoundState.CLOSED


def test_a_round_opens_and_closes_at_the_hours_it_names():
    page = factories.round_page(opens_on=OPENS, opens_at=time(9), closes_on=CLOSES, closes_at=time(17, 30))

    # Jakarta is seven hours ahead.
    assert page.state(at(29, 1, 59, month=11)) == RoundState.UPCOMING
    assert page.state(at(29, 2, 0, month=11)) == RoundState.OPEN
    assert page.state(at(18, 10, 29)) == RoundState.OPEN
    assert page.state(at(18, 10, 30)) == RoundState.CLOSED


def test_a_round_of_which_only_one_end_is_known():
    assert factories.round_page(opens_on=OPENS).state(at(1)) == RoundState.OPEN
    assert factories.round_page(opens_on=OPENS).state(at(1, month=11)) == RoundState.UPCOMING
    assert factories.round_page(closes_on=CLOSES).state(at(1)) == RoundState.UNDATED
    assert factories.round_page(closes_on=CLOSES).state(at(20)) == RoundState.CLOSED


@pytest.mark.parametrize(
    ("facts", "field"),
    [
        ({"opens_on": CLOSES, "closes_on": OPENS}, "closes_on"),
        ({"opens_on": OPENS, "opens_at": time(12), "closes_on": OPENS, "closes_at": time(11)}, "closes_on"),
        ({"opens_on": OPENS, "opens_at": time(12), "closes_on": OPENS, "closes_at": time(12)}, "closes_on"),
        ({"opens_at": time(12)}, "opens_on"),
        ({"closes_at": time(12)}, "closes_on"),
    ],
)
def test_dates_that_do_not_go_together_are_an_error_of_their_field(facts, field):
    page = RoundPage(title="Gelombang", slug="g", **facts)

    with pytest.raises(ValidationError) as error:
        page.clean()

    assert list(error.value.message_dict) == [field]


def test_a_round_may_open_and_close_on_the_same_day():
    RoundPage(title="Gelombang", slug="g", opens_on=OPENS, closes_on=OPENS).clean()


@pytest.mark.parametrize(
    "facts", [{"opens_on": CLOSES, "closes_on": OPENS}, {"opens_at": time(1)}, {"closes_at": time(1)}]
)
def test_the_database_refuses_what_the_form_would(facts):
    page = factories.round_page()

    with pytest.raises(IntegrityError), transaction.atomic():
        RoundPage.objects.filter(pk=page.pk).update(**facts)


def test_a_round_gets_a_pavilion_for_each_of_its_provinces():
    bali = factories.province("ID-BA", "Bali", official_code="51")
    page = factories.round_page(provinces=[bali, factories.province()])

    assert [(one.title, one.slug, one.live, one.province) for one in page.pavilions.order_by("path")] == [
        ("Bali", "bali", True, bali),
        ("Jawa Timur", "jawa-timur", True, factories.province()),
    ]


def test_a_province_that_leaves_takes_its_empty_pavilion_along_but_not_one_with_booths():
    bali = factories.province("ID-BA", "Bali", official_code="51")
    papua = factories.province("ID-PA-2022", "Papua (sebelum 2022)", official_code="91", ended_in=2022)
    page = factories.round_page(provinces=[bali, factories.province(), papua])
    factories.booth(within=page.pavilions.get(province=papua))

    draft = page.get_latest_revision_as_object()
    draft.round_provinces = [one for one in draft.round_provinces.all() if one.province == factories.province()]
    draft.save_revision().publish()
    page.save_revision().publish()

    assert set(page.pavilions.values_list("title", flat=True)) == {"Jawa Timur", "Papua (sebelum 2022)"}


def test_provinces_in_other_rounds_of_the_same_expo_are_found():
    expo = factories.expo()
    bali = factories.province("ID-BA", "Bali", official_code="51")
    first = factories.round_page(expo, [bali, factories.province()])
    second = factories.round_page(expo, [bali])
    factories.round_page(provinces=[bali])

    assert provinces_in_other_rounds(second, [bali]) == {bali: first}
    assert provinces_in_other_rounds(first, [factories.province()]) == {}
