"""How the pages are built: `make docs`, from the repository's root, so that a link holds here and in a clone."""

from importlib.metadata import version as version_of
from typing import Any

from tools import reference

project = "Askaround"
author = "the authors of Askaround"
copyright = "the authors of Askaround, Apache-2.0"
release = version = version_of("askaround")

extensions = ["myst_parser"]
root_doc = "docs/index"
include_patterns = ["*.md", "docs/**", "adapters/**.md", "bot/*.md", "storage/*.md", "sandbox/*.md", "benchmarks/*.md"]
nitpicky = True

myst_heading_anchors = 4
myst_links_external_new_tab = False

html_theme = "furo"
html_title = "Askaround"
html_static_path: list[str] = []
html_copy_source = False
html_show_sourcelink = False
html_theme_options: dict[str, Any] = {"top_of_page_buttons": []}
"""No button leads to an editor elsewhere."""


def setup(sphinx: Any) -> None:
    """Write what is made of the code before anything is read."""
    sphinx.connect("builder-inited", lambda _: reference.write())
