"""In every language every card and form fits where it stands, and says nothing that makes asking harder."""

import re
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, Phase, given, settings, strategies as st

from adapters.discord import limits as discord_limits, render as discord
from adapters.discord.words import text_of
from adapters.slack import limits as slack_limits, render as slack
from bot.model.asks import HAND_LIMIT, HELP_LIMIT
from bot.model.communities import RESOURCES_LIMIT, Settings
from bot.safety.crisis import Signal
from bot.safety.helplines import BY_COUNTRY
from bot.views import support
from bot.views.card import Button, Card, Control, Form, Look, Menu, TextField
from bot.views.words import catalogue_of, languages, name_of_language, words_in
from sandbox.discord import validation
from tests.adapters.discord.schema import problems
from tests.adapters.slack.opinions import problems_of_message, problems_of_view
from tests.views.everything import anything_in, everything_in
from tools import catalogue
from tools.sentences import BUTTON, MENU, OPTION, ROOMS

ENDLESS = 10**6
CORNER = slack_limits.VIEW_BUTTON
SPOKEN = languages()

NEVER = {
    "en": r"need\w*|problem\w*|burden\w*|weak\w*|streak\w*|your turn|guilt\w*|sorry|failed|error|invalid",
    "de": r"brauch\w*|benötig\w*|bedürf\w*|problem\w*|belast\w*|zur last|schwach\w*|schwäch\w*|am stück|du bist dran|"
    r"schuld(ig\w*|gefühl\w*)?|tut mir leid|leider|entschuldig\w*|fehl(er|geschlagen|schlag)\w*|ungültig\w*",
    "es": r"necesi\w*|problema\w*|carga\w*|débil\w*|debilidad\w*|racha\w*|te toca|tu turno|culpa\w*|lo siento|"
    r"lamenta\w*|fall[óo]|fallid\w*|error\w*|inválid\w*",
    "fr": r"besoin\w*|nécessi\w*|problème\w*|fardeau\w*|faible\w*|faiblesse\w*|ton tour|à toi de jouer|coupab\w*|"
    r"culpab\w*|désolé\w*|échou\w*|échec\w*|erreur\w*|invalid\w*",
    "pt_BR": r"precis(a|o|e|amos|am|ar|ando|ou)|necessi\w*|problema\w*|fardo\w*|peso|frac\w*|fraque\w*|sua vez|"
    r"culpa\w*|desculp\w*|sinto muito|falh\w*|erros?|inválid\w*",
}
"""What B1 to B7 and the house's voice leave out, in each language."""

unhurried = settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
at_its_simplest = settings(unhurried, max_examples=1, phases=[Phase.generate])
"""The first example is the simplest: with one, everything is drawn once."""


def translated(language: str) -> dict[str, str]:
    """Give every sentence with what it is in a language."""
    t = words_in(language)
    found = (str(message.id) for message in catalogue.sentences() if message.id)
    return {sentence: t.found(sentence) for sentence in found}


@pytest.mark.parametrize("language", SPOKEN)
def test_no_sentence_says_what_makes_asking_harder(language: str) -> None:
    never = re.compile(rf"\b({NEVER[language]})\b", re.IGNORECASE)

    assert not {said: found for said, found in translated(language).items() if never.search(found)}


@pytest.mark.parametrize("language", [one for one in SPOKEN if one != "en"])
def test_a_language_is_not_english_in_disguise(language: str) -> None:
    same = {said for said, found in translated(language).items() if said == found and len(said) > 20}

    assert not {said for said in same if not said.startswith("/")}


@pytest.mark.parametrize("language", SPOKEN)
def test_a_language_is_found_under_every_name_that_platforms_have_for_it(language: str) -> None:
    assert catalogue_of(language) == catalogue_of(words_in(language).tag) == catalogue_of(language.lower()) == language
    assert catalogue_of(language.partition("_")[0]) == language
    assert name_of_language(language)


@pytest.mark.parametrize("language", SPOKEN)
@at_its_simplest
@given(st.data())
def test_every_card_and_form_has_room_and_is_taken_by_both_platforms(language: str, data: st.DataObject) -> None:
    for drawn in data.draw(everything_in(language)):
        assert not _cut(drawn)
        _taken(drawn)
        if isinstance(drawn, Card):
            assert len(text_of(drawn.lines, ENDLESS)) <= discord_limits.CONTENT - HELP_LIMIT - HAND_LIMIT // 2


@pytest.mark.parametrize("language", SPOKEN)
def test_an_answer_below_the_longest_note_to_somebody_in_danger_is_whole(language: str) -> None:
    t = words_in(language)
    notes = [
        support.note(t, signal, Settings(country=country, resources="x" * RESOURCES_LIMIT), card=True)
        for country in BY_COUNTRY
        for signal in Signal
    ]

    longest = max(len(text_of(note, ENDLESS)) for note in notes)
    assert longest <= min(discord_limits.DISPLAYED, slack_limits.TEXT) - discord_limits.CONTENT


@unhurried
@given(st.sampled_from(SPOKEN).flatmap(anything_in))
def test_whatever_people_write_has_room_among_our_words(drawn: Card | Form) -> None:
    assert not _cut(drawn)
    _taken(drawn)


def _taken(drawn: Card | Form) -> None:
    """Hold what is drawn against what both platforms take."""
    if isinstance(drawn, Form):
        validation.check_modal(discord.form(drawn))
        assert not problems_of_view(slack.form(drawn))
        return
    validation.check_message(discord.card(drawn))
    assert not problems("POST", "/channels/1/messages", discord.card(drawn))
    validation.check_callback_message(discord.card(drawn, ephemeral=True), is_v2=True)
    assert not problems_of_message(slack.message(drawn))
    assert not problems_of_view(slack.modal(drawn, "Close"))
    assert not problems_of_view(slack.home(drawn))


def _cut(drawn: Card | Form) -> set[str]:
    """Give what is longer than its place is wide."""
    return {
        said for said, most in (_of_form(drawn) if isinstance(drawn, Form) else _of_card(drawn)) if len(said) > most
    }


def _of_card(card: Card) -> Iterator[tuple[str, int]]:
    """Give what stands on a card's controls, with the room that it has; in a view, two of them stand in a corner."""
    leaves = any(isinstance(control, Button) and control.look is Look.LEAVE for control in card.controls)
    kind = next((control for control in card.controls if _is_kind(control)), None)
    for control in card.controls:
        if isinstance(control, Button):
            in_corner = leaves and (control is kind or control.look is Look.LEAVE)
            yield control.label, CORNER if in_corner else BUTTON
        else:
            yield control.label, MENU
        if isinstance(control, Menu):
            yield from ((option.label, OPTION) for option in control.options)


def _is_kind(control: Control) -> bool:
    return isinstance(control, Button) and control.look is Look.KIND and not control.verb.opens_form


def _of_form(form: Form) -> Iterator[tuple[str, int]]:
    yield form.title, ROOMS["Form", "title"]
    yield form.submit, ROOMS["Form", "submit"]
    for field in form.fields:
        yield field.label, ROOMS["TextField", "label"]
        if isinstance(field, TextField):
            yield field.example, ROOMS["TextField", "example"]
            yield field.hint, ROOMS["TextField", "hint"]
        else:
            yield from ((option.label, OPTION) for option in field.options)
