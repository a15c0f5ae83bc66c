"""Commands about the year's plan."""
