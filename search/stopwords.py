"""Words that only join others, in the languages that write spaces: what nobody looks for."""

from collections.abc import Sequence

from expo_site.languages import preferences
from search.analysis import Word

STOPWORDS = {
    language: frozenset(words.split())
    for language, words in {
        "id": "dan atau yang di ke dari untuk dengan pada dalam oleh ini itu adalah sebagai para",
        "en": "a an the and or of for from in on at to with by is are as this that",
        "nl": "de het een en of van voor uit in op met bij te is zijn dit dat",
        "de": "der die das ein eine und oder von für aus in im auf mit bei zu ist sind des dem den",
        "fr": "le la les un une des et ou de du pour en dans sur avec par au aux est",
        "es": "el la los las un una unos unas y o de del para en con por al es",
        "ar": "من في على إلى عن مع و أو هذا هذه",
    }.items()
}


def is_stopword(word: Word, language: str) -> bool:
    """Return whether a word only joins others, to a visitor of a language; as written: “thé” is not “the”."""
    return any(word.shown.casefold() in STOPWORDS.get(code, ()) for code in preferences(language))


def telling(found: Sequence[Word], language: str) -> list[Word]:
    """Return the words that do more than join others, to a visitor of a language; all where there are no such."""
    return [word for word in found if not is_stopword(word, language)] or list(found)
