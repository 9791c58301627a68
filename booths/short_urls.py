"""Addresses without a language, short enough for paper."""

from django.urls import path

from booths import views

urlpatterns = [path("b/<slug:code>/", views.short_address, name="short_address")]
