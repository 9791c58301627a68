"""One machine: the demo and a developer's own copy. SQLite, files on disk, nothing else needed."""

from django.core.management.utils import get_random_secret_key

from .base import *  # noqa: F403
from .base import DATA_DIR, env

DEBUG = env.bool("DEBUG", default=True)
DATA_DIR.mkdir(parents=True, exist_ok=True)


def kept_secret_key() -> str:
    """Return this machine's own key, made at the first start and kept beside its data."""
    path = DATA_DIR / "secret_key"
    try:
        with path.open("x") as file:
            file.write(get_random_secret_key())
        path.chmod(0o600)
    except FileExistsError:
        pass
    return path.read_text()


SECRET_KEY = kept_secret_key()
ALLOWED_HOSTS = ["*"]
SERVE_MEDIA = True
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
WHITENOISE_USE_FINDERS = True
WHITENOISE_MAX_AGE = 300
EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"
