"""What moderators read about a card whose words may be about somebody in danger: the card, and what helps."""

from dataclasses import replace
from datetime import datetime

from bot.model.asks import Ask
from bot.model.communities import Settings
from bot.model.concerns import Concern
from bot.model.handles import Verb
from bot.views import asks
from bot.views.card import Button, Card, Line, Look, Tone
from bot.views.words import Words


def to_moderators(t: Words, ask: Ask, concern: Concern, settings: Settings, now: datetime) -> Card:
    """Point to a card, with guidance in the community's own words where it chose any; never to who wrote it."""
    button = Button(verb=Verb.HAVE_SEEN, label=t("I have seen it"), look=Look.KIND)
    return Card(
        lines=(
            Line(t("The words of a card may be about somebody in danger."), Tone.LEAD),
            *asks.face(t, replace(ask, name=None), settings.zone, now),
            Line(settings.guidance or guidance(t)),
            Line(
                t("This goes by the words of one card alone, and never says here who wrote it, by name or not."),
                Tone.MUTED,
            ),
            *((Line(t("{name} has seen it.", name=concern.seen_by)),) if concern.seen_by else ()),
        ),
        controls=() if concern.seen_by else (button,),
        about=None if concern.seen_by else asks.about(ask),
    )


def guidance(t: Words) -> str:
    """Say what helps, where a community has not said it in its own words."""
    return t(
        "I may have read it wrong. Whoever wrote it was told privately where people listen. It is kind to answer like"
        " anybody, with “I can help”: say that you read it, listen, ask plainly how they are, and point to people who"
        " are there for this. Leave the card up if you can, and do not look for who it is. This bot is no crisis"
        " service; where somebody may be in danger right now, emergency services are the ones to call."
    )


def seen(t: Words) -> Card:
    """Thank the moderator who has seen it."""
    return Card(lines=(Line(t("Thank you. The others see that you have seen it.")),))
