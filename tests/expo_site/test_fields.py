"""Fields for small facts: names, codes, lines, addresses."""

import pytest
from bs4 import BeautifulSoup
from django import forms
from django.core.exceptions import ValidationError
from django.utils import translation

from expo_site.fields import AddressesField, CodesField, LinesField, NamesField, country_options, language_options
from expo_site.languages import codes

HOSTILE = '"><script>alert(1)</script>'


def hostile_options():
    return [("a", HOSTILE), ("b", "Biasa"), (3, "Tiga")]


def form(field, initial=None, **data):
    """A form with the form field of ``field`` alone, as ``value``."""
    form_class = type("OneField", (forms.Form,), {"value": field.formfield()})
    return form_class(data or None, initial={"value": initial})


def soup(bound):
    return BeautifulSoup(str(bound["value"]), "html.parser")


class TestNames:
    field = NamesField("nama", blank=True)

    def test_there_is_an_input_for_each_language_that_says_which_it_is(self):
        inputs = soup(form(self.field, {"id": "Kopi", "ar": f"قهوة{HOSTILE}"})).find_all("input")

        assert [one["name"] for one in inputs] == [f"value_{code}" for code in codes()]
        arabic = next(one for one in inputs if one["lang"] == "ar")
        assert (arabic["dir"], arabic["aria-label"], arabic["value"]) == ("rtl", "العربيّة", f"قهوة{HOSTILE}")
        assert next(one for one in inputs if one["name"] == "value_ja").get("value", "") == ""

    def test_empty_names_are_left_out(self):
        bound = form(self.field, value_id="Kopi", value_en=" Coffee ", value_ja="")

        assert bound.is_valid()
        assert bound.cleaned_data["value"] == {"id": "Kopi", "en": "Coffee"}

    @pytest.mark.parametrize("missing", ["id", "en"])
    def test_the_authors_and_the_english_name_are_needed(self, missing):
        names = {"value_id": "Kopi", "value_en": "Coffee", "value_ja": "コーヒー"} | {f"value_{missing}": " "}

        assert "value" in form(self.field, **names).errors

    def test_a_name_that_is_too_long_is_an_error(self):
        assert "value" in form(self.field, value_id="K" * 201, value_en="Coffee").errors

    @pytest.mark.parametrize(("name", "changed"), [("Kopi", []), ("Kopi tubruk", ["value"])])
    def test_it_knows_whether_anything_changed(self, name, changed):
        bound = form(self.field, {"id": "Kopi", "en": "Coffee"}, value_id=name, value_en="Coffee")

        assert bound.changed_data == changed


class TestCodes:
    field = CodesField("kode", options=hostile_options, blank=True)

    def test_only_what_is_chosen_stands_in_the_widget_and_its_label_is_text(self):
        html = soup(form(self.field, ["a", "3", "gone"]))

        assert [(one["value"], one.text) for one in html.select("select option")] == [("a", HOSTILE), ("3", "Tiga")]
        assert all(one.has_attr("selected") for one in html.select("option"))
        assert not html.find("script")

    def test_the_widget_names_the_list_that_the_page_has_once(self):
        assert soup(form(CodesField(options=country_options))).select_one("input[type=text]")["list"] == (
            "codes-country_options"
        )

    def test_what_was_typed_and_not_chosen_is_not_sent(self):
        assert soup(form(self.field)).select_one("input[type=text]").get("name") is None

    def test_several_codes_are_taken_and_none_is_an_empty_list(self):
        chosen, none = form(self.field, value=["b", "3"]), form(self.field, other="1")

        assert chosen.is_valid()
        assert none.is_valid()
        assert (chosen.cleaned_data["value"], none.cleaned_data["value"]) == (["b", "3"], [])

    def test_a_code_that_is_no_option_is_refused_by_the_form_and_by_the_model(self):
        assert "value" in form(self.field, value=["b", "zz"]).errors
        with pytest.raises(ValidationError, match=r"yy, zz"):
            self.field.clean(["zz", "b", "yy"], None)
        assert self.field.clean(["b", "3"], None) == ["b", "3"]

    @pytest.mark.parametrize(("chosen", "changed"), [(["3", "a"], []), (["a"], ["value"])])
    def test_it_knows_whether_anything_changed(self, chosen, changed):
        assert form(self.field, ["a", "3"], value=chosen).changed_data == changed

    def test_options_are_named_in_the_language_of_the_moment(self):
        bound = form(CodesField(options=language_options), ["ja", "jv"])

        labels = {}
        for language in ("en", "de"):
            with translation.override(language):
                labels[language] = [option.text for option in soup(bound).select("option")]

        assert labels == {"en": ["Japanese", "Javanese"], "de": ["Japanisch", "Javanisch"]}

    def test_options_are_no_part_of_a_migration(self):
        _name, _path, _args, kwargs = self.field.deconstruct()

        assert "options" not in kwargs
        assert "choices" not in kwargs


class TestLines:
    field = LinesField("cabang", blank=True)

    def test_each_line_is_a_text_and_empty_lines_are_none(self):
        bound = form(self.field, value="  Surabaya \r\n\r\n \nMedan\n")

        assert bound.is_valid()
        assert bound.cleaned_data["value"] == ["Surabaya", "Medan"]

    def test_nothing_is_an_empty_list(self):
        bound = form(self.field, value="   ")

        assert bound.is_valid()
        assert bound.cleaned_data["value"] == []

    def test_texts_are_shown_one_a_line_and_as_text(self):
        area = soup(form(self.field, ["Surabaya", "</textarea><b>Medan"])).textarea

        assert area.text.strip() == "Surabaya\n</textarea><b>Medan"

    @pytest.mark.parametrize(("typed", "changed"), [("Surabaya\nMedan\n", []), ("Medan\nSurabaya", ["value"])])
    def test_it_knows_whether_anything_changed(self, typed, changed):
        assert form(self.field, ["Surabaya", "Medan"], value=typed).changed_data == changed


class TestAddresses:
    field = AddressesField("toko", blank=True)

    @pytest.mark.parametrize(
        "address",
        ["https://www.tokopedia.com/contoh", "http://contoh.example/toko?a=1&b=2", "https://kopi.xn--j6w193g"],
    )
    def test_web_addresses_are_taken(self, address):
        assert self.field.clean([address], None) == [address]

    @pytest.mark.parametrize(
        "address",
        [
            "javascript:alert(1)",
            "data:text/html,x",
            "ftp://contoh.example",
            "contoh.example",
            "//contoh.example",
            "https:",
        ],
    )
    def test_anything_else_is_refused_and_named(self, address):
        with pytest.raises(ValidationError) as error:
            self.field.clean(["https://contoh.example", address], None)

        assert address in error.value.messages[0]
