"""Names for identifiers. Ours are random: 128 bits as 22 base64url characters; a platform's own stay as they come."""

from typing import NewType

CommunityId = NewType("CommunityId", str)
AskId = NewType("AskId", str)
DraftId = NewType("DraftId", str)
OfferId = NewType("OfferId", str)
ConversationId = NewType("ConversationId", str)
TurnId = NewType("TurnId", str)
NoteId = NewType("NoteId", str)
BlockId = NewType("BlockId", str)
HandleId = NewType("HandleId", str)
SendingId = NewType("SendingId", str)
TimerId = NewType("TimerId", str)
MemberId = NewType("MemberId", str)
"""A person in one community, where something has to be kept for them; it is on nothing that they ask."""

RequestId = NewType("RequestId", str)
UnmaskingId = NewType("UnmaskingId", str)
LoginId = NewType("LoginId", str)
ReportId = NewType("ReportId", str)
PauseId = NewType("PauseId", str)

SpaceId = NewType("SpaceId", str)
"""A server or workspace, as ``<platform>:<its id>``."""
