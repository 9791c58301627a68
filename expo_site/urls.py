"""All addresses of the site. What is not here is a page of the tree."""

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path, re_path
from django.views.static import serve
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls

from expo_site.views import root

urlpatterns = [
    path("", root, name="root"),
    path("admin/", include(wagtailadmin_urls)),
    path("documents/", include(wagtaildocs_urls)),
    path("api/v1/", include("search.api_urls")),
    path("", include("booths.short_urls")),
]

if settings.SERVE_MEDIA:
    urlpatterns.append(re_path(r"^media/(?P<path>.*)$", serve, {"document_root": settings.MEDIA_ROOT}))

urlpatterns += i18n_patterns(
    path("", include("search.urls")),
    path("", include("booths.urls")),
    path("", include("home.urls")),
)

handler404 = "home.views.not_found"
handler500 = "expo_site.views.server_error"
