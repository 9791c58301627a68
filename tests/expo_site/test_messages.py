"""``manage.py messages``, run on a small project of its own."""

import os
from time import time

import polib
import pytest
from django.core.management import CommandError, call_command

from expo_site.management.commands.messages import compile_messages, po_path

PAGE = """{% load i18n %}
{% translate "Open now" %}
{% blocktranslate count n=n trimmed %}{{ n }} booth{% plural %}{{ n }} booths{% endblocktranslate %}
"""
FORM = 'from django.utils.translation import gettext as _\n\nWORD = _("Only editors read this")\n'
BOTH = 'from django.utils.translation import gettext as _\n\nWORD = _("Open now")\nERROR = _("%(name)s is missing.")\n'
TRANSLATIONS = {
    "id": {"Open now": "Buka sekarang", "Only editors read this": "Untuk editor", "%(name)s is missing.": "%(name)s?"},
    "ja": {"Open now": "開催中", "%(name)s is missing.": "%(name)sがありません。"},
}
PLURALS = {"id": "%(n)s stan", "ja": "%(n)sブース"}


@pytest.fixture
def project(tmp_path, monkeypatch, settings):
    """A project with a page, an editors' form and a helper that both use, in three languages, all translated."""
    (tmp_path / "home").mkdir()
    (tmp_path / "booths" / "admin").mkdir(parents=True)
    (tmp_path / "locale").mkdir()
    (tmp_path / "home" / "page.html").write_text(PAGE)
    (tmp_path / "booths" / "forms.py").write_text(FORM)
    (tmp_path / "booths" / "admin" / "lists.py").write_text(FORM)
    (tmp_path / "booths" / "facts.py").write_text(BOTH)
    monkeypatch.chdir(tmp_path)
    settings.LOCALE_PATHS = [tmp_path / "locale"]
    settings.LANGUAGES = [("id", "Indonesia"), ("en", "English"), ("ja", "日本語")]
    call_command("messages", "write")
    for language, texts in TRANSLATIONS.items():
        po = catalogue(tmp_path, language)
        for entry in po:
            if entry.msgid_plural:
                entry.msgstr_plural = {0: PLURALS[language]}
            else:
                entry.msgstr = texts[entry.msgid]
        po.save()
    return tmp_path


def catalogue(project, language):
    return polib.pofile(str(po_path(project / "locale", language)))


def contents(project):
    return {str(path): path.read_bytes() for path in (project / "locale").rglob("*") if path.is_file()}


def problems():
    with pytest.raises(CommandError) as error:
        call_command("messages", "check")
    return str(error.value).splitlines()


def test_what_visitors_read_is_in_every_language_and_what_editors_read_in_indonesian(project):
    visitors = {"Open now", "%(name)s is missing.", "%(n)s booth"}

    assert {entry.msgid for entry in catalogue(project, "ja")} == visitors
    assert {entry.msgid for entry in catalogue(project, "id")} == visitors | {"Only editors read this"}
    assert not po_path(project / "locale", "en").exists()


def test_nothing_is_wrong_with_what_is_translated_whole(project):
    before = contents(project)

    call_command("messages", "check")

    assert contents(project) == before


def test_a_new_string_is_missing_and_one_that_is_gone_is_stale_until_they_are_written(project):
    (project / "home" / "page.html").write_text(PAGE.replace("Open now", "Open today"))
    (project / "booths" / "facts.py").write_text(BOTH.replace("Open now", "Open today"))
    before = contents(project)

    assert problems() == [
        "id: missing: 'Open today' (make messages)",
        "id: no longer in the code: 'Open now' (make messages)",
        "ja: missing: 'Open today' (make messages)",
        "ja: no longer in the code: 'Open now' (make messages)",
    ]
    assert contents(project) == before

    call_command("messages", "write")

    assert catalogue(project, "ja").find("Open now") is None
    assert catalogue(project, "ja").find("%(name)s is missing.").msgstr == "%(name)sがありません。"
    assert {line.split(": ")[0] for line in problems()} == {"id", "ja"}


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        ({"msgstr": ""}, "ja: not translated: '%(name)s is missing.'"),
        ({"flags": ["python-format", "fuzzy"]}, "ja: fuzzy: '%(name)s is missing.'"),
        ({"msgstr": "ありません。"}, "ja: placeholders differ in 'ありません。': '%(name)s is missing.'"),
        ({"msgstr": "%(nama)s。"}, "ja: placeholders differ in '%(nama)s。': '%(name)s is missing.'"),
    ],
)
def test_a_doubtful_or_broken_translation_is_a_problem(project, change, problem):
    po = catalogue(project, "ja")
    for name, value in change.items():
        setattr(po.find("%(name)s is missing."), name, value)
    po.save()

    assert problems() == [problem]


@pytest.mark.parametrize(("form", "wrong"), [("ひとつのブース", None), ("", "not translated"), ("%(x)s", "differ")])
def test_a_plural_form_may_leave_the_number_out_but_may_not_be_empty_or_name_another(project, form, wrong):
    po = catalogue(project, "ja")
    po.find("%(n)s booth").msgstr_plural = {0: form}
    po.save()

    if wrong is None:
        call_command("messages", "check")
    else:
        assert [wrong in problem for problem in problems()] == [True]


def test_only_what_changed_is_compiled(project):
    folder = project / "locale"
    targets = [po_path(folder, language).with_suffix(".mo") for language in ("id", "ja")]

    call_command("messages", "compile")
    for target in targets:
        assert polib.mofile(str(target)).find("Open now").msgstr in ("Buka sekarang", "開催中")
        target.write_bytes(b"compiled")
    later = time() + 60
    os.utime(po_path(folder, "ja"), (later, later))
    compile_messages(folder)

    assert targets[0].read_bytes() == b"compiled"
    assert not list(folder.rglob("*.[0-9]*"))
    assert polib.mofile(str(targets[1])).find("Open now").msgstr == "開催中"
