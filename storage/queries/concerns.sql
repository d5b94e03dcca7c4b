-- name: get_concern(community_id, ask_id)$
-- Give who has seen that moderators were pointed to a card, sealed.
SELECT seen_by FROM concerns WHERE community_id = :community_id AND ask_id = :ask_id;

-- name: keep_concern(community_id, ask_id, seen_by, is_seen)!
-- Remember that moderators were pointed to a card, and who has seen it.
INSERT INTO concerns (community_id, ask_id, seen_by, is_seen) VALUES (:community_id, :ask_id, :seen_by, :is_seen)
ON CONFLICT (community_id, ask_id) DO UPDATE SET seen_by = excluded.seen_by, is_seen = excluded.is_seen;

-- name: drop_concern(community_id, ask_id)!
-- Forget that moderators were pointed to a card.
DELETE FROM concerns WHERE community_id = :community_id AND ask_id = :ask_id;

-- name: leave_mark(community_id, day, tag)!
-- Remember a day of somebody's.
INSERT INTO marks (community_id, day, tag) VALUES (:community_id, :day, :tag)
ON CONFLICT (community_id, day, tag) DO NOTHING;

-- name: mark_stands(community_id, day, tag)$
-- Say whether a day is remembered of somebody.
SELECT 1 FROM marks WHERE community_id = :community_id AND day = :day AND tag = :tag;
