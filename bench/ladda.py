"""The least that any reader of YAML does: load every file's fields with PyYAML's quick loader, and no more."""

import sys
from pathlib import Path

import yaml


def main(folder: Path) -> None:
    """Load every file below the folder; of Markdown what stands between the first two marks."""
    for path in folder.rglob("*"):
        if path.suffix in (".md", ".yaml"):
            text = path.read_text("utf-8")
            if path.suffix == ".md":
                text = text.partition("\n---\n")[0] if text.startswith("---\n") else ""
            yaml.load(text, Loader=yaml.CSafeLoader)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
