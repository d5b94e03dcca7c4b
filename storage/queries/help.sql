-- name: get_offer(community_id, id)^
-- Give what can be known of an offer without knowing who made it.
SELECT id, ask_id, state, conversation_id, promised_at, step, kept_at, words FROM offers WHERE community_id = :community_id AND id = :id;

-- name: offers_on(community_id, ask_id)
-- List the offers on an ask.
SELECT id, ask_id, state, conversation_id, promised_at, step, kept_at, words FROM offers
WHERE community_id = :community_id AND ask_id = :ask_id ORDER BY id;

-- name: offers_of(community_id, helper_tag)
-- List the offers that one person made.
SELECT id, ask_id, state, conversation_id, promised_at, step, kept_at, words FROM offers
WHERE community_id = :community_id AND helper_tag = :helper_tag ORDER BY id;

-- name: standing_offer(community_id, ask_id, helper_tag)^
-- Give one person's live offer on an ask; one that was declined lives until they hear of it.
SELECT id, ask_id, state, conversation_id, promised_at, step, kept_at, words FROM offers
WHERE community_id = :community_id AND ask_id = :ask_id AND helper_tag = :helper_tag
  AND state IN ('offered', 'declined', 'accepted');

-- name: make_offer(community_id, id, ask_id, state, conversation_id, promised_at, step, kept_at, helper, offer_tag, helper_tag, words)!
-- Keep a new offer.
INSERT INTO offers (
    community_id, id, ask_id, state, conversation_id, promised_at, step, kept_at, helper, offer_tag, helper_tag, words
) VALUES (
    :community_id, :id, :ask_id, :state, :conversation_id, :promised_at, :step, :kept_at, :helper, :offer_tag,
    :helper_tag, :words
);

-- name: keep_offer(community_id, id, state, conversation_id, promised_at, step, kept_at, words)!
-- Keep an offer as it is now, and its helper as they are.
UPDATE offers SET
    state = :state, conversation_id = :conversation_id, promised_at = :promised_at, step = :step, kept_at = :kept_at,
    words = :words
WHERE community_id = :community_id AND id = :id;

-- name: offer_is_by(community_id, id, offer_tag)$
-- Compare an offer's tag with one made again.
SELECT 1 FROM offers WHERE community_id = :community_id AND id = :id AND offer_tag = :offer_tag;

-- name: sealed_helper(community_id, id)$
-- Give the seal on who offered.
SELECT helper FROM offers WHERE community_id = :community_id AND id = :id;

-- name: get_conversation(community_id, id)^
-- Give one conversation.
SELECT id, ask_id, offer_id, is_open, is_frozen FROM conversations WHERE community_id = :community_id AND id = :id;

-- name: keep_conversation(community_id, id, ask_id, offer_id, is_open, is_frozen)!
-- Keep a conversation as it is now.
INSERT INTO conversations (community_id, id, ask_id, offer_id, is_open, is_frozen)
VALUES (:community_id, :id, :ask_id, :offer_id, :is_open, :is_frozen)
ON CONFLICT (community_id, id) DO UPDATE SET is_open = excluded.is_open, is_frozen = excluded.is_frozen;

-- name: say_turn(community_id, conversation_id, place, id, side, at, words)!
-- Keep what was said.
INSERT INTO turns (community_id, conversation_id, place, id, side, at, words)
VALUES (:community_id, :conversation_id, :place, :id, :side, :at, :words);

-- name: get_turn(community_id, conversation_id, id)^
-- Give one turn.
SELECT id, place, side, at, words FROM turns
WHERE community_id = :community_id AND conversation_id = :conversation_id AND id = :id;

-- name: turns_of(community_id, conversation_id)
-- List what was said, in order.
SELECT id, place, side, at, words FROM turns
WHERE community_id = :community_id AND conversation_id = :conversation_id ORDER BY place;

-- name: keep_note(community_id, offer_id, id, words)!
-- Keep the note on an offer.
INSERT INTO notes (community_id, offer_id, id, words) VALUES (:community_id, :offer_id, :id, :words)
ON CONFLICT (community_id, offer_id) DO UPDATE SET id = excluded.id, words = excluded.words;

-- name: note_on(community_id, offer_id)^
-- Give the note on an offer.
SELECT id, words FROM notes WHERE community_id = :community_id AND offer_id = :offer_id;

-- name: get_handle(community_id, id)^
-- Give what a drawn card was about.
SELECT subject, about_id, version, state, verbs FROM handles WHERE community_id = :community_id AND id = :id;

-- name: keep_handle(community_id, id, subject, about_id, version, state, verbs, until_day)!
-- Keep what a drawn card is about.
INSERT INTO handles (community_id, id, subject, about_id, version, state, verbs, until_day)
VALUES (:community_id, :id, :subject, :about_id, :version, :state, :verbs, :until_day)
ON CONFLICT (community_id, id) DO UPDATE SET
    subject = excluded.subject, about_id = excluded.about_id, version = excluded.version, state = excluded.state,
    verbs = excluded.verbs, until_day = excluded.until_day;

-- name: drop_handles(community_id, about_id)!
-- Forget every card about one subject.
DELETE FROM handles WHERE community_id = :community_id AND about_id = :about_id;
