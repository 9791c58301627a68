from contextlib import suppress

import pytest
from django_tasks_db.models import DBTaskResult
from wagtail.models import ReferenceIndex

from booths.references import references_noted_once
from tests import factories

pytestmark = pytest.mark.django_db
LATER = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}


def noted():
    tasks = DBTaskResult.objects.filter(task_path="wagtail.tasks.update_reference_index_task")
    return sorted(task.args_kwargs["args"][1] for task in tasks)


def test_publishing_a_booth_notes_it_once_and_not_each_exhibit(settings):
    booth = factories.booth(exhibits=[factories.exhibit(f"Produk {number}") for number in range(3)])
    revision = booth.save_revision()
    settings.TASKS = LATER

    revision.publish()

    assert noted() == ["boothpage"]


def test_of_blocks_in_each_other_the_outermost_notes_each_thing_once(settings):
    producer = factories.producer()
    settings.TASKS = LATER

    with references_noted_once() as note:
        note(producer)
        with references_noted_once() as inner:
            inner(producer)
        assert noted() == []

    assert noted() == ["producer"]


def test_what_fails_notes_nothing(settings):
    producer = factories.producer()
    settings.TASKS = LATER

    with suppress(RuntimeError), references_noted_once() as note:
        note(producer)
        raise RuntimeError

    assert noted() == []


def test_the_pictures_of_exhibits_are_known_to_be_in_use():
    image = factories.image()
    picture = {"image": image.pk, "alt_text": "Foto", "decorative": False}

    booth = factories.booth(exhibits=[factories.exhibit(pictures=[picture])])

    assert {usage.object_id for usage in ReferenceIndex.get_references_to(image)} == {str(booth.pk)}
