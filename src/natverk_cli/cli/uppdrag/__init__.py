"""Commands about the assignments."""
