from django.apps import AppConfig


class ExpoSiteConfig(AppConfig):
    name = "expo_site"
