"""The forms of the admin where they do more than their fields."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
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
                form.fields["code"].disabled = product.is_published

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
        return super().save(commit=commit)

    def _exhibit_forms(self) -> list[ExhibitForm]:
        formset = self.formsets["exhibits"]
        return [
            form
            for form in formset.forms
            if not formset._should_delete_form(form) and (form.instance.pk or form.has_changed())
        ]

    def _coded(self) -> list[tuple[Any, str]]:
        return [(form.instance, getattr(form, "cleaned_data", {}).get("code", "")) for form in self._exhibit_forms()]

    def _has_other_booth(self, producer: Any) -> bool:
        round_id = self.parent_page.specific.round_id
        return producer.booths.filter(round_id=round_id).exclude(pk=self.instance.pk).exists()


def _products(ids: list[int | None]) -> dict[int, Any]:
    from booths.models import Product

    return Product.objects.select_related("producer").in_bulk([pk for pk in ids if pk])


class RoundPageForm(WagtailAdminPageForm):
    """A round: a province with booths does not leave it."""

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        for form in self.formsets["round_provinces"].forms:
            if self.formsets["round_provinces"]._should_delete_form(form) and form.instance.pk:
                self._refuse_where_booths_stand(form.instance.province)
        return cleaned

    def _refuse_where_booths_stand(self, province: Any) -> None:
        from booths.models import BoothPage

        count = BoothPage.objects.filter(round_id=self.instance.pk, pavilion__province=province).count()
        if count:
            self.add_error(
                None,
                _("%(province)s has %(count)s booths in this round. Move or delete them before it leaves.")
                % {"province": province, "count": count},
            )
