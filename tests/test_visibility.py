"""What visitors see and find, after anything that editors and the clock may do, is what a simple model says."""

import json
from copy import copy, deepcopy
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import time_machine
from bs4 import BeautifulSoup
from django.core.cache import cache
from django.core.management import call_command
from django.db import transaction
from django.test import Client
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from wagtail.models import PageViewRestriction

from booths.models import BoothPage, Producer
from tests import factories

pytestmark = pytest.mark.django_db
START = datetime(2026, 6, 1, 12, tzinfo=UTC)
LANGUAGES = ("id", "en", "ja")
FALLBACKS = {"id": ("id",), "en": ("en", "id"), "ja": ("ja", "en", "id")}
ABOVE = {"round": ("expo",), "java": ("round", "expo"), "bali": ("round", "expo")}
BOOTHS = ("first", "second")


def word(number: int) -> str:
    """A word that no other one begins with or contains, in letters that no stemmer cuts."""
    return "q" + "".join("bcdfghjkmn"[int(digit)] for digit in f"{number:04}") + "v"


@dataclass
class Page:
    """What the model knows of a page."""

    live: bool = True
    expires: datetime | None = None
    private: bool = False

    def shows(self, now: datetime) -> bool:
        return self.live and (self.expires is None or self.expires > now)


@dataclass
class Booth(Page):
    """What the model knows of a booth: its words now, those of its draft, those that wait for their hour."""

    stands_in: str = "java"
    deleted: bool = False
    producer_live: bool = True
    words: str = ""
    draft: str = ""
    waiting: tuple[datetime, str] | None = None
    translated: dict[str, str] = field(default_factory=dict)
    withdrawn: set[str] = field(default_factory=set)


class World:
    """The site beside its model; every step is done to both."""

    def __init__(self, clock: Any) -> None:
        self.clock = clock
        self.numbers = iter(range(1, 9999))
        self.written: list[str] = []
        expo = factories.expo(slug="pameran")
        java, bali = factories.province(), factories.province("ID-BA", "Bali", official_code="51")
        round_page = factories.round_page(expo, [java, bali], slug="gelombang")
        self.pages = {
            "expo": expo,
            "round": round_page,
            "java": factories.pavilion(round_page, java),
            "bali": factories.pavilion(round_page, bali),
        }
        self.model: dict[str, Page] = {name: Page() for name in self.pages}
        self.booths: dict[str, Booth] = {}
        for name in BOOTHS:
            text = self.new_word()
            producer = factories.producer(name.title())
            pictures = [{"image": factories.image().pk, "alt_text": "Foto", "decorative": False}]
            exhibits = [factories.exhibit(text, summary="Contoh.", pictures=pictures)]
            self.pages[name] = factories.booth(producer, self.pages["java"], exhibits, slug=name)
            self.booths[name] = self.model[name] = Booth(words=text, draft=text)

    def copy(self) -> "World":
        """The same site with a model of its own; what is done to the site is to be taken back."""
        other = copy(self)
        other.model, other.written = deepcopy(self.model), list(self.written)
        other.booths = {name: other.model[name] for name in BOOTHS}
        other.numbers = iter(range(len(self.written) + 1, 9999))
        return other

    @property
    def now(self) -> datetime:
        return timezone.now()

    def new_word(self) -> str:
        self.written.append(word(next(self.numbers)))
        return self.written[-1]

    def page(self, name: str):
        page = self.pages[name]
        return type(page).objects.get(pk=page.pk)

    def draft(self, name: str):
        return self.page(name).get_latest_revision_as_object()

    # What may happen. Each returns at once where it is not possible.

    def write(self, name: str) -> None:
        booth = self.booths[name]
        if not booth.deleted:
            self._write(name, self.new_word()).save_revision()

    def _write(self, name: str, text: str):
        draft = self.draft(name)
        exhibits = list(draft.exhibits.all())
        exhibits[0].name = self.booths[name].draft = text
        draft.exhibits = exhibits
        return draft

    def publish(self, name: str) -> None:
        model = self.model[name]
        if isinstance(model, Booth):
            if model.deleted:
                return
            model.words, model.waiting = model.draft, None
        draft = self.draft(name)
        draft.go_live_at = draft.expire_at = None
        draft.save_revision().publish()
        model.live, model.expires = True, None

    def schedule(self, name: str) -> None:
        booth = self.booths[name]
        if booth.deleted:
            return
        draft = self._write(name, self.new_word())
        booth.waiting = (self.now + timedelta(days=2), booth.draft)
        draft.go_live_at, draft.expire_at = booth.waiting[0], None
        draft.save_revision().publish()

    def expire(self, name: str) -> None:
        model = self.model[name]
        if isinstance(model, Booth):
            if model.deleted:
                return
            model.words, model.waiting = model.draft, None
        draft = self.draft(name)
        draft.go_live_at, draft.expire_at = None, self.now + timedelta(days=1)
        draft.save_revision().publish()
        model.live, model.expires = True, draft.expire_at

    def unpublish(self, name: str) -> None:
        model = self.model[name]
        if getattr(model, "deleted", False):
            return
        if model.live:
            self.page(name).unpublish()
            model.live = False
            if isinstance(model, Booth):
                model.waiting = None

    def days_pass(self, _name: str) -> None:
        self.clock.shift(timedelta(days=3))

    def tick(self, _name: str) -> None:
        call_command("tick")
        for model in self.model.values():
            if model.live and model.expires and model.expires <= self.now:
                model.live = False
                if isinstance(model, Booth):
                    model.waiting = None
        for booth in self.booths.values():
            if booth.waiting and booth.waiting[0] <= self.now and not booth.deleted:
                booth.words, booth.waiting = booth.waiting[1], None
                booth.live, booth.expires = True, None

    def move(self, name: str) -> None:
        booth = self.booths[name]
        if booth.deleted:
            return
        booth.stands_in = "bali" if booth.stands_in == "java" else "java"
        self.page(name).move(self.page(booth.stands_in), pos="last-child")

    def delete(self, name: str) -> None:
        if not self.booths[name].deleted:
            self.booths[name].deleted = True
            self.page(name).delete()

    def lock(self, name: str) -> None:
        model = self.model[name]
        if getattr(model, "deleted", False):
            return
        if model.private:
            PageViewRestriction.objects.filter(page=self.pages[name]).delete()
        else:
            PageViewRestriction.objects.create(page_id=self.pages[name].pk, restriction_type="password", password="x")
        model.private = not model.private

    def translate(self, name: str, language: str, publish: bool) -> None:
        booth = self.booths[name]
        if booth.deleted:
            return
        text = self.new_word()
        factories.translate(self.page(name), language, publish, exhibit_name=text)
        if publish:
            booth.translated[language] = text
            booth.withdrawn.discard(language)

    def withdraw(self, name: str, language: str) -> None:
        booth = self.booths[name]
        if booth.deleted or language not in booth.translated:
            return
        key = self.page(name).translation_key
        BoothPage.objects.get(translation_key=key, locale__language_code=language).unpublish()
        booth.withdrawn.add(language)

    def producer(self, name: str) -> None:
        booth = self.booths[name]
        producer = Producer.objects.get(brand=name.title())
        if booth.producer_live:
            producer.unpublish()
        else:
            producer.save_revision().publish()
        booth.producer_live = not booth.producer_live

    # What visitors should see.

    def is_public(self, booth: Booth) -> bool:
        above = [self.model[name] for name in (booth.stands_in, *ABOVE[booth.stands_in])]
        return booth.producer_live and not booth.deleted and all(page.shows(self.now) for page in (booth, *above))

    def is_locked(self, booth: Booth) -> bool:
        return booth.private or any(self.model[name].private for name in (booth.stands_in, *ABOVE[booth.stands_in]))

    def name_in(self, booth: Booth, language: str) -> str:
        names = {"id": booth.words, **{k: v for k, v in booth.translated.items() if k not in booth.withdrawn}}
        return next(names[code] for code in FALLBACKS[language] if code in names)

    def public_words(self) -> set[str]:
        words = set()
        for booth in self.booths.values():
            if self.is_public(booth) and not self.is_locked(booth):
                words |= {booth.words, *(v for k, v in booth.translated.items() if k not in booth.withdrawn)}
        return words


def check(world: World) -> None:
    """Hold what visitors see against the model."""
    cache.clear()
    client = Client()
    listed = {language: client.get(f"/{language}/pameran/gelombang/").content.decode() for language in LANGUAGES}
    for name, booth in world.booths.items():
        place = "jawa-timur" if booth.stands_in == "java" else "bali"
        public, locked = world.is_public(booth), world.is_locked(booth)
        for language in LANGUAGES:
            path = f"/{language}/pameran/gelombang/{place}/{name}/"
            response = client.get(path)
            text = BeautifulSoup(response.content, "html.parser").get_text()
            shown = {word for word in world.written if word in text}
            assert response.status_code == (200 if public else 404), path
            assert shown == ({world.name_in(booth, language)} if public and not locked else set()), path
            assert (f'href="{path}"' in listed[language]) == (public and not locked), path
    expected = world.public_words()
    for text in world.written:
        found = json.loads(client.get("/api/v1/products/", {"q": text, "lang": "ja"}).content)
        assert found["total"] == (1 if text in expected else 0), text
    everything = json.loads(client.get("/api/v1/products/", {"lang": "ja"}).content)
    shown = {
        world.name_in(booth, "ja")
        for booth in world.booths.values()
        if world.is_public(booth) and not world.is_locked(booth)
    }
    assert {result["name"] for result in everything["results"]} == shown
    assert sum(value["count"] for value in everything["facets"]["province"]) == len(shown)


STEPS = st.one_of(
    st.tuples(st.sampled_from(["write", "schedule", "move", "delete", "producer"]), st.sampled_from(BOOTHS)),
    st.tuples(st.sampled_from(["publish", "expire", "unpublish", "lock"]), st.sampled_from(BOOTHS)),
    st.tuples(st.sampled_from(["publish", "expire", "unpublish", "lock"]), st.sampled_from(["expo", "round", "java"])),
    st.tuples(st.just("translate"), st.sampled_from(BOOTHS), st.sampled_from(["en", "ja"]), st.booleans()),
    st.tuples(st.just("withdraw"), st.sampled_from(BOOTHS), st.sampled_from(["en", "ja"])),
    st.tuples(st.sampled_from(["days_pass", "tick"]), st.just("")),
)


def test_visitors_see_and_find_what_the_model_says():
    with time_machine.travel(START, tick=False) as clock:
        start = World(clock)

        @settings(max_examples=30, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
        @given(st.lists(STEPS, min_size=1, max_size=14))
        def hold(steps):
            clock.move_to(START)
            world = start.copy()
            with transaction.atomic():
                for step, *arguments in steps:
                    getattr(world, step)(*arguments)
                check(world)
                transaction.set_rollback(True)

        hold()
