"""``manage.py demo`` on a small demo: the first start, and the next ones."""

import re
from io import StringIO

import pytest
from django.apps import apps
from django.core.management import call_command
from PIL import Image

from booths.models import BoothPage, ExpoPage, Producer, RoundPage
from booths.models.images import ExpoImage
from home.demo import load
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def small_demo(tmp_path, monkeypatch, settings):
    """The demo's own files, cut down to one booth, two rounds and two languages."""
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
    for path in [*load.DATA.glob("*.toml"), *load.DATA.glob("*/*.toml")]:
        target = tmp_path / path.relative_to(load.DATA)
        target.parent.mkdir(exist_ok=True)
        first_round = "[[rounds]]".join(path.read_text(encoding="utf-8").split("[[rounds]]")[:2])
        target.write_text(re.sub(r"(?m)^(ja|zh-hans|ko|ar|nl|de|fr|es) = .*\n", "", first_round), encoding="utf-8")
    heading, *lines = (load.DATA / "sample" / "round-1.csv").read_text(encoding="utf-8").splitlines()
    brand = lines[0].split(",")[0]
    booth = [line for line in lines if line.startswith(f"{brand},")]
    (tmp_path / "sample" / "round-1.csv").write_text("\n".join([heading, *booth]), encoding="utf-8")
    heading, *lines = (load.DATA / "sample" / "pictures-1.csv").read_text(encoding="utf-8").splitlines()
    pictures = [line for line in lines if line.split(",")[0] in "".join(booth)]
    (tmp_path / "sample" / "pictures-1.csv").write_text("\n".join([heading, *pictures]), encoding="utf-8")
    monkeypatch.setattr(load, "DATA", tmp_path)
    return tmp_path


def start():
    """Run the command, and return what it says."""
    out = StringIO()
    call_command("demo", no_serve=True, stdout=out)
    return out.getvalue()


def password(said):
    return re.search(r"name: editor {3}password: (\S+)", said)[1]


def rows():
    """Return how many rows of each kind there are."""
    return {model._meta.label: model._default_manager.count() for model in apps.get_models()}


def test_the_first_start_loads_all_and_says_how_to_go_on(small_demo, client):
    said = start()

    assert re.search(r"Site +http://localhost:8000/\n", said)
    assert re.search(r"Admin +http://localhost:8000/admin/", said)
    assert client.login(username="editor", password=password(said))
    booth = BoothPage.objects.published().get()
    assert (booth.title, booth.producer.is_sample) == ("Kopi Pantan Embun", True)
    assert f"{booth.round.title}: 1" in said
    assert client.get(f"/en/{booth.url_path.removeprefix('/home/')}").status_code == 200
    drawn = [Image.open(image.file) for image in ExpoImage.objects.order_by("pk")]
    assert {picture.size for picture in drawn} == {(1600, 1200)}
    assert len({picture.tobytes() for picture in drawn}) == len(drawn) > 3


def test_the_next_starts_neither_double_nor_destroy_what_was_edited(small_demo, client):
    first = start()
    producer, booth, expo = Producer.objects.get(), BoothPage.objects.sources().get(), factories.expo("Pameran sendiri")
    Producer.objects.update(brand="Nama baru")
    booth.title = "Stan baru"
    booth.exhibits = list(booth.exhibits.all())[:1]
    booth.save_revision().publish()
    factories.translate(booth, "en", title="New booth")
    RoundPage.objects.sources().get(slug="estafet-2021-grup-1").delete()
    ExpoPage.objects.sources().get(slug="estafet-dekranas-2021").unpublish()
    before = rows()

    said = [start(), start()]

    assert rows() == before
    assert Producer.objects.get(pk=producer.pk).brand == "Nama baru"
    booth.refresh_from_db()
    assert (booth.title, booth.exhibits.count(), booth.live) == ("Stan baru", 1, True)
    assert BoothPage.objects.get(locale__language_code="en").title == "New booth"
    assert not ExpoPage.objects.sources().get(slug="estafet-dekranas-2021").live
    assert ExpoPage.objects.get(pk=expo.pk).live
    assert "Loading" not in "".join(said)
    # The password is another one each time; the earlier ones are worth nothing.
    assert [client.login(username="editor", password=password(one)) for one in (first, *said)] == [False, False, True]


def test_a_demo_that_cannot_be_loaded_leaves_nothing_behind(small_demo):
    path = small_demo / "sample" / "round-1.csv"
    path.write_text(path.read_text(encoding="utf-8").replace("fb-1-3-1,", "tidak-ada,"), encoding="utf-8")
    title = factories.home().title

    with pytest.raises(ValueError, match=r"round-1\.csv:\n.*tidak-ada"):
        start()

    assert not load.is_loaded()
    assert not ExpoPage.objects.exists()
    assert not Producer.objects.exists()
    assert factories.home().title == title
