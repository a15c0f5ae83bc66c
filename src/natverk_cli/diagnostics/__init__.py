"""What a rule is, what it finds, and how a finding becomes a line for a person to act on."""
