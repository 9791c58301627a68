"""The front of the house: the home page, and pages that tell something."""

from django.db import models
from django.http import Http404, HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.models import Page
from wagtail.url_routing import RouteResult

from booths.blocks import StoryField
from booths.models.public import PublicPage, fact
from booths.tree import upper_pages


class HomePage(PublicPage):
    """The root of the site, and the one router of its pages."""

    introduction = models.TextField(
        _("introduction"), blank=True, help_text=_("One or two sentences: what this site is.")
    )

    parent_page_types = ["wagtailcore.Page"]
    subpage_types = ["booths.ExpoPage", "home.StoryPage"]
    override_translatable_fields = [fact("slug")]
    content_panels = [*Page.content_panels, FieldPanel("introduction")]

    class Meta:
        verbose_name = _("home page")
        verbose_name_plural = _("home pages")

    def route(self, request: HttpRequest, path_components: list[str]) -> RouteResult:
        """Find the source page of an address, whatever language the address begins with."""
        return find_page(request, path_components)


def find_page(request: HttpRequest, path_components: list[str]) -> RouteResult:
    """Find the public source page of an address, in two queries however deep it is.

    Raises:
        Http404: where nothing public has this address.
    """
    home = next((page for page in upper_pages().sources if page.depth == 2), None)
    if home is None:
        raise Http404
    paths = ["/".join(["", home.slug, *path_components[:count], ""]) for count in range(len(path_components) + 1)]
    page = Page.objects.filter(url_path__in=paths).order_by("-depth").first()
    if page is None:
        raise Http404
    public = page.specific_class.objects.live_at().in_full().filter(pk=page.pk).first()
    if public is None:
        raise Http404
    return public.route_rest(request, path_components[page.depth - home.depth :])


class StoryPage(PublicPage):
    """A page that tells something: a story, a rule, a legal text."""

    introduction = models.TextField(_("introduction"), blank=True, help_text=_("One or two sentences under the title."))
    story = StoryField(verbose_name=_("story"), blank=True)

    # One that is not in the menu is in the footer.
    show_in_menus_default = True
    parent_page_types = ["home.HomePage"]
    subpage_types: list[str] = []
    override_translatable_fields = [fact("slug")]
    content_panels = [*Page.content_panels, FieldPanel("introduction"), FieldPanel("story")]

    class Meta:
        verbose_name = _("story page")
        verbose_name_plural = _("story pages")
