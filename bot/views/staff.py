"""Who may do what, as whoever runs a space sees it while they choose."""

from bot.model.communities import DAY, Settings
from bot.model.handles import About, Subject, Verb
from bot.model.people import Person
from bot.views.card import Button, Card, GroupMenu, Line, Look, StaffMenu, Tone
from bot.views.words import Words

MOST = 25
"""As many roles or people as one menu holds."""


def who(t: Words, settings: Settings, named: tuple[Person, ...], *, done: bool = False, dated: bool = False) -> Card:
    """Show who looks after the place, who may ask and who may offer, and let it be changed.

    *dated* says whether the platform tells since when people are here.
    """
    first = (Line(t("Changed. It holds from now on."), Tone.LEAD),)
    return Card(
        lines=(
            *(first if done else ()),
            Line(moderators(t, settings, named=bool(named))),
            *(Line(said) for said in members(t, settings)),
            Line(
                t(
                    "It is looked up at every act. Where they are not offered /askaround, whoever runs this place can"
                    " allow it to them in its settings for apps."
                ),
                Tone.MUTED,
            ),
        ),
        controls=(
            StaffMenu(
                verb=Verb.CHOOSE_STAFF,
                label=t("Choose who looks after this place"),
                roles=settings.moderator_roles,
                people=named,
                most=MOST,
            ),
            GroupMenu(verb=Verb.CHOOSE_ASKERS, label=t("Choose who may ask"), chosen=settings.may_ask),
            GroupMenu(verb=Verb.CHOOSE_HELPERS, label=t("Choose who may offer help"), chosen=settings.may_offer),
            *((Button(verb=Verb.LET_ALL_ASK, label=t("Everybody may ask")),) if settings.may_ask else ()),
            *((Button(verb=Verb.LET_ALL_OFFER, label=t("Everybody may offer")),) if settings.may_offer else ()),
            *((Button(verb=Verb.SET_MEMBERSHIP, label=t("Days of membership")),) if dated else ()),
            Button(verb=Verb.SHOW_SETUP, label=t("Back"), look=Look.LEAVE),
        ),
        about=About(subject=Subject.COMMUNITY, id="setup"),
    )


def moderators(t: Words, settings: Settings, *, named: bool) -> str:
    """Say in a sentence who looks after the place."""
    if settings.moderator_roles:
        return t("Moderators are those who have one of the roles you chose, and nobody else.")
    if named:
        return t("Moderators are those who run this place, and those you named.")
    return t("Moderators are those who run this place.")


def members(t: Words, settings: Settings) -> tuple[str, str]:
    """Say in a sentence each who may ask and who may offer."""
    days = {"days": str(settings.ask_after // DAY)}
    asks = {
        (False, False): t("Everybody may ask."),
        (True, False): t("Who belongs to the group you chose may ask."),
        (False, True): t("Everybody may ask, from day {days} here on.", **days),
        (True, True): t("Who belongs to the group you chose may ask, from day {days} here on.", **days),
    }
    days = {"days": str(settings.offer_after // DAY)}
    offers = {
        (False, False): t("Everybody may offer help."),
        (True, False): t("Who belongs to the group you chose may offer help."),
        (False, True): t("Everybody may offer help, from day {days} here on.", **days),
        (True, True): t("Who belongs to the group you chose may offer help, from day {days} here on.", **days),
    }
    chosen = bool(settings.may_ask), bool(settings.ask_after)
    return asks[chosen], offers[bool(settings.may_offer), bool(settings.offer_after)]
