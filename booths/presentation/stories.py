"""Stories: what their blocks point to is read at once, not block by block."""

import re
from typing import Any

from django.db.models import prefetch_related_objects

from booths.rich_text import load_links

_LINK = re.compile(r'<a\b[^>]*\blinktype="page"[^>]*>')
_ID = re.compile(r'\bid="(\d+)"')


def load_story(story: Any) -> None:
    """Read the pages that a story links to and its pictures' renditions, in as many queries for many as for one."""
    if not story:
        return
    texts = [str(block["value"]) for block in story.raw_data if block["type"] == "paragraph"]
    load_links(int(found[1]) for text in texts for link in _LINK.findall(text) if (found := _ID.search(link)))
    pictures = [block.value["picture"] for block in story if block.block_type == "picture"]
    prefetch_related_objects([picture for picture in pictures if picture], "renditions")
