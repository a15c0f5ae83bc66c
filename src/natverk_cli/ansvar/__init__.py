"""Who does what, by when: the tasks that follow from the charter and where each of them stands."""
