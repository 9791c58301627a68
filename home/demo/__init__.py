"""Sample content for the demonstration expo."""
