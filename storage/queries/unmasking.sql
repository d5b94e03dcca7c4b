-- name: begin_unmasking(community_id, id, ask_id, state, requested_at, agreed_at, requester, requester_tag, words)!
-- Keep a new request to open a name.
INSERT INTO unmaskings (community_id, id, ask_id, state, requested_at, agreed_at, requester, requester_tag, words)
VALUES (:community_id, :id, :ask_id, :state, :requested_at, :agreed_at, :requester, :requester_tag, :words);

-- name: keep_unmasking(community_id, id, state, requested_at, agreed_at, words, stands)!
-- Keep a request as it is now; once it no longer stands, nothing says whose it was.
UPDATE unmaskings
SET state = :state, requested_at = :requested_at, agreed_at = :agreed_at, words = :words,
    requester = CASE WHEN :stands = 1 THEN requester END, requester_tag = CASE WHEN :stands = 1 THEN requester_tag END
WHERE community_id = :community_id AND id = :id;

-- name: get_unmasking(community_id, id)^
-- Give one request.
SELECT id, ask_id, state, requested_at, agreed_at, words FROM unmaskings
WHERE community_id = :community_id AND id = :id;

-- name: unmaskings_on(community_id, ask_id)
-- List all requests about one ask.
SELECT id, ask_id, state, requested_at, agreed_at, words FROM unmaskings
WHERE community_id = :community_id AND ask_id = :ask_id ORDER BY requested_at, id;

-- name: unmaskings_agreed(community_id)
-- List the requests on which two agreed, and which nobody has looked at yet.
SELECT id, ask_id, state, requested_at, agreed_at, words FROM unmaskings
WHERE community_id = :community_id AND state = 'agreed' ORDER BY id;

-- name: sealed_requester(community_id, id)$
-- Give the seal on who made a request.
SELECT requester FROM unmaskings WHERE community_id = :community_id AND id = :id;

-- name: requested_by(community_id, id, requester_tag)$
-- Compare a request's tag with one made again.
SELECT 1 FROM unmaskings WHERE community_id = :community_id AND id = :id AND requester_tag = :requester_tag;

-- name: asks_covered(community_id, skip, most)
-- List asks whose authors were told that their name may be opened, the last shown first; picked within the index alone.
WITH shown AS (
    SELECT community_id, id, shown_at FROM asks
    WHERE community_id = :community_id AND covered = 1 AND shown_at IS NOT NULL
    ORDER BY shown_at DESC, id LIMIT :most OFFSET :skip
)
SELECT id FROM shown ORDER BY shown_at DESC, id;

-- name: saw_moderator(community_id, tag, day, after)!
-- Remember that somebody acts as a moderator, and since when; after a long time without, it begins anew.
INSERT INTO moderators (community_id, tag, since_day, last_day) VALUES (:community_id, :tag, :day, :day)
ON CONFLICT (community_id, tag) DO UPDATE
SET since_day = CASE WHEN moderators.last_day < :after THEN excluded.since_day ELSE moderators.since_day END,
    last_day = excluded.last_day;

-- name: moderator_since(community_id, tag, after)$
-- Give the day since which somebody has been seen acting as a moderator, unless that was long ago.
SELECT since_day FROM moderators WHERE community_id = :community_id AND tag = :tag AND last_day >= :after;

-- name: no_moderator(community_id, tag)!
-- Forget that somebody acted as a moderator.
DELETE FROM moderators WHERE community_id = :community_id AND tag = :tag;

-- name: forget_moderators(before, most)!
-- Drop what says since when somebody acted as a moderator who has not done so for long.
DELETE FROM moderators WHERE (community_id, tag) IN (
    SELECT community_id, tag FROM moderators WHERE last_day < :before LIMIT :most
);

-- name: appointed(community_id)$
-- Give the sealed list of people who were named as moderators.
SELECT people FROM appointed WHERE community_id = :community_id;

-- name: appoint(community_id, people)!
-- Keep who was named, instead of whoever was before.
INSERT INTO appointed (community_id, people) VALUES (:community_id, :people)
ON CONFLICT (community_id) DO UPDATE SET people = excluded.people;

-- name: appoint_nobody(community_id)!
-- Forget whom the community named.
DELETE FROM appointed WHERE community_id = :community_id;
