"""Who may do what, as whoever runs a space sees it while they choose."""

from bot.model.communities import Settings
from bot.model.handles import About, Subject, Verb
from bot.model.people import Person
from bot.views.card import Button, Card, Line, Look, StaffMenu, Tone
from bot.views.words import Words

MOST = 25
"""As many roles or people as one menu holds."""


def who(t: Words, settings: Settings, named: tuple[Person, ...], *, done: bool = False) -> Card:
    """Show who looks after the place, and let it be changed."""
    first = (Line(t("Changed. It holds from now on, for everything that moderators can press."), Tone.LEAD),)
    return Card(
        lines=(
            *(first if done else ()),
            Line(moderators(t, settings, named=bool(named))),
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
