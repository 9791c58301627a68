"""Text that knows its language."""

import pickle

import pytest
from django.template import Context, Template
from django.utils import translation

from expo_site.words import Words, attributes, best


@pytest.mark.parametrize(
    ("language", "marked"),
    [("ar", 'lang="ar" dir="rtl"'), ("zh-hans", 'lang="zh-Hans" dir="ltr"'), ("ja", "")],
)
def test_words_are_marked_where_the_page_is_in_another_language(language, marked):
    with translation.override("ja"):
        assert attributes(language) == marked
        assert Words("…", language).attributes == marked


def test_words_are_escaped_and_their_attributes_are_not():
    template = Template("<p {{ words.attributes }}>{{ words }}</p>")

    with translation.override("en"):
        html = template.render(Context({"words": Words("<b>Kopi & teh</b>", "id")}))

    assert html == '<p lang="id" dir="ltr">&lt;b&gt;Kopi &amp; teh&lt;/b&gt;</p>'


def test_words_keep_their_language_in_a_cache():
    words = pickle.loads(pickle.dumps(Words("かご", "ja")))

    assert (words, words.language) == ("かご", "ja")


@pytest.mark.parametrize(
    ("names", "text", "language"),
    [
        ({"id": "Kopi", "en": "Coffee", "ja": "コーヒー"}, "コーヒー", "ja"),
        ({"id": "Kopi", "en": "Coffee", "ja": ""}, "Coffee", "en"),
        ({"id": "Kopi", "ko": "커피"}, "Kopi", "id"),
        ({"ko": "커피"}, "커피", "ko"),
        ({"id": ""}, "", "ja"),
        ({}, "", "ja"),
    ],
)
def test_the_best_name_is_the_first_there_is_and_any_before_none(names, text, language):
    found = best(names, iter(["ja", "en", "id"]))

    assert (found, found.language) == (text, language)
