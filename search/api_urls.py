"""Addresses of the JSON API, below ``/api/v1/``."""

from django.urls import path, re_path

from search.api import api, unknown

# With its slash only: without it the address is tried with one first.
urlpatterns = [path("", unknown), path("", api.urls), re_path(r"^.*/$", unknown)]
