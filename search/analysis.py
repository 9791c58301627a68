"""How text becomes tokens: the same way when it is written and when it is asked for.

A text gives its words as people write them (folded: case, accents, Arabic letter forms, katakana), and after them, in
the same order, the stems that its language makes of them, each marked with that language (``id·anyam``). Chinese,
Japanese and Korean have no spaces to go by: their runs give overlapping pairs of characters. Tokens hold letters,
digits and ``·`` only, so that every engine takes them as they are, and words that follow each other in a text do so
among its tokens.
"""

import re
import threading
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

import Stemmer

#: Snowball's stemmer for each language that has one (https://snowballstem.org). The others are cut into pairs.
STEMMERS = {
    "id": "indonesian",
    "en": "english",
    "ar": "arabic",
    "nl": "dutch",
    "de": "german",
    "fr": "french",
    "es": "spanish",
}
MARK = "·"
#: Keeps words of different texts in one field from being neighbours.
BREAK = "¦"

_CJK = r"\u3005\u3041-\u309f\u30a1-\u30fa\u30fc-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uac00-\ud7a3"
_MARKS = r"\u0300-\u036f\u064b-\u065f\u0670"  # accents and vowel signs that stand as characters of their own
_WORD = re.compile(
    rf"(?P<cjk>[{_CJK}]+)|(?P<word>(?:[^\W_{_CJK}]|[{_MARKS}])+(?:['’ʼ](?:[^\W_{_CJK}]|[{_MARKS}])+)*)|(?P<and>&|\+)"
)
_KATAKANA_TO_HIRAGANA = {code: code - 0x60 for code in range(0x30A1, 0x30F7)}
_ARABIC_LETTERS = str.maketrans(
    {"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ة": "ه", "ؤ": "و", "ئ": "ي", "ـ": None}
)
_ELISION = re.compile("^(?:[cdjlmnst]|qu)['’ʼ]")
_APOSTROPHES = re.compile("['’ʼ]")
_ARABIC_ARTICLE = re.compile("^(?:[وفبك]?ال|لل)(?=...)")
_local = threading.local()


def fold(text: str) -> str:
    """Return text with everything folded that people write in more than one way."""
    if text.isascii():
        return text.lower()
    text = unicodedata.normalize("NFKC", text).casefold().translate(_KATAKANA_TO_HIRAGANA).translate(_ARABIC_LETTERS)
    folded = []
    for character in text:
        base = unicodedata.normalize("NFD", character)
        if len(base) > 1 and not _is_kana_or_hangul(base[0]):
            folded.append("".join(part for part in base if not unicodedata.combining(part)))
        elif not unicodedata.combining(character) or _is_kana_or_hangul(character):
            folded.append(character)
    return "".join(folded)


def _is_kana_or_hangul(character: str) -> bool:
    return "\u3041" <= character <= "\u30ff" or "\u1100" <= character <= "\u11ff" or "\uac00" <= character <= "\ud7a3"


@dataclass(frozen=True)
class Word:
    """A word, folded; a run of Chinese, Japanese or Korean counts as one."""

    text: str
    is_run: bool = False
    #: As it was written.
    shown: str = ""

    @property
    def tokens(self) -> tuple[str, ...]:
        """What the word is written as: itself, or a run as pairs of characters and its last character alone."""
        if not self.is_run:
            return (self.text,)
        return (*(self.text[start : start + 2] for start in range(len(self.text) - 1)), self.text[-1])


def words(text: str) -> list[Word]:
    """Return the words of a text in order. Single letters in a row are one (``R n D``, ``R&D`` are ``rnd``)."""
    found: list[Word] = []
    letters: list[str] = []
    joins = False

    def close() -> None:
        if len(letters) > 1:
            found.append(Word(fold("".join(letters)), shown="".join(letters)))
        else:
            found.extend(Word(fold(letter), shown=letter) for letter in letters if letter not in "nN")
        letters.clear()

    for match in _WORD.finditer(unicodedata.normalize("NFKC", text)):
        if match["and"]:
            joins = True
            continue
        shown = match.group()
        if len(shown) == 1 and shown.isalpha() and shown.isascii():
            letters.extend(["n", shown] if joins and letters else [shown])
        else:
            close()
            if piece := _APOSTROPHES.sub("", _ELISION.sub("", fold(shown))):
                found.append(Word(piece, is_run=match["cjk"] is not None, shown=shown))
        joins = False
    close()
    return found


def stem(word: str, language: str) -> str:
    """Return the stem of a folded word in a language; the word itself where the language has no stemmer."""
    name = STEMMERS.get(language)
    if name is None:
        return word
    if language == "ar":
        # Snowball takes the article off some words only, and off short ones a letter too many.
        word = _ARABIC_ARTICLE.sub("", word)
    stemmers = _local.__dict__.setdefault("stemmers", {})
    if name not in stemmers:
        stemmers[name] = Stemmer.Stemmer(name)
    return stemmers[name].stemWord(word)


def stem_token(word: str, language: str) -> str:
    """Return the token of a word's stem, marked with its language."""
    return f"{language}{MARK}{stem(word, language)}"


def tokens(text: str, language: str) -> str:
    """Return what is indexed of a text in a language: its words in order, then their stems."""
    found = words(text)
    plain = [token for word in found for token in word.tokens]
    stems = [stem_token(word.text, language) for word in found if language in STEMMERS and not word.is_run]
    return " ".join([*plain, BREAK, *stems] if stems else plain)


def joined(texts: Iterable[tuple[str, str]]) -> str:
    """Return the tokens of several texts, each with its language, none of them neighbour to another's."""
    return f" {BREAK} ".join(filter(None, (tokens(text, language) for text, language in texts)))


def code_tokens(code: str) -> str:
    """Return the tokens of a product code: its parts, and all of it as one (``KG-01`` is also ``kg01``)."""
    parts = [word.text for word in words(code)]
    return " ".join([*parts, BREAK, "".join(parts)]) if len(parts) > 1 else " ".join(parts)


def fact_token(kind: str, code: str) -> str:
    """Return the token of a fact that documents and concepts share, as ``category·fb·1·3``."""
    return MARK.join([kind, *re.findall(r"\w+", code.lower())])
