"""How people press and fill in, without a word that is not of their place."""

from bot.model.actions import Pressed
from bot.model.handles import FORMS
from bot.views.card import Button, Card, ChannelMenu, Control, Field, GroupMenu, Menu, StaffMenu, TextField
from tests.tenants.towns import HELP, MODS, Town


def pressing(town: Town, card: Card, control: Control, choice: int) -> Pressed:
    """Press a control of a card as people do; *choice* says what they choose where there is something to choose."""
    press = card.press(control)
    match control:
        case Button(verb=verb):
            return Pressed(press=press, opens_form=verb in FORMS)
        case Menu(options=options):
            return Pressed(press=press, values=(options[choice % len(options)].value,))
        case ChannelMenu():
            return Pressed(press=press, values=((HELP, MODS, "C3")[choice % 3],))
        case StaffMenu():
            return Pressed(press=press, people=(town.people[choice % len(town.people)],))
        case GroupMenu():
            return Pressed(press=press, values=("R1",))


def typed(field: Field, mark: str, choice: int) -> str:
    """Fill a field in: what stands there stays, what is chosen is chosen, all else has the mark of the place."""
    if isinstance(field, TextField):
        return field.value or f"{mark} {choice}"[: field.limit]
    return field.options[choice % len(field.options)].value
