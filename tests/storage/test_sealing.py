"""A seal opens in its own row of its own community, under its own key, and nowhere else."""

from dataclasses import replace

import pytest
from hypothesis import given, strategies as st

from storage.keyring import Keyring
from storage.refusals import SealBroken
from storage.sealing import (
    ASK_AUTHOR,
    ASK_WORDS,
    LOCKER_ASKS,
    TURN_WORDS,
    Seals,
    Use,
    Vault,
    key_of,
    padded,
    unpadded,
)


def keyring(filler: int = 1) -> Keyring:
    return Keyring(keys={"k": bytes([filler]) * 32}, current="k", lookups="k")


SEALS = Seals(keyring(), "home")
ANYTHING = st.text(st.characters(codec=None, categories=None), max_size=1200)


@given(text=ANYTHING)
def test_what_was_sealed_opens_as_it_was(text: str) -> None:
    assert SEALS.open(TURN_WORDS, "row", SEALS.seal(TURN_WORDS, "row", text)) == text


@given(plain=st.binary(max_size=600), step=st.integers(1, 300))
def test_padding_fills_whole_steps_and_comes_off_again(plain: bytes, step: int) -> None:
    filled = padded(plain, step)

    assert len(filled) % step == 0
    assert 0 < len(filled) - len(plain) <= step
    assert unpadded(filled) == plain


@pytest.mark.parametrize(
    "elsewhere",
    [
        lambda sealed: SEALS.open(TURN_WORDS, "other row", sealed),
        lambda sealed: SEALS.open(ASK_WORDS, "row", sealed),
        lambda sealed: Seals(keyring(), "away").open(TURN_WORDS, "row", sealed),
        lambda sealed: Seals(keyring(2), "home").open(TURN_WORDS, "row", sealed),
    ],
    ids=["row", "column", "community", "key"],
)
def test_a_seal_opens_nowhere_else(elsewhere: object) -> None:
    assert callable(elsewhere)
    with pytest.raises(SealBroken):
        elsewhere(SEALS.seal(TURN_WORDS, "row", "When suits you?"))


@pytest.mark.parametrize("broken", ["", "1.k", "2.k.AAAA", "1.other.AAAA", "1.k.AAAA", "1.k.?", "1.k." + "A" * 400])
def test_what_is_no_seal_of_ours_does_not_open(broken: str) -> None:
    with pytest.raises(SealBroken):
        SEALS.open(TURN_WORDS, "row", broken)


@given(at=st.integers(0, 120))
def test_a_changed_seal_does_not_open(at: int) -> None:
    sealed = SEALS.seal(ASK_AUTHOR, "row", "discord:1")
    place = 4 + at
    changed = sealed[:place] + ("A" if sealed[place] != "A" else "B") + sealed[place + 1 :]

    with pytest.raises(SealBroken):
        SEALS.open(ASK_AUTHOR, "row", changed)


def test_sealing_the_same_twice_shows_nothing_in_common() -> None:
    assert SEALS.seal(TURN_WORDS, "row", "yes") != SEALS.seal(TURN_WORDS, "row", "yes")


@pytest.mark.parametrize("account", ["slack:T1:U1", "discord:1", "discord:" + "9" * 20, "slack:T" + "1" * 30 + ":U"])
def test_every_account_seals_to_one_length(account: str) -> None:
    assert len(SEALS.seal(ASK_AUTHOR, "row", account)) == len(SEALS.seal(ASK_AUTHOR, "row", ""))


def test_a_locker_of_one_ask_is_as_long_as_one_of_thirty() -> None:
    lengths = {len(SEALS.seal(LOCKER_ASKS, "row", "x" * (25 * asks))) for asks in range(1, 32)}

    assert len(lengths) == 1


def test_a_yes_is_as_long_as_a_sentence() -> None:
    assert len(SEALS.seal(TURN_WORDS, "row", "yes")) == len(SEALS.seal(TURN_WORDS, "row", "x" * 250))


def test_no_tag_of_one_use_occurs_in_another_or_in_another_community() -> None:
    tags = [seals.tag(use, "discord:1") for use in Use for seals in (SEALS, Seals(keyring(), "away"))]

    assert len(set(tags)) == 2 * len(Use)


def test_a_tag_is_found_by_making_it_again() -> None:
    assert SEALS.tag(Use.AUTHOR, "ask", "discord:1") == Seals(keyring(), "home").tag(Use.AUTHOR, "ask", "discord:1")
    assert SEALS.tag(Use.AUTHOR, "ask", "discord:1") != SEALS.tag(Use.AUTHOR, "ask", "discord:2")
    assert SEALS.tag(Use.AUTHOR, "ask", "discord:1") != SEALS.tag(Use.AUTHOR, "askd", "iscord:1")


def test_a_tag_never_changes_or_nobody_would_find_what_is_theirs_any_more() -> None:
    assert SEALS.tag(Use.AUTHOR, "ask", "discord:1") == "b5995ac9342d459b1dc6c4581a1a54b0"
    assert SEALS.digest(Use.AUDIT_LINE, "1", "2").startswith("3709fc6bec5823f20dcd5042a4cda50d")


def test_after_a_new_current_key_old_seals_open_and_tags_stay() -> None:
    turned = replace(keyring(), keys={**keyring().keys, "new": b"n" * 32}, current="new")
    old, new = SEALS, Vault(turned).of("home")

    assert new.open(TURN_WORDS, "row", old.seal(TURN_WORDS, "row", "yes")) == "yes"
    assert new.tag(Use.LOCKER, "discord:1") == old.tag(Use.LOCKER, "discord:1")
    with pytest.raises(SealBroken):
        old.open(TURN_WORDS, "row", new.seal(TURN_WORDS, "row", "yes"))


TWO = Keyring(keys={"k": bytes([1]) * 32, "new": bytes([2]) * 32}, current="new", lookups="k")


def test_what_an_earlier_key_sealed_is_sealed_anew_under_the_current_one() -> None:
    before, seals = SEALS.seal(TURN_WORDS, "row", "When suits you?"), Seals(TWO, "home")

    after = seals.renewed(TURN_WORDS, "row", before)

    assert (key_of(before), key_of(after)) == ("k", "new")
    assert seals.open(TURN_WORDS, "row", after) == "When suits you?"


def test_what_is_under_the_current_key_stays_as_it_is() -> None:
    sealed = SEALS.seal(TURN_WORDS, "row", "When suits you?")

    assert SEALS.renewed(TURN_WORDS, "row", sealed) == sealed


def test_what_does_not_open_is_not_sealed_anew() -> None:
    with pytest.raises(SealBroken):
        Seals(TWO, "home").renewed(TURN_WORDS, "row", SEALS.seal(TURN_WORDS, "other row", "When suits you?"))


@pytest.mark.parametrize("text, key", [("1.k.AAAA", "k"), ("1.k.AA.AA", ""), ("1.k", ""), ("", ""), ("words", "")])
def test_a_seal_names_its_key_and_nothing_else_does(text: str, key: str) -> None:
    assert key_of(text) == key


def test_a_column_says_which_table_it_is_in() -> None:
    assert (LOCKER_ASKS.table, LOCKER_ASKS.name, LOCKER_ASKS.row) == ("lockers", "asks", "tag")
    assert (ASK_WORDS.table, ASK_WORDS.name, ASK_WORDS.row) == ("asks", "words", "id")


def test_a_vault_says_which_key_seals_now() -> None:
    assert Vault(TWO).current == "new"
