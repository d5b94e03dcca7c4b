"""What is said about a report: to whoever makes one, to moderators, and to the asker of what was taken off show."""

from collections.abc import Sequence

from bot.model.asks import Ask
from bot.model.communities import Place
from bot.model.handles import About, Press, Subject, Verb
from bot.model.ids import ReportId
from bot.model.offers import Conversation, Side, Turn
from bot.model.reports import REASON_LIMIT, Act, Report, ReportState
from bot.views import asks, conversations
from bot.views.card import HERE, Button, Card, Field, Form, Line, Look, Option, PickField, TextField, Tone
from bot.views.wishes import short, someone, title
from bot.views.words import Words

WHICH = "which"
OFFERED = 10
"""As many turns as one field lets somebody choose between."""

SHOWN = 6
"""What was done last, as many lines as a card has room for."""


def form(t: Words, sends: Press, turns: Sequence[Turn] = ()) -> Form:
    """Let somebody point out an ask, or one of *turns*; why is theirs to say or not."""
    which = PickField(
        name=WHICH,
        label=t("Which one?"),
        options=tuple(
            Option(value=turn.id, label=short(turn.words, 70), chosen=place == 0) for place, turn in enumerate(turns)
        ),
    )
    reason = TextField(
        name="reason",
        label=t("Anything moderators should know?"),
        example=t("It names somebody who would rather not be named. (You can leave this empty.)"),
        limit=REASON_LIMIT,
        long=True,
        required=False,
        hint=_between_two(t) if turns else "",
    )
    fields: tuple[Field, ...] = (which, reason) if len(turns) > 1 else (reason,)
    return Form(title=t("Report"), fields=fields, submit=t("Send"), sends=sends)


def thanks(t: Words, talk: Conversation | None) -> Card:
    """Thank whoever reported, the same each time; a conversation, which only two read, can be ended at once."""
    ending = talk is not None and talk.open
    untold = t("They are not shown who reported them, and whoever wrote them is not told.")
    guessed = t("The report does not carry your name, and whoever wrote them is not told.")
    return Card(
        lines=(
            Line(t("Thank you for looking out. Those who look after this place are shown these words.")),
            Line(untold if talk is None else f"{guessed} {_between_two(t)}", Tone.MUTED),
        ),
        controls=(Button(verb=Verb.END, label=t("End")),) if ending else (),
        about=conversations.about(talk) if talk and ending else None,
    )


def _between_two(t: Words) -> str:
    return t("Only the two of you read this, so they may guess that it was you.")


def done(t: Words) -> Card:
    """Tell a moderator the same whatever a press changed."""
    return Card(lines=(Line(t("Done.")),))


def about(report: Report) -> About:
    """Say what a card drawn from *report* is about."""
    return About(subject=Subject.REPORT, id=report.id, version=report.version)


def to_moderators(
    t: Words, report: Report, ask: Ask, possible: Sequence[Act], *, signed: str | None, place: Place | None
) -> Card:
    """Show moderators what was reported and where it is, what was done about it and by whom, and what still can be.

    Who wrote it is *signed*, where there is a name to show.
    """
    shown = controls(t, possible)
    return Card(
        lines=(
            Line(_news(t, report), Tone.LEAD),
            Line(report.text or t("The words were deleted after 90 days."), Tone.QUOTE),
            Line(t("By: {name}.", name=someone(t, signed)), Tone.MUTED),
            *(
                (Line(t("What was said about it:"), Tone.MUTED), Line(report.reason, Tone.QUOTE))
                if report.reason
                else ()
            ),
            *_where(t, report, ask, place),
            *done_so_far(t, report),
        ),
        controls=shown,
        about=about(report) if shown else None,
    )


def barred(t: Words, report: ReportId) -> Card:
    """Say that a helper is barred because of a report that went with its ask."""
    return Card(
        lines=(Line(t("A helper is barred because of a report that is not kept any more.")),),
        controls=controls(t, (Act.ALLOW,)),
        about=About(subject=Subject.REPORT, id=report),
    )


def done_so_far(t: Words, report: Report) -> tuple[Line, ...]:
    """Say what was done last, and by whom."""
    return tuple(Line(_done(t, act, name), Tone.MUTED) for act, name in report.acts[-SHOWN:])


def _news(t: Words, report: Report) -> str:
    if report.state is ReportState.DISMISSED:
        return t("A report that was dismissed.")
    return t("An ask was reported.") if report.said is None else t("Something said in a conversation was reported.")


def _where(t: Words, report: Report, ask: Ask, place: Place | None) -> tuple[Line, ...]:
    """Say where it is; a conversation by its ask and by the side that spoke."""
    if report.said is None:
        shown = (Line(t("It is in {place}.", place=HERE), Tone.MUTED, place),) if place and ask.on_show else ()
        return shown or (Line(asks.where(t, ask), Tone.MUTED),)
    by_helper = report.said.side is Side.HELPER
    named = title(t, ask)
    helper = t("The helper wrote it, about “{ask}”.", ask=named)
    asker = t("The asker wrote it, about “{ask}”.", ask=named)
    return (Line(helper if by_helper else asker, Tone.MUTED),)


def _done(t: Words, act: Act, name: str) -> str:
    said = {
        Act.DISMISS: t("Dismissed by {name}.", name=name),
        Act.HIDE: t("Hidden by {name}.", name=name),
        Act.RESTORE: t("Restored by {name}.", name=name),
        Act.REMOVE: t("Removed by {name}.", name=name),
        Act.FREEZE: t("Conversation frozen by {name}.", name=name),
        Act.LIFT: t("Conversation freed by {name}.", name=name),
        Act.BAR: t("Helper barred by {name}.", name=name),
        Act.ALLOW: t("Helper allowed again by {name}.", name=name),
        Act.PAUSE: t("Author paused by {name}.", name=name),
        Act.APPROVE: t("Approved by {name}.", name=name),
        Act.RETURN: t("Returned by {name}, with a note:", name=name),
        Act.DECLINE: t("Declined by {name}.", name=name),
        Act.POST_AGAIN: t("Posted again by {name}.", name=name),
    }
    return said[act]


def controls(t: Words, possible: Sequence[Act]) -> tuple[Button, ...]:
    """Give the buttons for what can be done."""
    buttons = {
        Act.HIDE: Button(verb=Verb.HIDE, label=t("Hide")),
        Act.DISMISS: Button(verb=Verb.DISMISS, label=t("Dismiss")),
        Act.RESTORE: Button(verb=Verb.RESTORE, label=t("Restore"), look=Look.KIND),
        Act.REMOVE: Button(verb=Verb.REMOVE, label=t("Remove"), look=Look.REMOVAL),
        Act.FREEZE: Button(verb=Verb.FREEZE, label=t("Freeze the conversation")),
        Act.LIFT: Button(verb=Verb.LIFT, label=t("Lift"), look=Look.KIND),
        Act.BAR: Button(verb=Verb.BAR_HELPER, label=t("Bar this helper")),
        Act.ALLOW: Button(verb=Verb.ALLOW_AGAIN, label=t("Allow again"), look=Look.KIND),
        Act.PAUSE: Button(verb=Verb.PAUSE_AUTHOR, label=t("Pause the author")),
        Act.APPROVE: Button(verb=Verb.APPROVE, label=t("Approve"), look=Look.KIND),
        Act.RETURN: Button(verb=Verb.RETURN_ASK, label=t("Return with a note")),
        Act.DECLINE: Button(verb=Verb.DECLINE_ASK, label=t("Decline")),
        Act.POST_AGAIN: Button(verb=Verb.POST_AGAIN, label=t("Post again"), look=Look.KIND),
    }
    return tuple(buttons[act] for act in possible)


def hidden(t: Words, ask: Ask) -> Card:
    """Tell an asker that their ask is off show for a while."""
    return Card(
        lines=(
            Line(
                t(
                    "“{ask}” is not on show for now. Those who look after this place are looking at it.",
                    ask=title(t, ask),
                )
            ),
            Line(
                t("They decide within seven days. They are not shown more about you than the card shows."), Tone.MUTED
            ),
        )
    )


def restored(t: Words, ask: Ask) -> Card:
    """Tell an asker that their ask goes on as before."""
    return Card(lines=(Line(t("“{ask}” goes on as before. Thank you for your patience.", ask=title(t, ask))),))


def removed(t: Words, ask: Ask) -> Card:
    """Tell an asker that their ask was taken off show for good."""
    return Card(
        lines=(
            Line(t("“{ask}” was closed by those who look after this place.", ask=title(t, ask))),
            Line(t("You can ask again with /ask, in other words."), Tone.MUTED),
        )
    )
