-- name: get_reveal(community_id, conversation_id)$
-- Give the seal on how far two sides have come in saying who they are.
SELECT said FROM reveals WHERE community_id = :community_id AND conversation_id = :conversation_id;

-- name: keep_reveal(community_id, conversation_id, said)!
-- Keep how far two sides have come.
INSERT INTO reveals (community_id, conversation_id, said) VALUES (:community_id, :conversation_id, :said)
ON CONFLICT (community_id, conversation_id) DO UPDATE SET said = excluded.said;

-- name: drop_reveal(community_id, conversation_id)!
-- Leave it as if nobody had asked, or let the names go with what was said.
DELETE FROM reveals WHERE community_id = :community_id AND conversation_id = :conversation_id;
