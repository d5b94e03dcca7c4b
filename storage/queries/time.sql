-- name: set_timer(community_id, owner, alarm, id, due)!
-- Set an alarm in the place of one of the same kind and owner.
INSERT INTO timers (community_id, owner, alarm, id, due) VALUES (:community_id, :owner, :alarm, :id, :due)
ON CONFLICT (community_id, owner, alarm) DO UPDATE SET id = excluded.id, due = excluded.due;

-- name: cancel_timers(community_id, owner)!
-- Silence all alarms of one owner.
DELETE FROM timers WHERE community_id = :community_id AND owner = :owner;

-- name: due_timers(now, most)
-- List alarms that are due, oldest first, over all communities.
SELECT id, community_id, owner, alarm, due FROM timers WHERE due <= :now ORDER BY due LIMIT :most;

-- name: ring_timer(community_id, owner, alarm, id)!
-- Take out an alarm unless it was silenced or set anew.
DELETE FROM timers WHERE community_id = :community_id AND owner = :owner AND alarm = :alarm AND id = :id;

-- name: add_count(community_id, counter, week)!
-- Count one more in a week.
INSERT INTO counts (community_id, counter, week, n) VALUES (:community_id, :counter, :week, 1)
ON CONFLICT (community_id, counter, week) DO UPDATE SET n = counts.n + 1;

-- name: counted(community_id, counter, first, last)$
-- Add up the weeks from one Monday to another, the last one left out.
SELECT COALESCE(SUM(n), 0) FROM counts
WHERE community_id = :community_id AND counter = :counter AND week >= :first AND week < :last;
