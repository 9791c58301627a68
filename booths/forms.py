"""The forms of the admin where they do more than their fields."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from wagtail.admin.forms.models import WagtailAdminModelForm
from wagtail.admin.forms.pages import WagtailAdminPageForm


class ExhibitForm(WagtailAdminModelForm):
    """An exhibit with the code of its product; complete when it is published."""

    code = forms.CharField(
        label=_("Product code"),
        max_length=40,
        help_text=_("The producer's own number for it. It stays once the product is published."),
    )

    def _post_clean(self) -> None:
        super()._post_clean()  # type: ignore[misc]
        if not self.is_deferred_validation:
            for field, message in self.instance.missing().items():
                if field not in self.errors:
                    self.add_error(field, message)


class BoothPageForm(WagtailAdminPageForm):
    """A booth: one of each producer in a round, its products known by their codes."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        exhibit_forms = self.formsets["exhibits"].forms
        products = _products([form.instance.product_id for form in exhibit_forms])
        for form in exhibit_forms:
            if product := products.get(form.instance.product_id):
                form.instance.product = product
                form.initial["code"] = product.code
                # One that is only in the draft comes back without its number, and is found by its code again.
                form.fields["code"].disabled = product.is_published and form.instance.pk is not None

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        producer = cleaned.get("producer")
        if producer is None:
            return cleaned
        if self._has_other_booth(producer):
            self.add_error("producer", _("%(producer)s has a booth in this round already.") % {"producer": producer})
        from booths.products import code_problems

        for position, problem in code_problems(producer, self._coded()).items():
            self._exhibit_forms()[position].add_error("code", problem)
        return cleaned

    def is_valid(self) -> bool:
        # Codes are compared over all exhibits, and errors of one exhibit are errors of the booth.
        valid = super().is_valid()
        return valid and all(not form.errors for form in self._exhibit_forms())

    def save(self, commit: bool = True) -> Any:
        from booths.products import identify

        identify(self.cleaned_data["producer"], self._coded())
        booth = super().save(commit=commit)
        self._duplicate(booth)
        if commit:
            booth.exhibits.commit()
        return booth

    def _duplicate(self, booth: Any) -> None:
        """Put a copy below the product whose button was pressed; in a draft only, as it is not complete."""
        if not self.is_deferred_validation:
            return
        wanted = next(
            (form.instance for form in self._exhibit_forms() if form.prefix == self.data.get("duplicate")), None
        )
        if wanted is None:
            return
        exhibits = sorted(booth.exhibits.all(), key=lambda exhibit: exhibit.sort_order or 0)
        exhibits.insert(exhibits.index(wanted) + 1, wanted.duplicate())
        for order, exhibit in enumerate(exhibits):
            exhibit.sort_order = order
        booth.exhibits.set(exhibits)

    def _exhibit_forms(self) -> list[ExhibitForm]:
        return [form for form in _kept_forms(self.formsets["exhibits"]) if form.instance.pk or form.has_changed()]

    def _coded(self) -> list[tuple[Any, str]]:
        return [(form.instance, getattr(form, "cleaned_data", {}).get("code", "")) for form in self._exhibit_forms()]

    def _has_other_booth(self, producer: Any) -> bool:
        round_id = self.parent_page.specific.round_id
        return producer.booths.filter(round_id=round_id).exclude(pk=self.instance.pk).exists()


def _kept_forms(formset: Any) -> list[Any]:
    """Return the forms of a formset that are not marked for deletion."""
    # A form knows its mark once it is cleaned, and the page is cleaned before its formsets are.
    return [form for form in formset.forms if form.errors is not None and not formset._should_delete_form(form)]


def _products(ids: list[int | None]) -> dict[int, Any]:
    from booths.models import Product

    return Product.objects.select_related("producer").in_bulk([pk for pk in ids if pk])


class RoundPageForm(WagtailAdminPageForm):
    """A round: a province with booths does not leave it."""

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        formset = self.formsets["round_provinces"]
        kept = _kept_forms(formset)
        for form in formset.forms:
            if form not in kept and form.instance.pk:
                self._refuse_where_booths_stand(form.instance.province)
        return cleaned

    def _refuse_where_booths_stand(self, province: Any) -> None:
        from booths.models import BoothPage

        count = BoothPage.objects.filter(round_id=self.instance.pk, pavilion__province=province).count()
        if count:
            self.add_error(
                None,
                ngettext(
                    "%(province)s has %(count)s booth in this round. Move or delete it before the province leaves.",
                    "%(province)s has %(count)s booths in this round. Move or delete them before the province leaves.",
                    count,
                )
                % {"province": province, "count": count},
            )
