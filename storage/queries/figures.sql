-- name: add_count(community_id, counter, week, kind)!
-- Count one more of a kind in a week.
INSERT INTO counts (community_id, counter, week, kind, n) VALUES (:community_id, :counter, :week, :kind, 1)
ON CONFLICT (community_id, counter, week, kind) DO UPDATE SET n = counts.n + 1;

-- name: counted(community_id, counter, first, last)$
-- Add up the weeks from one Monday to another, the last one left out.
SELECT COALESCE(SUM(n), 0) FROM counts
WHERE community_id = :community_id AND counter = :counter AND week >= :first AND week < :last;

-- name: tallied(community_id, counter, first, last)
-- List weeks and kinds from one Monday to another, the last one left out.
SELECT kind, week, n FROM counts
WHERE community_id = :community_id AND counter = :counter AND week >= :first AND week < :last ORDER BY week, kind;

-- name: keep_figure(community_id, id, figure, begins, ends, cells)!
-- Keep what is published, or counted so far, of one figure about some days.
INSERT INTO figures (community_id, id, figure, begins, ends, cells)
VALUES (:community_id, :id, :figure, :begins, :ends, :cells)
ON CONFLICT (community_id, id) DO UPDATE SET ends = excluded.ends, cells = excluded.cells;

-- name: get_figure(community_id, id)$
-- Give the seal on one figure.
SELECT cells FROM figures WHERE community_id = :community_id AND id = :id;

-- name: figures_since(community_id, figure, since)
-- List one figure about days on or after one, the earliest first.
SELECT id, begins, ends, cells FROM figures
WHERE community_id = :community_id AND figure = :figure AND ends > :since ORDER BY begins;

-- name: last_figure(community_id, figure)^
-- Give the latest of one figure.
SELECT id, begins, ends, cells FROM figures
WHERE community_id = :community_id AND figure = :figure ORDER BY begins DESC LIMIT 1;

-- name: drop_figure(community_id, id)!
-- Forget one figure.
DELETE FROM figures WHERE community_id = :community_id AND id = :id;
