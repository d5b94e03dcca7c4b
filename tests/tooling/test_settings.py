"""`.env.example` lists every setting with its meaning and its default, and nothing else."""

import re

from bot.config import Config
from tools.catalogue import ROOT

EXAMPLE = (ROOT / ".env.example").read_text()


def test_every_setting_is_in_the_example_and_every_line_is_a_setting() -> None:
    listed = re.findall(r"^(?:# )?([A-Z_]+)=", EXAMPLE, re.MULTILINE)

    assert listed == [name.upper() for name in Config.model_fields]


def test_every_setting_is_explained_and_its_default_is_true() -> None:
    for name, field in Config.model_fields.items():
        default = "" if field.default is None else str(field.default)

        assert f"# {field.description}\n" in EXAMPLE
        assert re.search(rf"^(# )?{name.upper()}={re.escape(default)}$", EXAMPLE, re.MULTILINE)
