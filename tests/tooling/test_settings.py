"""`.env.example` lists every setting with its meaning and its default, and nothing else."""

import re
from dataclasses import fields

from bot.config import ABOUT, Config
from tools.catalogue import ROOT

EXAMPLE = (ROOT / ".env.example").read_text()


def test_every_setting_is_in_the_example_and_every_line_is_a_setting() -> None:
    listed = re.findall(r"^(?:# )?([A-Z_]+)=", EXAMPLE, re.MULTILINE)

    assert listed == [one.name.upper() for one in fields(Config)]


def test_every_setting_is_explained_and_its_default_is_true() -> None:
    for one in fields(Config):
        default = "" if one.default is None else str(one.default)

        assert f"# {one.metadata[ABOUT]}\n" in EXAMPLE
        assert re.search(rf"^(# )?{one.name.upper()}={re.escape(default)}$", EXAMPLE, re.MULTILINE)
