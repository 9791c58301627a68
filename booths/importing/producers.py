"""Finding or making the producer that rows are about, and taking over what they say of it."""

from collections.abc import Mapping
from typing import Any

from django.utils.text import slugify

from booths.importing.lookups import folded
from booths.localize import add_words
from booths.models import Certificate, Contact, Producer, ProducerSector, ProducerWords
from booths.models.public import source_locale_id
from expo_site.languages import codes

FACTS = {
    "producer_legal_name": "legal_name",
    "regency": "regency",
    "year_founded": "year_founded",
    "employees": "employees",
    "languages": "spoken_languages",
    "shops": "shops",
    "has_exported": "has_exported",
    "export_countries": "export_countries",
    "branches": "branches",
    "fairs": "fairs",
}
WORDS = {"producer_summary": "summary", "producer_about": "about"}


class Producers:
    """The producers of an import, each found once."""

    def __init__(self, publish: bool, is_sample: bool) -> None:
        self.publish = publish
        self.is_sample = is_sample
        self._by_name = {(folded(row.brand), row.province_id): row for row in Producer.objects.all()}

    def take(self, cells: Mapping[str, Any], translations: Mapping[str, str]) -> Producer:
        """Return the producer that cells name, with what they say of it taken over.

        What a cell leaves empty stays as it is. A producer that has unpublished changes keeps them: what is new is
        added to its draft.
        """
        key = (folded(cells["producer"]), cells["province"].pk)
        known = self._by_name.get(key)
        producer = known.get_latest_revision_as_object() if known else self._new(cells)
        changed = _take_facts(producer, cells) | _take_children(producer, cells)
        if known is None:
            producer.full_clean()
            producer.save()
            producer.save_revision(changed=False)
        elif changed:
            had_draft = producer.has_unpublished_changes
            producer.full_clean()
            revision = producer.save_revision()
            if self.publish and not had_draft:
                revision.publish()
        self._by_name[key] = Producer.objects.get(pk=producer.pk)
        self._take_words(self._by_name[key], cells, translations, is_new=known is None)
        return self._by_name[key]

    def _new(self, cells: Mapping[str, Any]) -> Producer:
        producer = Producer(brand=cells["producer"], province=cells["province"], is_sample=self.is_sample)
        producer.slug = producer.free_slug() if slugify(producer.brand) else ""
        return producer

    def _take_words(
        self, producer: Producer, cells: Mapping[str, Any], translations: Mapping[str, str], is_new: bool
    ) -> None:
        texts = {field: cells[column] for column, field in WORDS.items() if cells.get(column)}
        words = ProducerWords.objects.filter(producer=producer, locale_id=source_locale_id()).first()
        if words is None:
            if not texts:
                return
            words = ProducerWords(producer=producer, locale_id=source_locale_id(), live=False, **texts)
            words.save()
            revision = words.save_revision()
            if self.publish or is_new:
                revision.publish()
        else:
            # What an import left as a draft is published by the next; what somebody withdrew or has begun is not.
            is_ours = not words.first_published_at and not words.revisions.exclude(user=None).exists()
            waits = is_ours and not words.live
            may_be_published = self.publish and (waits or not words.has_unpublished_changes)
            words = words.get_latest_revision_as_object()
            if any(getattr(words, field) != text for field, text in texts.items()):
                for field, text in texts.items():
                    setattr(words, field, text)
                words.save_revision()
                waits = True
            if may_be_published and waits:
                words.latest_revision.publish()
        words = ProducerWords.objects.get(pk=words.pk)
        in_languages = {
            language: {field: translations.get(f"{column}_{language}", "") for column, field in WORDS.items()}
            for language in codes()
        }
        if said := {language: own for language, own in in_languages.items() if any(own.values())}:
            may_be_published = self.publish and words.live and not words.has_unpublished_changes
            add_words(words.get_latest_revision_as_object(), said, publish=may_be_published)


def _take_facts(producer: Producer, cells: Mapping[str, Any]) -> bool:
    changed = False
    for column, field in FACTS.items():
        value = cells.get(column)
        if value not in (None, "", []) and getattr(producer, field) != value:
            setattr(producer, field, value)
            changed = True
    return changed


def _take_children(producer: Producer, cells: Mapping[str, Any]) -> bool:
    return any([_take_sectors(producer, cells), _take_contacts(producer, cells), _take_certificates(producer, cells)])


def _take_sectors(producer: Producer, cells: Mapping[str, Any]) -> bool:
    sectors = cells.get("sectors") or []
    if not sectors or [row.sector_id for row in producer.producer_sectors.all()] == [sector.pk for sector in sectors]:
        return False
    producer.producer_sectors = [
        ProducerSector(sector=sector, sort_order=order) for order, sector in enumerate(sectors)
    ]
    return True


def _take_contacts(producer: Producer, cells: Mapping[str, Any]) -> bool:
    contacts = list(producer.contacts.all())
    changed = False
    for kind in Contact.Kind.values:
        if not (value := cells.get(kind)):
            continue
        contact = next((one for one in contacts if one.kind == kind), None)
        if contact is None:
            contact = Contact(kind=kind, sort_order=len(contacts))
            contacts.append(contact)
        consent = {"consent_on": cells.get("contact_consent_on"), "consent_note": cells.get("contact_consent_note")}
        if contact.value != value:
            # Consent was given for the contact that was; for another it is given anew.
            contact.value, contact.consent_on, contact.consent_note = value, None, ""
            changed = True
        for field, new in consent.items():
            if new and getattr(contact, field) != new:
                setattr(contact, field, new)
                changed = True
    if changed:
        producer.contacts = contacts
    return changed


def _take_certificates(producer: Producer, cells: Mapping[str, Any]) -> bool:
    certificates = list(producer.certificates.all())
    changed = False
    for facts in cells.get("producer_certificates") or []:
        certificate = next((one for one in certificates if one.number == facts["number"]), None)
        if certificate is None:
            certificate = Certificate(number=facts["number"], sort_order=len(certificates))
            certificates.append(certificate)
        if facts["number"] in cells["certificates_of_products"]:
            facts = {**facts, "covers_all": False}
        for field, new in facts.items():
            is_empty = field == "kind" and certificate.kind_id is None
            if is_empty or getattr(certificate, field) != new:
                setattr(certificate, field, new)
                changed = True
    if changed:
        producer.certificates = certificates
    return changed
