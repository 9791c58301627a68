"""Taking over the booth of a producer with its exhibits."""

import uuid
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from wagtail.coreutils import find_available_slug

from booths.importing.pictures import Pictures
from booths.localize import add_words
from booths.models import BoothPage, Exhibit, PavilionPage, Producer
from booths.models.public import source_locale_id
from booths.products import code_problems, identify
from expo_site.languages import codes

FACTS = {
    "category": "category",
    "materials": "materials",
    "unit": "unit",
    "price": "price",
    "single_price": "single_price",
    "currency": "currency",
    "price_basis": "price_basis",
    "price_as_of": "price_as_of",
    "minimum_order": "minimum_order",
    "monthly_capacity": "monthly_capacity",
    "lead_time_days": "lead_time_days",
    "hs_code": "hs_code",
    "certificates": "certificate_numbers",
    "marketplace_links": "marketplace_links",
    "ships_to": "ships_to",
    "ships_to_countries": "ships_to_countries",
    "last_confirmed_on": "last_confirmed_on",
}
WORDS = ("name", "summary", "description", "sample_terms")


@dataclass
class Outcome:
    """What became of the rows of a booth."""

    rows: Counter[str] = field(default_factory=Counter)
    published: bool = False
    draft_because: str = ""
    #: What was written; where else it is used is noted once, not at every step.
    written: list[Any] = field(default_factory=list)


def take_booth(
    producer: Producer,
    pavilion: PavilionPage,
    rows: Sequence[Any],
    merged: Mapping[str, Any],
    words: Mapping[str, str],
    pictures: Pictures,
    *,
    publish: bool,
    dry_run: bool,
) -> Outcome:
    """Write the rows of a producer into its booth in a pavilion, and publish it if asked to and possible.

    Args:
        producer: whose booth it is.
        pavilion: where it stands.
        rows: the rows of its exhibits.
        merged: what the rows say of the booth as a whole.
        words: the same in other languages.
        pictures: the folder that the rows' pictures are in.
        publish: whether the booth is to be published.
        dry_run: whether all of it will be taken back.

    Raises:
        ValidationError: where the rows contradict what is published.
    """
    outcome = Outcome()
    booth = BoothPage.objects.filter(producer=producer, round_id=pavilion.round_id).first()
    if booth and booth.pavilion_id != pavilion.pk:
        raise ValidationError(
            _("The producer's booth in this round is in %(province)s."), params={"province": booth.pavilion.province}
        )
    if publish and booth:
        outcome.draft_because = _not_to_be_published(booth)
    draft = booth.get_latest_revision_as_object() if booth else _new_booth(producer, pavilion)
    changed = booth is None
    if (introduction := merged.get("booth_introduction")) and draft.introduction != introduction:
        draft.introduction, changed = introduction, True
    exhibits = list(draft.exhibits.select_related("product", "category"))
    by_code = {exhibit.code: exhibit for exhibit in exhibits if exhibit.product}
    taken: list[tuple[Exhibit, Any]] = []
    for row in rows:
        exhibit = by_code.get(row.cells["code"])
        state = "unchanged"
        if exhibit is None:
            exhibit = Exhibit(locale_id=source_locale_id(), sort_order=len(exhibits))
            exhibits.append(exhibit)
            state = "new"
        if _take_exhibit(exhibit, row.cells, pictures, dry_run) and state != "new":
            state = "changed"
        changed |= state != "unchanged"
        outcome.rows[state] += 1
        taken.append((exhibit, row))
    _identify(producer, exhibits, taken)
    draft.exhibits = exhibits
    draft = _save(draft, pavilion, changed)
    if publish and not outcome.draft_because and (changed or not draft.live):
        outcome.draft_because = _missing(exhibits, taken, dry_run)
        if not outcome.draft_because:
            outcome.published = True
            if not dry_run:  # a trial has no pictures to publish it with
                draft.latest_revision.publish()
                draft = BoothPage.objects.get(pk=draft.pk)
    _translate(draft, taken, words, publish=publish and not outcome.draft_because)
    if changed:
        outcome.written = [draft, producer, *draft.get_translations()]
    return outcome


def _not_to_be_published(booth: BoothPage) -> str:
    """Return why a booth stays a draft whatever is asked: because a person decided, or has not finished."""
    if booth.live and booth.has_unpublished_changes:
        return _("It has unpublished changes. The rows were added to its draft; look through it and publish it.")
    if not booth.live and booth.first_published_at:
        return _("It was withdrawn. The rows were added to its draft.")
    if not booth.live and booth.revisions.exclude(user=None).exists():
        return _("Somebody is working on it. The rows were added to its draft; look through it and publish it.")
    return ""


def _new_booth(producer: Producer, pavilion: PavilionPage) -> BoothPage:
    slug = find_available_slug(pavilion, producer.slug)
    return BoothPage(title=producer.brand, slug=slug, producer=producer, live=False, locale_id=source_locale_id())


def _take_exhibit(exhibit: Exhibit, cells: Mapping[str, Any], pictures: Pictures, dry_run: bool) -> bool:
    """Write what a row says into an exhibit; what a cell leaves empty stays. Return whether anything changed."""
    changed = False
    for column, name in {**FACTS, **dict(zip(WORDS, WORDS, strict=True))}.items():
        value = cells.get(column)
        if value not in (None, "", []) and getattr(exhibit, name) != value:
            setattr(exhibit, name, value)
            changed = True
    # The constraints are those that the row's form has checked; asking the database again takes five queries a row.
    exhibit.full_clean(
        exclude=["booth", "locale", "product", "pictures", "summary", "category"],
        validate_unique=False,
        validate_constraints=False,
    )
    return _take_pictures(exhibit, cells, pictures, dry_run) or changed


def _take_pictures(exhibit: Exhibit, cells: Mapping[str, Any], pictures: Pictures, dry_run: bool) -> bool:
    names = cells.get("pictures") or []
    if not names or not pictures.has_folder:
        return False
    images = [pictures.image(name, make=not dry_run) for name in names]
    wanted = [(image.pk if image else None, text) for image, text in zip(images, cells["picture_texts"], strict=True)]
    shown = [(block["value"]["image"], block["value"].get("alt_text")) for block in exhibit.pictures.raw_data]
    if shown == wanted:
        return False
    if not dry_run:
        exhibit.pictures = [  # type: ignore[assignment]
            {"type": "picture", "id": str(uuid.uuid4()), "value": {"image": pk, "alt_text": text, "decorative": False}}
            for pk, text in wanted
        ]
    return True


def _identify(producer: Producer, exhibits: list[Exhibit], taken: list[tuple[Exhibit, Any]]) -> None:
    codes_taken = {id(exhibit): row.cells["code"] for exhibit, row in taken}
    coded = [(exhibit, codes_taken.get(id(exhibit), exhibit.code)) for exhibit in exhibits]
    if problems := code_problems(producer, coded):
        raise ValidationError(list(problems.values()))
    identify(producer, coded)


def _save(draft: BoothPage, pavilion: PavilionPage, changed: bool) -> BoothPage:
    if not changed:
        return draft
    if draft.pk is None:
        pavilion.add_child(instance=draft)
    elif not draft.live:
        draft.save()
    draft.save_revision(clean=False)
    return draft


def _missing(exhibits: list[Exhibit], taken: list[tuple[Exhibit, Any]], dry_run: bool) -> str:
    """Return what stands against publishing, in one line."""
    with_pictures = {id(exhibit) for exhibit, row in taken if row.cells.get("pictures")}
    lines = []
    for exhibit in exhibits:
        problems = exhibit.missing()
        if dry_run and id(exhibit) in with_pictures:
            problems.pop("pictures", None)
        if problems:
            lines.append(f"{exhibit.code}: {' '.join(dict.fromkeys(str(problem) for problem in problems.values()))}")
    return " ".join(lines)


def _translate(booth: BoothPage, taken: list[tuple[Exhibit, Any]], words: Mapping[str, str], publish: bool) -> None:
    """Take over the words in other languages; they become public with the booth, or later by hand."""
    said = {}
    for language in codes():
        texts = {"introduction": words.get(f"booth_introduction_{language}", "")}
        for exhibit, row in taken:
            path = f"exhibits.{exhibit.translation_key}"
            texts |= {f"{path}.{word}": row.translations.get(f"{word}_{language}", "") for word in WORDS}
            alternatives = [text.strip() for text in row.translations.get(f"picture_texts_{language}", "").split("|")]
            for block, text in zip(exhibit.pictures.raw_data, alternatives, strict=False):
                texts[f"{path}.pictures.{block['id']}.alt_text"] = text
        if any(texts.values()):
            said[language] = texts
    if said:
        add_words(booth.get_latest_revision_as_object(), said, publish=publish)
