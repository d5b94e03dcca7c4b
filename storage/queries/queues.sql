-- name: to_review(community_id, at, after, most)
-- List words to be looked at, of asks that have not ended, by the hour in which they came.
SELECT at / 3600, reports.id FROM reports
JOIN asks ON asks.community_id = reports.community_id AND asks.id = reports.ask_id
WHERE reports.community_id = :community_id AND reports.state = 'open' AND matter = 'review'
  AND (at, reports.id) > (:at, :after) AND asks.state IN ('review', 'queued', 'open', 'taken', 'hidden')
ORDER BY at, reports.id LIMIT :most;

-- name: count_to_review(community_id)$
-- Count words to be looked at, of asks that have not ended, within the index that lists them.
SELECT COUNT(*) FROM reports
JOIN asks ON asks.community_id = reports.community_id AND asks.id = reports.ask_id
WHERE reports.community_id = :community_id AND reports.state = 'open' AND matter = 'review'
  AND at >= 0 AND asks.state IN ('review', 'queued', 'open', 'taken', 'hidden');

-- name: to_judge(community_id, at, after, most)
-- List what was reported and is not decided, and cards that were lost of asks that have not ended.
SELECT at / 3600, reports.id FROM reports
JOIN asks ON asks.community_id = reports.community_id AND asks.id = reports.ask_id
WHERE reports.community_id = :community_id AND reports.state = 'open' AND matter <> 'review'
  AND (at, reports.id) > (:at, :after) AND (matter = 'reported' OR asks.state IN ('open', 'taken', 'hidden'))
ORDER BY at, reports.id LIMIT :most;

-- name: count_to_judge(community_id)$
-- Count the same, within the index that lists them.
SELECT COUNT(*) FROM reports
JOIN asks ON asks.community_id = reports.community_id AND asks.id = reports.ask_id
WHERE reports.community_id = :community_id AND reports.state = 'open' AND matter <> 'review'
  AND at >= 0 AND (matter = 'reported' OR asks.state IN ('open', 'taken', 'hidden'));

-- name: dealt_with(community_id, review, since, at, after, most)
-- List what was decided of all that came since a moment, the latest first.
SELECT at / 3600, id FROM reports
WHERE community_id = :community_id AND state <> 'open' AND at >= :since AND at <= :at
  AND (at < :at OR id > :after) AND (CASE WHEN matter = 'review' THEN 1 ELSE 0 END) = :review
ORDER BY at DESC, id LIMIT :most;

-- name: overdue(community_id, at, after, most)
-- List open asks that moderators heard of and none of them answers, by the hour in which they did.
SELECT heard_at / 3600, id FROM asks
WHERE community_id = :community_id AND state = 'open' AND heard_at IS NOT NULL
  AND (heard_at, id) > (:at, :after)
  AND NOT EXISTS (
      SELECT 1 FROM offers
      WHERE offers.community_id = asks.community_id AND offers.id = asks.answered_for
        AND offers.state IN ('offered', 'declined', 'accepted')
  )
ORDER BY heard_at, id LIMIT :most;

-- name: count_overdue(community_id)$
-- Count them, within the index that lists them.
SELECT COUNT(*) FROM asks
WHERE community_id = :community_id AND state = 'open' AND heard_at >= 0
  AND NOT EXISTS (
      SELECT 1 FROM offers
      WHERE offers.community_id = asks.community_id AND offers.id = asks.answered_for
        AND offers.state IN ('offered', 'declined', 'accepted')
  );

-- name: unseen(community_id, at, after, most)
-- List notices that nobody has seen, by the hour in which their card was shown.
WITH notices AS (
    SELECT COALESCE(asks.shown_at, asks.posted_at) / 3600 AS hour, ask_id AS id
    FROM concerns JOIN asks ON asks.community_id = concerns.community_id AND asks.id = concerns.ask_id
    WHERE concerns.community_id = :community_id AND is_seen = 0
)
SELECT hour, id FROM notices WHERE (hour, id) > (:at / 3600, :after) ORDER BY hour, id LIMIT :most;

-- name: count_unseen(community_id)$
-- Count notices that nobody has seen.
SELECT COUNT(*) FROM concerns WHERE community_id = :community_id AND is_seen = 0;

-- name: unmaskings_standing(community_id)
-- List the requests to open a name that wait for their next step.
SELECT id FROM unmaskings
WHERE community_id = :community_id AND state IN ('requested', 'agreed') ORDER BY requested_at, id;

-- name: barred_through(community_id, after, most)
-- List the reports through which somebody may not offer.
SELECT id FROM bars WHERE community_id = :community_id AND kind = 'offers' AND id > :after ORDER BY id LIMIT :most;
