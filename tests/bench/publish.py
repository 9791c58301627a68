"""Publishing: a booth with thirty exhibits, beside a stock Wagtail page with thirty inline children."""

from decimal import Decimal
from operator import truediv
from statistics import median

from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from booths.models import BoothPage
from tests import factories
from tests.bench.common import Clock, judge, show
from tests.bench.stock.models import StockItem, StockPage

CHILDREN = 30
RUNS = 20
MOST_TIMES = 1.5
EVENTS = {"first": "published for the first time", "change": "a change of every child published"}
MODELS = (BoothPage, StockPage)


def measure():
    with connection.schema_editor() as editor:
        editor.create_model(StockPage)
        editor.create_model(StockItem)
    pavilion, home = factories.pavilion(), factories.home()
    clocks = {(event, model): Clock() for event in EVENTS for model in MODELS}
    queries = {}
    for number in range(RUNS + 1):
        producer = factories.producer(f"Anyaman {number}")
        exhibits = [exhibit(one) for one in range(CHILDREN)]
        booth = factories.booth(producer, pavilion, exhibits, publish=False)
        pages = {BoothPage: booth, StockPage: stock_page(home, booth)}
        for (event, model), clock in clocks.items():
            revision = draft(pages[model], f"{event} {number}")
            if number == 0:  # warms up, and counts
                with CaptureQueriesContext(connection) as captured:
                    revision.publish()
                queries[event, model] = len(captured)
            else:
                # One transaction on both sides, as our admin has it: the work is compared, not the commits.
                with clock.running(), transaction.atomic():
                    revision.publish()
    # Run by run, as the machine is faster or slower from one to the next.
    times = {
        event: median(map(truediv, clocks[event, BoothPage].wall, clocks[event, StockPage].wall)) for event in EVENTS
    }
    show(
        f"Publishing a booth with {CHILDREN} exhibits with pictures, and a stock Wagtail page with {CHILDREN} inline"
        f" children of as many fields, tasks in the database, in turn: medians of {RUNS}",
        ["what", "queries", "stock queries", "ms", "stock ms", "times"],
        [
            (
                what,
                *(queries[event, model] for model in MODELS),
                *(clocks[event, model].median for model in MODELS),
                times[event],
            )
            for event, what in EVENTS.items()
        ],
    )
    for event, what in EVENTS.items():
        judge(f"{what}, times the stock page", times[event], MOST_TIMES)


def exhibit(number):
    today = timezone.localdate()
    return factories.exhibit(
        f"Keranjang {number}",
        description="Dianyam dari bambu tali.\n\nDikeringkan di bawah naungan.",
        materials=["bamboo"],
        unit="piece",
        price=Decimal(185_000),
        single_price=Decimal(210_000),
        currency="IDR",
        price_basis="EXW",
        price_as_of=today,
        minimum_order=50,
        monthly_capacity=1200,
        lead_time_days=14,
        sample_terms="Satu contoh gratis.",
        hs_code="460212",
        marketplace_links=["https://www.tokopedia.com/contoh/keranjang"],
        ships_to="countries",
        ships_to_countries=["JP", "AE"],
        last_confirmed_on=today,
    )


def stock_page(home, booth):
    """Make a draft with the same values as a booth, as far as it has such fields."""
    page = StockPage(title=booth.title, slug=f"stock-{booth.slug}", maker=booth.producer, live=False)
    names = [field.name for field in StockItem._meta.concrete_fields if field.name not in ("id", "page")]
    page.items = [StockItem(**{name: getattr(exhibit, name) for name in names}) for exhibit in booth.exhibits.all()]
    home = type(home).objects.get(pk=home.pk)
    home.add_child(instance=page)
    page.save_revision()
    return page


def draft(page, text):
    """Change a page and all its children, and return the revision."""
    page = type(page).objects.get(pk=page.pk).get_latest_revision_as_object()
    page.introduction = text
    for child in (page.exhibits if isinstance(page, BoothPage) else page.items).all():
        child.summary = text
    return page.save_revision()
