-- name: get_blocks(community_id, tag)$
-- Give one person's sealed list of whom they blocked.
SELECT blocked FROM blocks WHERE community_id = :community_id AND tag = :tag;

-- name: keep_blocks(community_id, tag, blocked)!
-- Keep one person's sealed list of whom they blocked.
INSERT INTO blocks (community_id, tag, blocked) VALUES (:community_id, :tag, :blocked)
ON CONFLICT (community_id, tag) DO UPDATE SET blocked = excluded.blocked;

-- name: drop_blocks(community_id, tag)!
-- Remove an empty list: that it is there would say that somebody blocked.
DELETE FROM blocks WHERE community_id = :community_id AND tag = :tag;
