"""Measurements, always beside something else in the same run, as machines are shared and noisy (``make bench``)."""
