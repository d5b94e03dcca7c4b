"""An invitation into a chat can be read on a card, and nothing opens it."""

import pytest

from bot.safety.findings import Leak
from bot.safety.identity import leaks
from bot.safety.invites import disarmed
from bot.safety.text import tidy

CYRILLIC, GREEK = "d\u0456sc\u043erd.gg/abc", "disc\u03bfrd.gg/abc"
WIDE = "\uff44\uff49\uff53\uff43\uff4f\uff52\uff44\uff0e\uff47\uff47/abc"


@pytest.mark.parametrize(
    "typed",
    ["discord.gg/abc", "DISCORD.GG/abc", "disc\u200bord.gg/abc", "discord.\u2060gg/abc", CYRILLIC, GREEK, WIDE],
)
def test_an_invitation_is_disarmed_whatever_letters_it_borrows(typed: str):
    assert disarmed(tidy(f"Come to {typed} now")).casefold() == "come to discord[.]gg/abc now"


@pytest.mark.parametrize(
    "typed, shown",
    [
        ("https://discord.com/invite/abc", "https://discord[.]com/invite/abc"),
        ("t.me/abc, chat.whatsapp.com/xyz", "t[.]me/abc, chat[.]whatsapp[.]com/xyz"),
        ("https://join.slack.com/t/abc", "https://join[.]slack[.]com/t/abc"),
    ],
)
def test_so_is_one_into_any_chat(typed: str, shown: str):
    assert disarmed(typed) == shown


@pytest.mark.parametrize(
    "typed",
    ["", "and/or", "https://example.org/discord.gg", "discord.gg is down", "my.discord.gg.example/x", "at.me/x"],
)
def test_everything_else_stays_as_it_was_typed(typed: str):
    assert disarmed(typed) == typed


def test_disarming_twice_changes_nothing_more():
    assert disarmed(disarmed("discord.gg/abc")) == "discord[.]gg/abc"


def test_an_anonymous_author_is_still_told_of_a_disarmed_one():
    assert {one.kind for one in leaks(disarmed("join discord.gg/abcDEF"))} == {Leak.INVITE}
