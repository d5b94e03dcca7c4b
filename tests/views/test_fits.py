"""Whatever people write, every card and every form fits both platforms, and is refused by neither."""

from hypothesis import HealthCheck, given, settings

from adapters.discord import render as discord
from adapters.slack import render as slack
from bot.views.card import Card, Form
from sandbox.discord import validation
from tests.adapters.discord.schema import problems
from tests.adapters.slack.opinions import problems_of_message, problems_of_view
from tests.views.everything import all_forms, private_cards, public_cards

unhurried = settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])


@unhurried
@given(public_cards())
def test_discord_takes_every_card_that_is_sent(card: Card) -> None:
    drawn = discord.card(card)

    validation.check_message(drawn)
    assert not problems("POST", "/channels/1/messages", drawn)


@unhurried
@given(private_cards())
def test_discord_takes_every_answer(card: Card) -> None:
    drawn = discord.card(card, ephemeral=True)

    validation.check_callback_message(drawn, is_v2=True)
    assert len(drawn["components"]) <= 6


@unhurried
@given(all_forms())
def test_discord_takes_every_form(form: Form) -> None:
    validation.check_modal(discord.form(form))


@unhurried
@given(public_cards())
def test_slack_takes_every_card_that_is_sent(card: Card) -> None:
    assert not problems_of_message(slack.message(card))


@unhurried
@given(private_cards())
def test_slack_takes_every_answer_as_a_message_and_as_a_view(card: Card) -> None:
    assert not problems_of_message(slack.message(card))
    assert not problems_of_view(slack.modal(card, "Close"))
    assert not problems_of_view(slack.home(card))


@unhurried
@given(all_forms())
def test_slack_takes_every_form(form: Form) -> None:
    assert not problems_of_view(slack.form(form))


@unhurried
@given(private_cards())
def test_no_control_is_dropped_on_the_way(card: Card) -> None:
    drawn = discord.card(card, ephemeral=True)["components"]

    controls = [part for row in drawn if row["type"] == 1 for part in row["components"]]
    assert len(controls) == len(card.controls)
