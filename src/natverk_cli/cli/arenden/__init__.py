"""Commands about what a meeting left to do: decisions, tasks, questions."""
