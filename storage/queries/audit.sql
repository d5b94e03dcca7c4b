-- name: audit_end(community_id)^
-- Give the number and the hash of the last line.
SELECT place, hash FROM audit WHERE community_id = :community_id ORDER BY place DESC LIMIT 1;

-- name: write_audit(community_id, place, at, deed, details, commitment, hash)!
-- Add a line at the end.
INSERT INTO audit (community_id, place, at, deed, details, commitment, hash)
VALUES (:community_id, :place, :at, :deed, :details, :commitment, :hash);

-- name: audit_lines(community_id)
-- List the trail from its beginning.
SELECT place, at, deed, details, commitment, hash FROM audit WHERE community_id = :community_id ORDER BY place;

-- name: latest_audit(community_id, before, most)
-- List lines from before one on, the newest first, without their details.
SELECT place, at, deed FROM audit WHERE community_id = :community_id AND place < :before ORDER BY place DESC LIMIT :most;

-- name: audit_with_details(community_id, before, most)
-- List lines from before one on, the newest first, with their details.
SELECT place, deed, details FROM audit
WHERE community_id = :community_id AND place < :before ORDER BY place DESC LIMIT :most;

-- name: audit_chain(community_id, after, most)
-- List what lines hang on each other by, from after one on.
SELECT place, at, deed, commitment, hash FROM audit
WHERE community_id = :community_id AND place > :after ORDER BY place LIMIT :most;

-- name: erase_audit(community_id, place)!
-- Take the details away from one line; changes no row when they were gone.
UPDATE audit SET details = NULL WHERE community_id = :community_id AND place = :place AND details IS NOT NULL;

-- name: audit_before(community_id)
-- List what was written before lines hung on each other.
SELECT at, line FROM audit_before WHERE community_id = :community_id ORDER BY at, place;
