"""Ways to ask a producer: mail or WhatsApp, begun for the visitor with what it is about."""

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import quote, urlencode

from django.conf import settings
from django.utils import translation
from django.utils.translation import gettext as _

from booths.models import Contact
from expo_site.languages import authoring, native_name


@dataclass(frozen=True)
class Ask:
    """A link that opens a message to a producer."""

    kind: str
    url: str


def asks(contacts: Iterable[Contact], name: str, original_name: str, path: str, language: str) -> list[Ask]:
    """Return the ways to ask a producer.

    Args:
        contacts: how the producer agreed to be reached (``Producer.public_contacts``).
        name: what the visitor sees the thing called.
        original_name: what the producer calls it.
        path: the address of the page.
        language: the visitor's; the producer reads the same in the authors' language below.
    """
    address = settings.WAGTAILADMIN_BASE_URL.rstrip("/") + path
    text = _question(name, address, language)
    if language != authoring():
        text += f"\n\n— {native_name(authoring())} —\n{_question(original_name, address, authoring())}"
    links = []
    for contact in contacts:
        if contact.kind == Contact.Kind.WHATSAPP:
            links.append(Ask(contact.kind, f"https://wa.me/{contact.digits}?{urlencode({'text': text})}"))
        elif contact.kind == Contact.Kind.EMAIL:
            query = urlencode({"subject": name, "body": text.replace("\n", "\r\n")}, quote_via=quote)
            links.append(Ask(contact.kind, f"mailto:{quote(contact.value, safe='@+')}?{query}"))
        elif contact.kind == Contact.Kind.PHONE:
            links.append(Ask(contact.kind, f"tel:+{contact.digits}"))
    return links


def _question(name: str, address: str, language: str) -> str:
    with translation.override(language):
        # Translators: the beginning of a message that a visitor sends to a producer.
        return _("Hello, I saw “%(name)s” at the virtual expo and would like to know more: %(address)s") % {
            "name": name,
            "address": address,
        }
