"""What the visitor's words mean."""

import pytest

from expo_site.languages import codes
from search.analysis import words
from search.models import Concept
from search.terms import MOST_GROUPS, Group, Term, groups
from search.vocabulary import understand

pytestmark = pytest.mark.django_db


@pytest.fixture
def concept():
    def made(code, **forms):
        languages = {"zh_hans": "zh-hans"}
        return Concept.objects.create(
            kind=Concept.Kind.GLOSSARY,
            code=code,
            forms={languages.get(language, language): form.split("|") for language, form in forms.items()},
        )

    return made


@pytest.fixture
def vocabulary(concept):
    concept("bamboo", id="bambu", en="bamboo", ja="竹", ko="대나무", zh_hans="竹", ar="خيزران", fr="bambou")
    concept("basket", id="keranjang", en="basket", ja="かご|籠", ko="바구니", ar="سلة", fr="panier")
    concept("bamboo-basket", id="keranjang bambu", en="bamboo basket", ja="竹かご", fr="panier en bambou")
    concept("coconut-oil", id="minyak kelapa", en="coconut oil", fr="huile de coco", es="aceite de coco")
    concept("t-shirt", id="kaos", en="t-shirt", zh_hans="T恤", ja="Tシャツ")


def meanings(text, language="id"):
    """Return each part of a text with what it means by itself, and together with its neighbours."""
    return [
        (
            meaning.typed,
            [concept.code for concept in meaning.concepts],
            sorted(concept.code for concept in meaning.phrases),
        )
        for meaning in understand(words(text), language)
    ]


@pytest.mark.parametrize("text", ["bamboo basket", "Bamboo Baskets", "BAMBOO  basket"])
def test_words_mean_something_alone_and_together(vocabulary, text):
    assert [found[1:] for found in meanings(text, "en")] == [
        (["bamboo"], ["bamboo-basket"]),
        (["basket"], ["bamboo-basket"]),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("竹かご", [("竹", ["bamboo"], ["bamboo-basket"]), ("かご", ["basket"], ["bamboo-basket"])]),
        ("竹 カゴ", [("竹", ["bamboo"], ["bamboo-basket"]), ("カゴ", ["basket"], ["bamboo-basket"])]),
        ("対馬竹籠展", [("対馬", [], []), ("竹", ["bamboo"], []), ("籠", ["basket"], []), ("展", [], [])]),
    ],
)
def test_a_run_is_divided_into_what_is_known_in_it(vocabulary, text, expected):
    assert meanings(text, "ja") == expected


@pytest.mark.parametrize("text", ["대나무바구니", "대나무 바구니"])
def test_in_korean_spaces_may_be_left_out(vocabulary, text):
    assert meanings(text, "ko") == [("대나무", ["bamboo"], []), ("바구니", ["basket"], [])]


@pytest.mark.parametrize(("text", "language"), [("T恤", "zh-hans"), ("t 恤", "en"), ("Tシャツ", "ja")])
def test_a_form_of_two_scripts_is_known(vocabulary, text, language):
    assert [phrases for _typed, _concepts, phrases in meanings(text, language)] == [["t-shirt"], ["t-shirt"]]


@pytest.mark.parametrize(
    ("text", "language"), [("huile de coco", "fr"), ("aceite de coco", "es"), ("huile de coco", "ja")]
)
def test_a_form_with_a_word_that_only_joins_others_is_known(vocabulary, text, language):
    parts = groups(text, language)

    assert all("minyak kelapa" in [term.shown for term in part.translated] for part in parts)
    assert [part.typed for part in parts if part.typed != "de"] == [text.split()[0], "coco"]


def test_a_word_of_several_languages_means_what_it_means_in_the_visitors(concept):
    concept("cloth", nl="stof")
    concept("material", de="stoff", id="stof")

    assert meanings("stof", "nl") == [("stof", ["cloth"], [])]
    assert meanings("stof", "id") == [("stof", ["material"], [])]
    assert meanings("stof", "ja") == [("stof", ["cloth", "material"], [])]


def test_a_word_as_written_goes_before_one_that_only_has_its_stem(concept):
    concept("weaving", id="anyaman")
    concept("to-weave", en="anyam")

    assert meanings("anyam", "fr") == [("anyam", ["to-weave"], [])]
    assert meanings("anyaman", "fr") == [("anyaman", ["weaving"], [])]


def test_what_an_editor_changes_counts_at_once(concept):
    coffee = concept("coffee", id="kopi")
    assert meanings("kahwa") == [("kahwa", [], [])]

    coffee.forms = {"id": ["kahwa"]}
    coffee.save()

    assert meanings("kahwa") == [("kahwa", ["coffee"], [])]
    assert meanings("kopi") == [("kopi", [], [])]

    coffee.delete()

    assert meanings("kahwa") == [("kahwa", [], [])]


@pytest.mark.parametrize(
    "text",
    [
        "kopi",
        "".join(map(chr, range(0x4E00, 0x4E00 + 200))),
        "".join(map(chr, range(0x3300, 0x3358))) * 2,  # each is three to six characters, folded
        " ".join(f"{number:02}" for number in range(66)),
        "".join(f"{chr(0x4E00 + number)}{number % 10}" for number in range(100)),
    ],
    ids=["word", "ideographs", "squared katakana", "short words", "mixed"],
)
def test_the_meaning_of_any_text_is_one_query_that_a_database_takes(vocabulary, django_assert_num_queries, text):
    """SQLite takes 32,766 parameters at once."""
    with django_assert_num_queries(1) as queries:
        groups(text, "ja")

    assert queries[0]["sql"].count("', '") < 30_000


def test_no_text_asks_for_everything_and_a_text_without_words_for_nothing(django_assert_num_queries):
    with django_assert_num_queries(0):
        assert groups("", "id") == ()
        assert groups("!?", "id") == (Group(typed="!?", literal=()),)


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("tas dari bambu", "id", ["tas", "bambu"]),
        ("tas dari bambu", "ja", ["tas", "bambu"]),
        ("the bag of bamboo", "ja", ["bag", "bamboo"]),
        ("der Korb für die Küche", "de", ["Korb", "Küche"]),
        ("der Korb für die Küche", "fr", ["der", "Korb", "für", "die", "Küche"]),
        ("thé noir", "fr", ["thé", "noir"]),
        ("the", "en", ["the"]),
        ("سلة من خيزران", "ar", ["سلة", "خيزران"]),
        ("2 1 2", "id", ["2", "1", "2"]),
    ],
)
def test_words_that_only_join_others_are_left_out_unless_there_is_nothing_else(text, language, expected):
    assert [part.typed for part in groups(text, language)] == expected


def test_only_so_many_parts_are_looked_for():
    assert len(groups(" ".join(f"kata{number}" for number in range(40)), "id")) == MOST_GROUPS


def test_a_word_is_looked_for_as_written_and_by_its_stem_in_every_language():
    (part,) = groups("Anyaman", "ja")

    assert part.literal[0] == Term(("anyaman",), "Anyaman")
    assert Term(("id·anyam",), "Anyaman") in part.literal
    assert {term.tokens[0].split("·")[0] for term in part.literal[1:]} == {"id", "en", "ar", "nl", "de", "fr", "es"}


@pytest.mark.parametrize(
    ("text", "tokens"), [("竹", ("竹*",)), ("竹かご", ("竹か", "かご")), ("커피", ("커피",)), ("kopi", ("kopi",))]
)
def test_a_run_is_looked_for_inside_longer_ones(text, tokens):
    assert [part.literal[0].tokens for part in groups(text, "en")] == [tokens]


def test_a_word_has_the_forms_of_its_meaning_in_every_language(vocabulary):
    (part,) = groups("keranjang", "ja")

    assert [term.shown for term in part.translated] == ["keranjang", "basket", "かご", "籠", "바구니", "سلة", "panier"]
    assert {concept.name(language) for concept in Concept.objects.filter(code="basket") for language in codes()} == {
        "keranjang",
        "basket",
        "かご",
        "바구니",
        "سلة",
        "panier",
    }
