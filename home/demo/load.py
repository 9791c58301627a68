"""Loading the demo: the files under ``demo/`` become expos, rounds, booths and stories."""

import csv
import os
import re
import tempfile
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from datetime import date, timedelta
from hashlib import sha256
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from booths.importing import import_catalogue, read_sheet
from booths.importing.sheet import Row, Sheet
from booths.localize import add_words
from booths.models import (
    ExpoOrganiser,
    ExpoPage,
    ExpoPartner,
    ExportFigure,
    Honour,
    Marketplace,
    Material,
    Organisation,
    Province,
    Regency,
    RoundPage,
    RoundProvince,
)
from booths.models.public import PublicPage
from booths.references import references_noted_once
from expo_site.languages import authoring, codes
from home.demo import pictures
from home.models import HomePage, StoryPage

DATA = settings.BASE_DIR / "demo"
_DAY = re.compile(r"today([+-]\d+)?")
Progress = Callable[[str, int, int], None]
#: Waits for pictures of these names and gives their folder.
Pictures = Callable[[Iterable[str]], Path]


def is_loaded() -> bool:
    """Return whether the demo is there."""
    return ExpoPage.objects.sources().filter(slug=_read("sample/expo.toml")["slug"]).exists()


@contextmanager
def drawing() -> Iterator[Pictures]:
    """Draw the pictures that the catalogues name, beside whatever else is done meanwhile.

    Gives a function that waits for some of them and returns their folder, which is there until the end.
    """
    wanted = [
        row for facts in _read("sample/expo.toml")["rounds"] for row in _rows(DATA / "sample" / facts["pictures"])
    ]
    # One processor is for who waits for them.
    pool = ProcessPoolExecutor(max(1, (os.cpu_count() or 1) - 1))
    with tempfile.TemporaryDirectory() as folder:
        drawn = {row["file"]: pool.submit(_draw, row, Path(folder)) for row in wanted}

        def wait(names: Iterable[str]) -> Path:
            for name in names:
                drawn[name].result()
            return Path(folder)

        try:
            yield wait
        finally:
            pool.shutdown(cancel_futures=True)


@transaction.atomic
def load_demo(drawn: Pictures, progress: Progress) -> None:
    """Load the demo; all of it or nothing.

    Args:
        drawn: gives the folder with the pictures of these names.
        progress: called with what is being done, how much of it is done, and of how much.
    """
    with references_noted_once():
        _load(drawn, progress)


def _load(drawn: Pictures, progress: Progress) -> None:
    expos = [_read("relay-2021.toml"), sample := _read("sample/expo.toml")]
    stories = [tomllib.loads(path.read_text(encoding="utf-8")) for path in sorted((DATA / "stories").glob("*.toml"))]
    home = HomePage.objects.sources().get()
    _publish_words(home, _read("home.toml"))
    _load_facts(_read("facts.toml"))
    steps = [(_load_expo, facts) for facts in expos] + [(_load_story, facts) for facts in stories]
    for done, (load, facts) in enumerate(steps):
        progress("Expos and stories", done, len(steps))
        load(home, facts)
    progress("Expos and stories", len(steps), len(steps))
    for facts in sample["rounds"]:
        _load_catalogue(RoundPage.objects.sources().get(slug=facts["slug"]), facts, drawn, progress)


def _draw(row: Mapping[str, str], folder: Path) -> None:
    seed = int.from_bytes(sha256(row["file"].encode()).digest()[:4])
    palette = pictures.PALETTES[seed % len(pictures.PALETTES)]
    image = pictures.draw(row["kind"], row["pattern"], palette, seed)
    image.save(folder / row["file"], quality=88)


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads((DATA / name).read_text(encoding="utf-8"))


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _load_expo(home: HomePage, facts: Mapping[str, Any]) -> None:
    expo = ExpoPage(
        title=facts["title"][authoring()],
        slug=facts["slug"],
        season=facts["season"],
        introduction=facts["introduction"][authoring()],
        is_sample=facts.get("is_sample", False),
    )
    organisers = Organisation.objects.filter(slug__in=facts["organisers"])
    expo.organisers = [ExpoOrganiser(organisation=organisation) for organisation in organisers]
    expo.partners = [ExpoPartner(marketplace=row) for row in Marketplace.objects.filter(name__in=facts["partners"])]
    _add(home, expo, facts)
    for round_facts in facts["rounds"]:
        _load_round(expo, round_facts)


def _load_round(expo: ExpoPage, facts: Mapping[str, Any]) -> None:
    today = timezone.localdate()
    round_page = RoundPage(
        title=facts["title"][authoring()],
        slug=facts["slug"],
        number=facts["number"],
        introduction=facts.get("introduction", {}).get(authoring(), ""),
        opens_on=_day(facts, "opens", today),
        closes_on=_day(facts, "closes", today),
        time_zone=facts.get("time_zone"),
    )
    provinces = Province.objects.in_bulk(facts.get("provinces", []), field_name="code")
    round_page.round_provinces = [
        RoundProvince(province=provinces[code], sort_order=order)
        for order, code in enumerate(facts.get("provinces", []))
    ]
    _add(expo, round_page, facts)


def _day(facts: Mapping[str, Any], which: str, today: date) -> date | None:
    if f"{which}_in_days" in facts:
        return today + timedelta(days=facts[f"{which}_in_days"])
    return facts.get(f"{which}_on")


def _load_story(home: HomePage, facts: Mapping[str, Any]) -> None:
    blocks = [next(iter(block.items())) for block in facts["blocks"]]
    story = StoryPage(
        title=facts["title"][authoring()],
        slug=facts["slug"],
        introduction=facts["introduction"][authoring()],
        show_in_menus=facts.get("show_in_menus", True),
        story=[{"type": kind, "value": _block(kind, words[authoring()])} for kind, words in blocks],
    )
    _add(home, story, facts)
    complete = [code for code in codes() if code != authoring() and all(code in words for _kind, words in blocks)]
    in_languages = {
        code: {f"story.{block.id}": words[code] for block, (_kind, words) in zip(story.story, blocks, strict=True)}
        for code in complete
    }
    add_words(story, in_languages, publish=True)


def _block(kind: str, text: str) -> str:
    return f"<p>{text}</p>" if kind == "paragraph" else text


def _add(parent: PublicPage, page: PublicPage, facts: Mapping[str, Any]) -> None:
    """Add a page below another, publish it, and take over its words in the other languages."""
    parent = type(parent).objects.get(pk=parent.pk)
    page.live = False
    parent.add_child(instance=page)
    page.save_revision().publish()
    page.refresh_from_db()
    _publish_words(page, facts)


def _publish_words(page: PublicPage, facts: Mapping[str, Any]) -> None:
    words = {field: facts.get(field, {}) for field in ("title", "introduction")}
    if isinstance(page, HomePage):
        for field, texts in words.items():
            setattr(page, field, texts[authoring()])
        page.save_revision().publish()
        page.refresh_from_db()
    in_languages = {code: {field: own[code] for field, own in words.items() if code in own} for code in codes()}
    add_words(
        page, {code: texts for code, texts in in_languages.items() if texts and code != authoring()}, publish=True
    )


def _load_facts(facts: Mapping[str, Any]) -> None:
    for figure in facts["export_figures"]:
        values = {name: value for name, value in figure.items() if name != "regency"}
        ExportFigure.objects.get_or_create(regency=Regency.objects.get(official_code=figure["regency"]), **values)
    for campaign in facts["campaigns"]:
        Regency.objects.filter(official_code=campaign["regency"]).update(campaign=campaign["text"])
    for honour in facts["honours"]:
        material = Material.objects.get(code=honour["material"])
        Honour.objects.get_or_create(material=material, source=honour["source"], defaults={"text": honour["text"]})


def _load_catalogue(round_page: RoundPage, facts: Mapping[str, Any], drawn: Pictures, progress: Progress) -> None:
    folder = drawn(row["file"] for row in _rows(DATA / "sample" / facts["pictures"]))
    sheet = _with_words(_dated(read_sheet(DATA / "sample" / facts["catalogue"]), timezone.localdate()))
    report = import_catalogue(
        sheet,
        round_page,
        publish=True,
        images=folder,
        is_sample=True,
        progress=lambda done, total: progress(round_page.title, done, total),
    )
    if report.problems or report.drafts:
        problems = [*map(str, report.problems), *(f"{booth}: {reason}" for booth, reason in report.drafts.items())]
        raise ValueError(f"{facts['catalogue']}:\n" + "\n".join(problems))


def _dated(sheet: Sheet, today: date) -> Sheet:
    """Replace ``today-30`` in the cells by the date that it was thirty days ago."""

    def dated(text: str) -> str:
        return _DAY.sub(lambda match: str(today + timedelta(days=int(match[1] or 0))), text)

    rows = [Row(row.number, {name: dated(text) for name, text in row.cells.items()}, row.excess) for row in sheet.rows]
    return Sheet(rows, sheet.headings, sheet.unknown)


def _with_words(sheet: Sheet) -> Sheet:
    """Add the columns of the files that have the words of a few booths in one more language each."""
    words: dict[tuple[str, str], dict[str, str]] = {}
    for path in sorted((DATA / "sample" / "words").glob("*.csv")):
        for row in _rows(path):
            words.setdefault((row.pop("producer"), row.pop("code")), {}).update(
                filter(lambda cell: cell[1], row.items())
            )
    columns = {name for cells in words.values() for name in cells}
    rows = [
        Row(row.number, row.cells | words.get((row.cells["producer"], row.cells["code"]), {}), row.excess)
        for row in sheet.rows
    ]
    return Sheet(rows, sheet.headings | {name: name for name in columns}, sheet.unknown)
