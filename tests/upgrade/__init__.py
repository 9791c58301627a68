"""Databases as earlier versions left them; ``python -m tests.upgrade.keep NAME`` adds that of today."""
