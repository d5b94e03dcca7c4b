"""Which button each thing to do presses, and what is typed into the form that it opens."""

from collections.abc import Mapping

from bot.model.handles import Verb
from tests.noninterference.doings import Do

WISHES = (
    ("My shelf leans to the left.", "Somebody with a spirit level"),
    ("I have not slept for days, and I do not want to be here any more.", "Somebody to listen"),
    ("My landlord shouts at me. I am the only Norwegian here.", "A look at one letter"),
    ("*bold* <!channel> [x](https://example.org) `code` @everyone", "> quoted"),
    ("x" * 999, "y" * 150),
)
WORDS = ("Is seven all right?", "Thank you! 🌻", "Seven is fine.\n\nBring a friend.", "w" * 1400)
REACHED = ("Call me at +49 30 901820.", "I am ana@example.org, write to me.", "t.me/anna_s")
PROMISES = ("hour", "same day", "three days", "week")
TIMES = ("today", "3d", "week", "none")
REASONS = ("", "It names somebody who would rather not be named.")

ON_ASK = {
    Do.TAKE_BACK: Verb.TAKE_BACK,
    Do.EDIT: Verb.EDIT_ASK,
    Do.KEEP_OPEN: Verb.KEEP_OPEN,
    Do.SORTED: Verb.SORTED,
    Do.CLOSE: Verb.CLOSE,
    Do.OPEN_AGAIN: Verb.OPEN_AGAIN,
    Do.LEAVE_NOTE: Verb.LEAVE_NOTE,
}
ON_OFFER = {
    Do.ACCEPT: Verb.ACCEPT,
    Do.ASK_FIRST: Verb.ASK_FIRST,
    Do.DECLINE: Verb.DECLINE,
    Do.SAY: Verb.REPLY,
    Do.SAY_HOW_TO_BE_REACHED: Verb.REPLY,
    Do.END: Verb.END,
    Do.BLOCK: Verb.BLOCK,
    Do.THEY_HELPED: Verb.THEY_HELPED,
    Do.NOT_YET: Verb.NOT_YET,
    Do.MORE_HELP: Verb.MORE_HELP,
    Do.REPORT_THEM: Verb.REPORT,
    Do.SAY_WHO: Verb.SAY_WHO,
    Do.REGRET: Verb.AGREE_TO_NAMES,
}
IN_TALK = frozenset({Verb.REPLY, Verb.END, Verb.BLOCK, Verb.REPORT, Verb.SAY_WHO, Verb.AGREE_TO_NAMES})
"""Of these, what is pressed in the conversation, and not on the offer."""

ON_SHOWN = {
    Do.OWN_ME_TOO: Verb.ME_TOO,
    Do.HELP_MYSELF: Verb.OFFER_HELP,
    Do.ANSWER_MYSELF: Verb.ANSWER_WAITING,
    Do.SEE_MYSELF: Verb.HAVE_SEEN,
    Do.OFFER: Verb.OFFER_HELP,
    Do.ME_TOO: Verb.ME_TOO,
    Do.ANSWER: Verb.ANSWER_WAITING,
    Do.SEE: Verb.HAVE_SEEN,
    Do.REPORT: Verb.REPORT,
    Do.REPORT_MYSELF: Verb.REPORT,
}
ON_TALK = {Do.SHUN: Verb.BLOCK, Do.OFFER_NAMES: Verb.SAY_WHO}
ON_LETTER = {
    Do.TALK: Verb.REPLY,
    Do.TALK_OF_ELSEWHERE: Verb.REPLY,
    Do.LEAVE: Verb.END,
    Do.WITHDRAW: Verb.WITHDRAW,
    Do.TAKE_ON: Verb.OFFER_HELP,
    Do.REPORT_WORDS: Verb.REPORT,
}
JUDGEMENTS = (
    Verb.HIDE,
    Verb.RESTORE,
    Verb.REMOVE,
    Verb.DISMISS,
    Verb.FREEZE,
    Verb.LIFT,
    Verb.BAR_HELPER,
    Verb.ALLOW_AGAIN,
    Verb.PAUSE_AUTHOR,
)
ON_REQUEST = {
    Do.AGREE_MYSELF: Verb.AGREE_TO_OPEN,
    Do.AGREE_TO_OPEN: Verb.AGREE_TO_OPEN,
    Do.LEAVE_NAME: Verb.WITHDRAW_REQUEST,
}
OF_ELSEWHERE = (Do.TALK_OF_ELSEWHERE, Do.SAY_HOW_TO_BE_REACHED)


def a_wish(dice: int) -> Mapping[str, str]:
    """Fill in what is asked for."""
    hand, helps = WISHES[dice % len(WISHES)]
    return {"hand": hand, "help": helps, "by_when": TIMES[dice // 7 % len(TIMES)], "size": "15m", "kind": "advice"}


def an_offer(dice: int) -> Mapping[str, str]:
    """Fill in what is offered, by name or quietly."""
    shown = "quiet" if dice % 2 else "name"
    return {"can_do": WORDS[dice // 3 % 3], "by_when": PROMISES[dice // 5 % len(PROMISES)], "shown": shown}


def words(do: Do, verb: Verb, dice: int) -> Mapping[str, str]:
    """Fill in the form that *verb* opens."""
    match verb:
        case Verb.REPORT:
            return {"reason": REASONS[dice % len(REASONS)]}
        case Verb.OFFER_HELP | Verb.ANSWER_WAITING:
            return an_offer(dice)
        case Verb.EDIT_ASK:
            return a_wish(dice)
        case _:
            said = REACHED if do in OF_ELSEWHERE else WORDS
            return {"words": said[dice % len(said)]}
