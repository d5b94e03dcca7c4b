"""New words of an ask that moderators have not looked at yet, as text under the ask's own seal."""

from bot.model.asks import Wish
from storage.room import BY_WHENS, KINDS, SIZES, from_text, texts


def proposal_as_text(wish: Wish | None) -> str | None:
    """Write a wish; its topic stays the ask's own."""
    return None if wish is None else texts(wish.hand, wish.help, wish.size, wish.by_when, wish.kind, wish.topic)


def proposal_from_text(text: str | None) -> Wish | None:
    """Read what :func:`proposal_as_text` wrote; rows of schema 0012 and before say nothing."""
    if text is None:
        return None
    hand, help_, size, by_when, kind, topic = from_text(text)
    return Wish(hand=hand, help=help_, size=SIZES[size], by_when=BY_WHENS[by_when], kind=KINDS[kind], topic=topic)
