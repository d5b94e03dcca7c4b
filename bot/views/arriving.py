"""What somebody who runs a place sees the first time they use a command there."""

from collections.abc import Sequence

from bot.model.actions import Spoken
from bot.model.communities import Community
from bot.model.handles import About, Subject, Verb
from bot.views import setup
from bot.views.card import Button, Card, Line, Look, Tone
from bot.views.words import Words


def two_things(t: Words, community: Community, wanted: str, first: Sequence[Line] = ()) -> Card:
    """Show the two things to choose, and the way on to what was *wanted*; *first* says what was just done."""
    welcome = Line(t("Welcome. There are two things to choose, and Askaround can begin here."), Tone.LEAD)
    return Card(
        lines=(
            *(first or (welcome,)),
            *setup.channels(t, community),
            *(() if community.moderators else (Line(t("The moderators' channel can wait."), Tone.MUTED),)),
            Line(t("Only you can see this. Everything else has a default, which you can change."), Tone.MUTED),
        ),
        controls=(*setup.menus(t), *_further(t, community, wanted)),
        about=About(subject=Subject.COMMUNITY, id="setup", state=wanted),
    )


def _further(t: Words, community: Community, wanted: str) -> tuple[Button, ...]:
    settings = Button(verb=Verb.SHOW_SETUP, label=t("Everything else"))
    check = (Button(verb=Verb.CHECK, label=t("Check")),) if community.channel or community.moderators else ()
    if wanted == Spoken.SETUP or (wanted == Spoken.ASK and community.channel is None):
        return (*check, settings)  # That is where they wanted to; or there is nowhere yet for an ask to go.
    if wanted != Spoken.ASK:
        return (Button(verb=Verb.GO_ON, label=t("Go on"), look=Look.KIND), *check, settings)
    return (Button(verb=Verb.SOMETHING_SMALL, label=t("Go on to your ask"), look=Look.KIND), *check, settings)
