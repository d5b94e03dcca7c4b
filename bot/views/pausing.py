"""What moderators read while everything is paused."""

from bot.model.communities import Settings
from bot.model.handles import About, Subject, Verb
from bot.model.ids import PauseId
from bot.views.card import Button, Card, Line, Look, Tone
from bot.views.words import Words


def paused(t: Words, settings: Settings, *, by: str) -> Card:
    """Say what is paused and by whom, where that is known, and let it go on."""
    return Card(
        lines=(
            Line(t("Everything here is paused."), Tone.LEAD),
            Line(t("Nothing is posted, offered or passed on, and nothing goes out by itself. Drafts are kept.")),
            Line(t("What falls due waits, and goes on one by one within an hour after you resume."), Tone.MUTED),
            *_signed(by and t("Paused by {name}.", name=by)),
        ),
        controls=(Button(verb=Verb.RESUME, label=t("Resume"), look=Look.KIND),),
        about=About(subject=Subject.COMMUNITY, id=settings.pause),
    )


def resumed(t: Words, *, by: str = "") -> Card:
    """Say that everything goes on."""
    return Card(lines=(Line(t("Everything here goes on.")), *_signed(by and t("Resumed by {name}.", name=by))))


def to_moderators(t: Words, settings: Settings, pause: PauseId, *, by: str) -> Card:
    """Show all moderators how one pause stands, and who began or ended it."""
    return paused(t, settings, by=by) if settings.paused and settings.pause == pause else resumed(t, by=by)


def standing(t: Words, settings: Settings, *, by: str) -> Card:
    """Show whether everything is paused, and let it be or go on."""
    return paused(t, settings, by=by) if settings.paused else running(t)


def _signed(said: str) -> tuple[Line, ...]:
    return (Line(said, Tone.MUTED),) if said else ()


def running(t: Words) -> Card:
    """Say that nothing is paused, and what pausing would stop."""
    return Card(
        lines=(
            Line(t("Nothing is paused.")),
            Line(t("Pausing stops at once whatever would reach members, until one of you resumes it."), Tone.MUTED),
        ),
        controls=(Button(verb=Verb.PAUSE_ALL, label=t("Pause everything"), look=Look.REMOVAL),),
        about=About(subject=Subject.COMMUNITY, id="pause"),
    )
