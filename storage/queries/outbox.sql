-- name: send(community_id, id, lane, position, beyond, due, until, attempts, effect)!
-- Put a sending in its lane, behind those that fall due in the same microsecond (position <= p < beyond).
INSERT INTO outbox (community_id, id, lane, position, due, ready_at, until, state, attempts, effect) VALUES (
    :community_id, :id, :lane,
    (SELECT COALESCE(MAX(position) + 1, :position) FROM outbox
     WHERE community_id = :community_id AND lane = :lane AND state <> 'parked'
       AND position >= :position AND position < :beyond),
    :due, :due, :until, 'waiting', :attempts, :effect
);

-- name: drop_stale(now, most)!
-- Drop what is due, no longer worth saying, and not just being sent.
DELETE FROM outbox WHERE (community_id, id) IN (
    SELECT community_id, id FROM outbox WHERE ready_at <= :now AND until < :now AND state <> 'parked' LIMIT :most
);

-- name: claim(now, lease_ends, most)
-- Lease the first sending of each lane if it is due, or if whoever leased it before was never heard of again.
WITH picked AS (
    SELECT community_id, id FROM outbox AS one
    WHERE ready_at <= :now AND state <> 'parked' AND (until IS NULL OR until >= :now)
      AND NOT EXISTS (
          SELECT 1 FROM outbox AS earlier
          WHERE earlier.community_id = one.community_id AND earlier.lane = one.lane
            AND earlier.state <> 'parked' AND earlier.position < one.position
      )
    ORDER BY ready_at
    LIMIT :most
)
UPDATE outbox
SET state = 'claimed', attempts = attempts + 1, tried_at = COALESCE(tried_at, claimed_at), claimed_at = :now, ready_at = :lease_ends
FROM picked WHERE outbox.community_id = picked.community_id AND outbox.id = picked.id
RETURNING outbox.position, outbox.community_id, outbox.id, lane, due, until, attempts - 1, tried_at, effect, mark;

-- name: inherit(now)!
-- End every lease, and every wait for another try, now: whoever knew of them is gone, or the clock was moved.
UPDATE outbox SET ready_at = :now WHERE state = 'claimed' OR (state = 'waiting' AND attempts > 0);

-- name: hold(community_id, id, lease_ends)!
-- Lease what is still being sent for longer.
UPDATE outbox SET ready_at = :lease_ends WHERE community_id = :community_id AND id = :id AND state = 'claimed';

-- name: unclaim(claimed_at)!
-- Let what was leased at that moment be as if it had not been: whoever leased it never heard of it.
UPDATE outbox SET state = 'waiting', ready_at = claimed_at, attempts = attempts - 1, claimed_at = NULL
WHERE state = 'claimed' AND claimed_at = :claimed_at;

-- name: is_claimed(community_id, id, attempts)$
-- Say whether one try is still the last thing that is known of a sending.
SELECT 1 FROM outbox WHERE community_id = :community_id AND id = :id AND state = 'claimed' AND attempts = :attempts;

-- name: settle(community_id, id)!
-- Take out what was sent.
DELETE FROM outbox WHERE community_id = :community_id AND id = :id;

-- name: postpone(community_id, id, due, unsure)!
-- Let it be tried again later, at its old place in the lane; the first try that may have been seen is remembered.
UPDATE outbox
SET state = 'waiting', due = :due, ready_at = :due, claimed_at = CASE WHEN :unsure = 1 THEN claimed_at END
WHERE community_id = :community_id AND id = :id;

-- name: put_back(community_id, id, ready_at, mark)!
-- Let it be as if it had not been claimed, and look at it again later: neither due nor until says when.
UPDATE outbox
SET state = 'waiting', ready_at = :ready_at, attempts = attempts - 1, claimed_at = NULL, mark = :mark
WHERE community_id = :community_id AND id = :id;

-- name: doubt()!
-- Take all that waits for tried already: a copy that was put back does not know what arrived after it was taken.
UPDATE outbox SET tried_at = 0 WHERE state <> 'parked' AND tried_at IS NULL;

-- name: park(community_id, id, why)!
-- Set it aside for a person to look at.
UPDATE outbox SET state = 'parked', why = :why WHERE community_id = :community_id AND id = :id;

-- name: unpark(community_id, lane)!
-- Give what was set aside in one lane a fresh start at its old place, unless it may have been seen already.
UPDATE outbox
SET state = 'waiting', ready_at = due, attempts = 0, claimed_at = NULL, tried_at = NULL, why = NULL
WHERE community_id = :community_id AND lane = :lane AND state = 'parked' AND tried_at IS NULL;

-- name: is_parked(community_id, lane)$
-- Say whether something was set aside in one lane that can be given a fresh start.
SELECT 1 FROM outbox WHERE community_id = :community_id AND lane = :lane AND state = 'parked' AND tried_at IS NULL LIMIT 1;

-- name: is_on_its_way(community_id, lane, effect)$
-- Say whether an effect is still to be sent in one lane.
SELECT 1 FROM outbox WHERE community_id = :community_id AND lane = :lane AND state <> 'parked' AND effect = :effect LIMIT 1;

-- name: drop_parked(community_id, effect)!
-- Remove what was set aside of one effect.
DELETE FROM outbox WHERE community_id = :community_id AND state = 'parked' AND effect = :effect;

-- name: parked()
-- List what was set aside and why, over all communities.
SELECT community_id, effect, why FROM outbox WHERE state = 'parked' ORDER BY community_id, lane, position;

-- name: backlog(now)^
-- Count what is due and has not left, with the place of the oldest; what waits for somebody's morning is passed over.
SELECT COUNT(*), MIN(position) FROM outbox
WHERE state <> 'parked' AND mark IS NULL AND (ready_at <= :now OR attempts > 0);

-- name: is_behind(before, sent_before)$
-- Say whether something should have left or rung earlier than that, and did not; what waits behind another is passed over.
SELECT EXISTS (
    SELECT 1 FROM outbox AS one
    WHERE ready_at < :sent_before AND state <> 'parked' AND (until IS NULL OR until >= :sent_before)
      AND NOT EXISTS (
          SELECT 1 FROM outbox AS earlier
          WHERE earlier.community_id = one.community_id AND earlier.lane = one.lane
            AND earlier.state <> 'parked' AND earlier.position < one.position
      )
) OR EXISTS (SELECT 1 FROM timers WHERE due < :before);
