"""Addresses of the JSON API, below ``/api/v1/``."""

from django.urls import path

from search.api import api

urlpatterns = [path("", api.urls)]
