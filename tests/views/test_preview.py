"""What a preview leaves behind its buttons is as long by name as anonymously: its row tells nobody which it is."""

import pytest

from bot.model.communities import Settings
from bot.model.unmaskings import Said
from bot.views.asks import preview
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
