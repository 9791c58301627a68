"""Addresses below a language that are not pages of the tree: permanent ones, and places."""

from django.urls import path

from booths import views

urlpatterns = [
    path("producers/<slug:slug>/", views.producer, name="producer"),
    path("products/<slug:slug>/", views.product, name="product"),
    path("provinces/", views.provinces, name="provinces"),
    path("provinces/<slug:slug>/", views.province, name="province"),
]
