"""What a platform lists for somebody to choose from is taken from nowhere else."""

from hypothesis import given

from bot.reception import LISTED
from bot.views.card import Button, Card, Menu
from tests.views.everything import private_cards


@given(private_cards())
def test_a_menu_is_the_platforms_own_exactly_where_its_choice_is_believed_of_the_platform_alone(card: Card) -> None:
    drawn = {one.verb for one in card.controls if not isinstance(one, Button | Menu)}
    own = {one.verb for one in card.controls if isinstance(one, Button | Menu)}

    assert drawn <= LISTED
    assert not own & LISTED
