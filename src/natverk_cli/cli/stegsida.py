"""The page that GitHub shows under a step of a job: whatever the step's programs add to a file that it names."""

import os
from pathlib import Path


def append_to_step(text: str) -> None:
    """Add the text to the step's page; nothing happens outside GitHub, or without text."""
    page = os.environ.get("GITHUB_STEP_SUMMARY")
    if page and text:
        with Path(page).open("a", encoding="utf-8", newline="\n") as file:
            file.write(text)
