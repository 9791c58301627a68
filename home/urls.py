"""The pages of the tree, below a language."""

from django.urls import re_path
from wagtail.urls import serve_pattern

from home import views

urlpatterns = [re_path(serve_pattern, views.serve, name="wagtail_serve")]
