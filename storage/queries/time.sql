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
