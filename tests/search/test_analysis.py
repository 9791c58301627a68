"""How text becomes tokens."""

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from expo_site.languages import codes
from search.analysis import BREAK, MARK, code_tokens, fact_token, fold, joined, stem, stem_token, tokens, words

#: Text of the scripts that matter here, with what people and programs put between.
hostile = st.text() | st.text(
    st.sampled_from("aZé ßİﬁ竹か゛\u3099ガｶﾞー・㍿々커피\u1112\u1161أةـ\u064eقﷺ\u0301'’&+nR1-_¦·\"*():^\u200d\x00\n😀𠮷")
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Café", "cafe"),
        ("Cafe\u0301", "cafe"),
        ("STRASSE", "straße"),
        ("ＫＯＰＩ　１２", "kopi 12"),
        ("ﬁligree", "filigree"),
        ("İkat", "ikat"),
        ("コーヒー", "こーひー"),
        ("ｺｰﾋｰ", "コーヒー"),
        ("ｶﾞ", "が"),
        ("\u1112\u1161\u11ab", "한"),
        ("أحمر", "احمر"),
        ("قهوة", "قهوه"),
        ("قَهْوَة", "قهوة"),
        ("قهـــوة", "قهوة"),
        ("مقهى", "مقهي"),
    ],
)
def test_what_people_write_in_two_ways_is_one(one, other):
    assert fold(one) == fold(other)


@pytest.mark.parametrize(("one", "other"), [("かき", "がき"), ("は", "ぱ"), ("커피", "거피"), ("tahu", "tahun")])
def test_what_is_another_word_stays_one(one, other):
    assert fold(one) != fold(other)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("R&D handicraft", ["rnd", "handicraft"]),
        ("R n D Handycraft", ["rnd", "handycraft"]),
        ("R+D", ["rnd"]),
        ("r & d", ["rnd"]),
        ("RnD", ["rnd"]),
        ("vitamin C & zinc", ["vitamin", "c", "zinc"]),
        ("kopi & teh", ["kopi", "teh"]),
        ("kopi n teh", ["kopi", "teh"]),
        ("U K M Maju", ["ukm", "maju"]),
        ("l'huile d’olive", ["huile", "olive"]),
        ("Mama's Jum’at", ["mamas", "jumat"]),
        ("tas_rotan-besar/2", ["tas", "rotan", "besar", "2"]),
        ("竹かごA4サイズ", ["竹かご", "a4", "さいず"]),
        ("대나무 바구니", ["대나무", "바구니"]),
        ("バティック・シャツ", ["ばてぃっく", "しゃつ"]),
        ("☕ !!! ـــ \u0301 ·", []),
    ],
)
def test_words_are_what_people_take_for_words(text, expected):
    assert [word.text for word in words(text)] == expected


def test_a_word_is_remembered_as_it_was_written():
    assert [word.shown for word in words("Café ｺｰﾋｰ L'Or")] == ["Café", "コーヒー", "L'Or"]


def test_a_run_gives_its_pairs_and_its_last_character():
    assert tokens("竹かごの店", "ja") == "竹か かご ごの の店 店"


def test_words_follow_each_other_and_their_stems_do_too_marked_with_the_language():
    assert tokens("Anyaman bambu", "id") == "anyaman bambu ¦ id·anyam id·bambu"
    assert tokens("手編み basket", "ja") == "手編 編み み basket"


@pytest.mark.parametrize("word", ["قهوة", "القهوة", "والقهوة", "بالقهوة"])
def test_an_arabic_word_is_the_same_with_an_article(word):
    assert stem(fold(word), "ar") == stem(fold("قهوة"), "ar")


def test_a_language_without_stems_keeps_the_word():
    assert stem_token("weaving", "ja") == "ja·weaving"


def test_texts_of_one_field_are_not_neighbours():
    assert joined([("kopi", ""), ("", "id"), ("luwak", "")]) == "kopi ¦ luwak"


@pytest.mark.parametrize(
    ("code", "expected"), [("KG-01", "kg 01 ¦ kg01"), ("k 01/b2", "k 01 b2 ¦ k01b2"), ("KG01", "kg01"), ("", "")]
)
def test_a_code_is_found_by_its_parts_and_as_a_whole(code, expected):
    assert code_tokens(code) == expected


def test_a_fact_is_one_token():
    assert fact_token("category", "ae-2-1-x12") == "category·ae·2·1·x12"
    assert fact_token("province", "ID-JI") == "province·id·ji"


@given(hostile, st.sampled_from([*codes(), ""]))
@example("\u3099", "ja")
@example("ﷺ" * 3, "ar")
def test_any_text_becomes_tokens_of_letters_and_digits(text, language):
    found = tokens(text, language)

    written = [token.replace(MARK, "") for token in found.split() if token != BREAK]
    assert [token for token in written if not re.fullmatch(r"(?:[^\W_]|[\u3099\u309a])+", token)] == []


@given(hostile, st.sampled_from(codes()))
def test_a_text_has_the_tokens_of_each_of_its_words(text, language):
    found = f" {tokens(text, language)} "

    for word in words(text):
        assert word.text
        assert word.shown
        assert f" {' '.join(word.tokens)} " in found
        assert not word.is_run or len(word.text) == len(word.shown)
