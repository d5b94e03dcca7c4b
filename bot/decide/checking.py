"""What a look around means: whether cards can arrive where they should. Pure: no clock, no network, no storage."""

from bot.model.surveys import Found, Survey


def channel(survey: Survey | None, *, private: bool) -> Found:
    """Judge a channel, None where none was chosen; a *private* one must not be open to everybody."""
    if survey is None:
        return Found.NOT_CHOSEN
    if survey.may_view is False:
        return Found.CANNOT_VIEW
    if survey.may_send is False:
        return Found.CANNOT_SEND
    if survey.may_view is None or survey.may_send is None:
        return Found.UNKNOWN
    return Found.READ_BY_ALL if private and survey.open_to_all else Found.FINE
