"""The pages of the tree, below a language."""

from django.urls import re_path
from wagtail import urls as wagtail_urls

from home import views

#: Wagtail's own: its way in for who has a password comes before its pages, which ``views.serve`` serves.
urlpatterns = [pattern for pattern in wagtail_urls.urlpatterns if pattern.name != "wagtail_serve"]
urlpatterns += [re_path(wagtail_urls.serve_pattern, views.serve, name="wagtail_serve")]
