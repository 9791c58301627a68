"""How the admin's forms are laid out: grouped as one thinks, explained where one would ask."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    HelpPanel,
    InlinePanel,
    MultiFieldPanel,
    ObjectList,
    Panel,
    TabbedInterface,
    TitleFieldPanel,
)


class ExhibitsPanel(InlinePanel):
    """The exhibits of a booth, with a form of their own."""

    def get_form_options(self) -> dict[str, Any]:
        from wagtail.admin.panels.base import get_form_for_model

        from booths.forms import ExhibitForm

        options = super().get_form_options()
        child = self.child_edit_handler.get_form_options()
        options["formsets"][self.relation_name]["form"] = get_form_for_model(
            self.db_field.related_model, ExhibitForm, defer_required_on_fields=child.get("defer_required_on_fields", [])
        )
        return options


EXHIBIT: list[Panel] = [
    FieldRowPanel([FieldPanel("name"), FieldPanel("code")]),
    FieldPanel("summary"),
    FieldPanel("description"),
    FieldRowPanel([FieldPanel("category"), FieldPanel("materials")]),
    FieldPanel("pictures"),
    MultiFieldPanel(
        [
            FieldRowPanel([FieldPanel("unit"), FieldPanel("currency")]),
            FieldRowPanel([FieldPanel("price"), FieldPanel("single_price")]),
            FieldRowPanel([FieldPanel("price_basis"), FieldPanel("price_as_of")]),
        ],
        heading=_("Price"),
    ),
    MultiFieldPanel(
        [
            FieldRowPanel([FieldPanel("minimum_order"), FieldPanel("monthly_capacity"), FieldPanel("lead_time_days")]),
            FieldPanel("sample_terms"),
            FieldRowPanel([FieldPanel("ships_to"), FieldPanel("ships_to_countries")]),
            FieldRowPanel([FieldPanel("hs_code"), FieldPanel("last_confirmed_on")]),
            FieldPanel("certificate_numbers"),
            FieldPanel("marketplace_links"),
        ],
        heading=_("Terms of trade"),
    ),
    HelpPanel(template="booths/admin/duplicate.html"),
]

BOOTH: list[Panel] = [
    FieldPanel("producer", help_text=_("A new producer is made first, under “Producers” in the menu.")),
    TitleFieldPanel("title", heading=_("Name on the booth"), help_text=_("As a rule the brand name of the producer.")),
    FieldPanel("introduction"),
    ExhibitsPanel(
        "exhibits",
        panels=EXHIBIT,
        heading=_("Products shown"),
        label=_("product"),
        help_text=_("The first one stands for the booth in lists."),
    ),
    FieldPanel("story"),
]

EXPO: list[Panel] = [
    TitleFieldPanel("title"),
    FieldPanel("introduction"),
    MultiFieldPanel(
        [FieldRowPanel([FieldPanel("season"), FieldPanel("time_zone")]), FieldPanel("is_sample")], heading=_("Edition")
    ),
    InlinePanel("organisers", heading=_("Organisers"), label=_("organiser")),
    InlinePanel("partners", heading=_("Marketplaces that take part"), label=_("marketplace")),
    FieldPanel("story"),
]

ROUND: list[Panel] = [
    FieldRowPanel([TitleFieldPanel("title"), FieldPanel("number")]),
    FieldPanel("introduction"),
    MultiFieldPanel(
        [
            FieldRowPanel([FieldPanel("opens_on"), FieldPanel("opens_at")]),
            FieldRowPanel([FieldPanel("closes_on"), FieldPanel("closes_at")]),
            FieldPanel("time_zone"),
        ],
        heading=_("When"),
        help_text=_("Leave empty what is not known yet. Visitors see the round as undated, upcoming, open or closed."),
    ),
    InlinePanel(
        "round_provinces",
        heading=_("Provinces"),
        label=_("province"),
        help_text=_("Each gets a pavilion when the round is saved; booths are put into pavilions."),
    ),
]

PAVILION: list[Panel] = [
    FieldPanel(
        "introduction", help_text=_("Two or three sentences of the province's council. The name is the province's.")
    )
]

PRODUCER = TabbedInterface(
    [
        ObjectList(
            [
                FieldRowPanel([FieldPanel("brand"), FieldPanel("legal_name")]),
                FieldRowPanel([FieldPanel("province"), FieldPanel("regency")]),
                InlinePanel("producer_sectors", heading=_("Sectors"), label=_("sector"), min_num=1),
                HelpPanel(template="booths/admin/producer_words.html", heading=_("Words about it")),
                FieldPanel("logo"),
                FieldRowPanel([FieldPanel("year_founded"), FieldPanel("employees")]),
                FieldPanel("spoken_languages"),
                FieldPanel("shops"),
                InlinePanel("memberships", heading=_("Associations"), label=_("association")),
                FieldPanel(
                    "slug", help_text=_("Part of its permanent address; made from the brand name when left empty.")
                ),
                FieldPanel("is_sample"),
            ],
            heading=_("Producer"),
        ),
        ObjectList(
            [
                InlinePanel(
                    "contacts",
                    heading=_("Contacts"),
                    label=_("contact"),
                    help_text=_("Only contacts with a day of consent are shown to visitors."),
                )
            ],
            heading=_("Contacts"),
        ),
        ObjectList(
            [
                FieldRowPanel([FieldPanel("has_exported"), FieldPanel("export_countries")]),
                FieldRowPanel([FieldPanel("branches"), FieldPanel("fairs")]),
                InlinePanel("certificates", heading=_("Certificates"), label=_("certificate")),
            ],
            heading=_("Export and certificates"),
        ),
        ObjectList(
            [
                InlinePanel(
                    "size_records",
                    heading=_("Size"),
                    label=_("size"),
                    help_text=_(
                        "Only for the organiser: visitors never see this. Classes by PP 7/2021: capital up to"
                        " Rp 1 billion (micro), 5 (small), 10 (medium); or yearly sales up to Rp 2, 15, 50 billion."
                    ),
                )
            ],
            heading=_("Private"),
        ),
    ]
)
