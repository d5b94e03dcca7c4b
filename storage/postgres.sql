-- name: drop_stale(now, most)!
-- Drop what is due, no longer worth saying, and not just being sent; what another process is looking at is left to it.
DELETE FROM outbox WHERE ctid = ANY (ARRAY (
    SELECT ctid FROM outbox WHERE ready_at <= :now AND until < :now AND state <> 'parked'
    LIMIT :most FOR UPDATE SKIP LOCKED
));

-- name: claim(now, lease_ends, most)
-- Lease the first sending of each lane if it is due; what another process is leasing is left to it.
WITH picked AS MATERIALIZED (
    SELECT community_id, id FROM outbox AS one
    WHERE ready_at <= :now AND state <> 'parked' AND (until IS NULL OR until >= :now)
      AND NOT EXISTS (
          SELECT 1 FROM outbox AS earlier
          WHERE earlier.community_id = one.community_id AND earlier.lane = one.lane
            AND earlier.state <> 'parked' AND earlier.position < one.position
      )
    ORDER BY ready_at
    LIMIT :most FOR UPDATE SKIP LOCKED
)
UPDATE outbox
SET state = 'claimed', attempts = attempts + 1, tried_at = COALESCE(tried_at, claimed_at), claimed_at = :now, ready_at = :lease_ends
FROM picked WHERE outbox.community_id = picked.community_id AND outbox.id = picked.id
RETURNING outbox.position, outbox.community_id, outbox.id, lane, due, until, attempts - 1, tried_at, effect, mark;
