"""Commands about a meeting's record."""
