"""Commands about a meeting's agenda."""
