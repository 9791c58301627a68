"""Opening drafts: without what was deleted since (see also test_wagtail_hooks), and with few queries."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from booths.models import BoothPage, Certificate, Organisation, Producer
from booths.models.producers import ProducerAssociation
from tests import factories

pytestmark = pytest.mark.django_db


def test_what_a_producer_named_in_a_draft_only_may_be_deleted():
    producer = factories.producer()
    association = Organisation.objects.create(slug="asosiasi", names={"id": "Asosiasi", "en": "Association"})
    kind, logo = factories.certificate_kind("halal"), factories.image()
    draft = Producer.objects.get(pk=producer.pk)
    draft.memberships = [ProducerAssociation(association=association)]
    draft.certificates = [Certificate(kind=kind, issuer="BPJPH")]
    draft.logo, draft.legal_name = logo, "PT Sari"
    draft.save_revision()
    association.delete(), kind.delete(), logo.delete()

    found = Producer.objects.get(pk=producer.pk).get_latest_revision_as_object()

    assert (found.memberships.count(), found.certificates.count(), found.logo) == (0, 0, None)
    assert (found.legal_name, found.province) == ("PT Sari", producer.province)


def test_a_draft_of_many_exhibits_opens_with_the_queries_of_a_small_one():
    producer = factories.producer()
    numbers = []
    for count in (2, 20):
        exhibits = [factories.exhibit(f"Tas {count}-{number}") for number in range(count)]
        booth = factories.booth(producer, factories.pavilion(factories.round_page()), exhibits)
        booth = BoothPage.objects.get(pk=booth.pk)
        with CaptureQueriesContext(connection) as queries:
            assert len(booth.get_latest_revision_as_object().exhibits.all()) == count
        numbers.append(len(queries))

    assert numbers[0] == numbers[1]
