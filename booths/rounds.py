"""Making the pavilions of a round, and telling editors what looks wrong with it."""

from collections.abc import Iterable

from django.utils.text import slugify

from booths.models import PavilionPage, Province, RoundPage, RoundProvince
from booths.references import references_noted_once
from expo_site.languages import authoring


def make_pavilions(round_page: RoundPage) -> list[PavilionPage]:
    """Make a pavilion for each province of a round that has none; take away empty ones of provinces that left.

    Pavilions are live at once: they show when their round does. One that has booths stays.

    Returns:
        The pavilions that were made.
    """
    provinces = [row.province for row in round_page.round_provinces.select_related("province")]
    existing = {pavilion.province_id: pavilion for pavilion in round_page.pavilions.all()}
    for province_id, pavilion in existing.items():
        if province_id not in {province.pk for province in provinces} and not pavilion.get_children().exists():
            pavilion.delete()
    made = []
    with references_noted_once() as note:
        for province in provinces:
            if province.pk not in existing:
                pavilion = PavilionPage(
                    title=str(province.name(authoring())), slug=slugify(province.name(authoring())), province=province
                )
                RoundPage.objects.get(pk=round_page.pk).add_child(instance=pavilion)
                pavilion.save_revision(changed=False)
                made.append(pavilion)
                note(pavilion)
    return made


def provinces_in_other_rounds(round_page: RoundPage, provinces: Iterable[Province]) -> dict[Province, RoundPage]:
    """Return the provinces that stand in another round of the same expo, with that round."""
    others = RoundProvince.objects.filter(
        round__expo_id=round_page.expo_id, province__in=list(provinces), round__locale_id=round_page.locale_id
    ).exclude(round_id=round_page.pk)
    return {row.province: row.round for row in others.select_related("province", "round")}
