"""What one would build with Wagtail as it comes, to measure beside."""
