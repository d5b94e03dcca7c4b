"""What people do, and how often."""

import random
from collections.abc import Mapping
from enum import StrEnum
from typing import TypeVar

T = TypeVar("T")


class Do(StrEnum):
    """Something to do. The first of them are for whoever sits on a chair; the others for everybody else."""

    ASK = "ask"
    TAKE_BACK = "take back"
    EDIT = "edit"
    OWN_ME_TOO = "own me too"
    HELP_MYSELF = "help myself"
    ANSWER_MYSELF = "answer myself"
    SEE_MYSELF = "see myself"
    ACCEPT = "accept"
    ASK_FIRST = "ask first"
    DECLINE = "decline"
    SAY = "say"
    SAY_HOW_TO_BE_REACHED = "say how to be reached"
    END = "end"
    BLOCK = "block"
    THEY_HELPED = "they helped"
    NOT_YET = "not yet"
    MORE_HELP = "more help"
    KEEP_OPEN = "keep open"
    SORTED = "sorted"
    CLOSE = "close"
    OPEN_AGAIN = "open again"
    LEAVE_NOTE = "leave note"
    REPORT_MYSELF = "report myself"
    REPORT_THEM = "report them"
    JUDGE_MYSELF = "judge myself"
    AGREE_MYSELF = "agree myself"
    SAY_WHO = "say who"
    REGRET = "regret"
    """Agree to say who one is, and take it back at once."""

    OFFER = "offer"
    ME_TOO = "me too"
    TALK = "talk"
    TALK_OF_ELSEWHERE = "talk of elsewhere"
    LEAVE = "leave"
    SHUN = "shun"
    """Block whoever asked."""
    WITHDRAW = "withdraw"
    LOOK = "look"
    BROWSE = "browse"
    TAKE_ON = "take on"
    ANSWER = "answer"
    SEE = "see"
    REPORT = "report"
    REPORT_WORDS = "report words"
    JUDGE = "judge"
    ASK_FOR_NAME = "ask for name"
    AGREE_TO_OPEN = "agree to open"
    LEAVE_NAME = "leave name"
    OFFER_NAMES = "offer names"
    ASK_BY_NAME = "ask by name"
    FORGET = "forget"
    WELCOME = "welcome"
    """Say yes to what one of the two offered, by name or quietly, on one's own ask."""


FIRST, SECOND = "first", "second"
"""The asks, and the chairs of those who asked them."""

Chances = Mapping[Do, int]

ANYWAY: Chances = {
    Do.EDIT: 2,
    Do.OWN_ME_TOO: 2,
    Do.HELP_MYSELF: 2,
    Do.ANSWER_MYSELF: 2,
    Do.SEE_MYSELF: 1,
    Do.REPORT_MYSELF: 1,
    Do.JUDGE_MYSELF: 2,
    Do.AGREE_MYSELF: 1,
    Do.KEEP_OPEN: 4,
    Do.CLOSE: 1,
}
WITH_AN_OFFER: Chances = {Do.ACCEPT: 12, Do.ASK_FIRST: 6, Do.DECLINE: 3}
WITH_HELP: Chances = {
    Do.SAY: 7,
    Do.SAY_HOW_TO_BE_REACHED: 2,
    Do.END: 1,
    Do.BLOCK: 1,
    Do.REPORT_THEM: 1,
    Do.SAY_WHO: 1,
    Do.REGRET: 2,
    Do.THEY_HELPED: 6,
    Do.NOT_YET: 4,
    Do.MORE_HELP: 3,
    Do.SORTED: 3,
}
AFTERWARDS: Chances = {Do.LEAVE_NOTE: 6, Do.SAY: 3, Do.END: 1, Do.BLOCK: 1}
WHEN_OVER: Chances = {Do.OPEN_AGAIN: 6}

BY_HELPER: Chances = {
    Do.OFFER: 8,
    Do.ME_TOO: 3,
    Do.REPORT: 2,
    Do.LOOK: 4,
    Do.BROWSE: 2,
    Do.TAKE_ON: 3,
    Do.ASK_BY_NAME: 2,
    Do.WELCOME: 2,
}
BY_WHO_OFFERED: Chances = {
    Do.TALK: 8,
    Do.TALK_OF_ELSEWHERE: 2,
    Do.LEAVE: 1,
    Do.SHUN: 1,
    Do.REPORT_WORDS: 2,
    Do.OFFER_NAMES: 2,
    Do.WITHDRAW: 2,
    Do.LOOK: 3,
}
BY_MODERATOR: Chances = {
    Do.ANSWER: 4,
    Do.SEE: 2,
    Do.JUDGE: 8,
    Do.ASK_FOR_NAME: 2,
    Do.AGREE_TO_OPEN: 3,
    Do.LEAVE_NAME: 1,
    Do.LOOK: 2,
    Do.BROWSE: 2,
    Do.OFFER: 1,
}
IN_ANY_CASE: Chances = {Do.OFFER: 5, Do.TALK: 3, Do.WITHDRAW: 1, Do.ASK_BY_NAME: 1}
"""What the two do under their own names, in the one run as in the other; their offers are on neighbours' asks."""


def drawn(dice: random.Random, chances: Mapping[T, int]) -> T:
    """Choose by chance."""
    return dice.choices(tuple(chances), tuple(chances.values()))[0]
