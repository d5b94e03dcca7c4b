"""What a preview leaves behind its buttons is as long by name as anonymously: its row tells nobody which it is."""

import pytest

from bot.model.communities import Settings
from bot.model.unmaskings import Said
from bot.views.preview import preview
from bot.views.words import words_in
from tests.worlds import a_draft, some_settings

COVERING = some_settings(unmasking_from=1)


def kept(settings: Settings, opened: int | None, *, anonymous: bool) -> str:
    about = preview(words_in("en"), a_draft(anonymous=anonymous), (), (), settings, opened=opened).about
    assert about
    return about.state


@pytest.mark.parametrize("anonymous", [False, True])
def test_where_no_name_can_be_opened_nothing_is_kept_of_what_was_said(anonymous: bool) -> None:
    assert kept(some_settings(), None, anonymous=anonymous) == ""


@pytest.mark.parametrize("anonymous, opened, said", [(False, None, Said.NOT_COVERED), (True, 0, Said.COVERED)])
def test_where_names_can_be_opened_it_is_kept_by_name_and_anonymously(
    anonymous: bool, opened: int | None, said: Said
) -> None:
    assert kept(COVERING, opened, anonymous=anonymous) == said


@pytest.mark.parametrize("exported", [False, True])
def test_where_owners_cannot_export_messages_nobody_is_told_that_they_may(exported: bool) -> None:
    card = preview(words_in("en"), a_draft(anonymous=True), (), (), some_settings(), exported=exported)
    told = [line.text for line in card.lines if line.text.startswith("The platform itself can technically find out")]

    assert ["export messages" in line for line in told] == [exported]


@pytest.mark.parametrize("opened", [0, 1, 7])
def test_a_preview_says_whether_names_were_opened_here_and_counts_none(opened: int) -> None:
    card = preview(words_in("en"), a_draft(anonymous=True), (), (), COVERING, opened=opened)
    told = " ".join(line.text for line in card.lines)

    assert ("No name has been opened here so far." in told) is (opened == 0)
    assert ("This has been done here before." in told) is (opened > 0)
    assert "so far: " not in told
