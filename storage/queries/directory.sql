-- name: community_of(space_id)$
-- Say which community owns a space.
SELECT community_id FROM spaces WHERE space_id = :space_id;

-- name: own_space(space_id, community_id)!
-- Let a community own a space that nobody owns.
INSERT INTO spaces (space_id, community_id) VALUES (:space_id, :community_id)
ON CONFLICT (space_id) DO NOTHING;

-- name: all_spaces()
-- List every space with the community that owns it.
SELECT community_id, space_id FROM spaces ORDER BY community_id, space_id;

-- name: left_spaces()
-- List the spaces that the bot is not in any more, with the day on which that was seen.
SELECT space_id, left_on FROM spaces WHERE left_on IS NOT NULL ORDER BY space_id;

-- name: get_community(community_id)^
-- Give what a community has chosen.
SELECT space_id, channel, moderators_space, moderators_channel, settings FROM communities WHERE community_id = :community_id;

-- name: keep_community(community_id, space_id, channel, moderators_space, moderators_channel, settings)!
-- Keep what a community chose.
INSERT INTO communities (community_id, space_id, channel, moderators_space, moderators_channel, settings)
VALUES (:community_id, :space_id, :channel, :moderators_space, :moderators_channel, :settings)
ON CONFLICT (community_id) DO UPDATE
SET space_id = excluded.space_id, channel = excluded.channel, moderators_space = excluded.moderators_space,
    moderators_channel = excluded.moderators_channel, settings = excluded.settings;

-- name: known_keys()
-- List the keys that something here was sealed with.
SELECT key_id, proof FROM keys;

-- name: know_key(key_id, proof)!
-- Remember a key by what it proves.
INSERT INTO keys (key_id, proof) VALUES (:key_id, :proof) ON CONFLICT (key_id) DO NOTHING;

-- name: forget_key(key_id)!
-- Forget a key that nothing here is sealed with any more.
DELETE FROM keys WHERE key_id = :key_id;

-- name: see(community_id, tag, day)!
-- Remember a delivery; changes no row when it was seen before.
INSERT INTO seen (community_id, tag, day) VALUES (:community_id, :tag, :day)
ON CONFLICT (community_id, tag) DO NOTHING;

-- name: was_seen(community_id, tag)$
-- Say whether a delivery was seen before.
SELECT 1 FROM seen WHERE community_id = :community_id AND tag = :tag;

-- name: forget_seen(before, most)!
-- Drop inbox keys of earlier days.
DELETE FROM seen WHERE (community_id, tag) IN (
    SELECT community_id, tag FROM seen WHERE day < :before LIMIT :most
);

-- name: forget_handles(before, most)!
-- Drop handles that were good until an earlier day.
DELETE FROM handles WHERE (community_id, id) IN (
    SELECT community_id, id FROM handles WHERE until_day < :before LIMIT :most
);

-- name: forget_marks(before, most)!
-- Drop marks of earlier days.
DELETE FROM marks WHERE (community_id, day, tag) IN (
    SELECT community_id, day, tag FROM marks WHERE day < :before LIMIT :most
);

-- name: forget_asked(before, most)!
-- Drop what says that somebody asked in an earlier month.
DELETE FROM asked WHERE (community_id, month, tag) IN (
    SELECT community_id, month, tag FROM asked WHERE month < :before LIMIT :most
);
