"""Commands about roles."""
