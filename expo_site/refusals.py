"""Saying no to an editor in a way that the admin shows, whatever button led there."""


class RefusedError(Exception):
    """What was asked is not done, and nothing of it stays. Its text is for the person who asked, in their language."""
