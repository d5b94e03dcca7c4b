-- name: make_report(community_id, id, ask_id, matter, conversation_id, turn_id, side, state, version, at, reporter_tag, words)!
-- Keep a new report.
INSERT INTO reports (
    community_id, id, ask_id, matter, conversation_id, turn_id, side, state, version, at, reporter_tag, words
) VALUES (
    :community_id, :id, :ask_id, :matter, :conversation_id, :turn_id, :side, :state, :version, :at, :reporter_tag, :words
);

-- name: report_by(community_id, reporter_tag)$
-- Compare the tags of reports with one made again.
SELECT 1 FROM reports WHERE community_id = :community_id AND reporter_tag = :reporter_tag;

-- name: get_report(community_id, id)^
-- Give one report, without knowing who made it.
SELECT id, ask_id, matter, conversation_id, turn_id, side, state, version, at, words FROM reports
WHERE community_id = :community_id AND id = :id;

-- name: keep_report(community_id, id, state, version, words, forgotten)!
-- Keep a report as it is now; a forgotten one no longer knows who made it.
UPDATE reports SET
    state = :state, version = :version, words = :words,
    reporter_tag = CASE WHEN :forgotten = 1 THEN NULL ELSE reporter_tag END
WHERE community_id = :community_id AND id = :id;

-- name: reports_on(community_id, ask_id)
-- List the reports about one ask.
SELECT id FROM reports WHERE community_id = :community_id AND ask_id = :ask_id ORDER BY id;

-- name: unseen_reports(community_id)
-- List open reports whose card stands nowhere, while their words are kept.
SELECT id FROM reports
WHERE community_id = :community_id AND state = 'open' AND (reporter_tag IS NOT NULL OR matter <> 'reported')
  AND NOT EXISTS (
      SELECT 1 FROM board WHERE board.community_id = reports.community_id AND board.about_id = reports.id
  )
ORDER BY id;

-- name: drop_reports(community_id, ask_id)!
-- Remove the reports about one ask.
DELETE FROM reports WHERE community_id = :community_id AND ask_id = :ask_id;

-- name: keep_bar(community_id, id, kind, tag, until)!
-- Keep somebody from something.
INSERT INTO bars (community_id, id, kind, tag, until) VALUES (:community_id, :id, :kind, :tag, :until)
ON CONFLICT (community_id, id) DO NOTHING;

-- name: get_bar(community_id, id)$
-- Say whether a bar stands.
SELECT 1 FROM bars WHERE community_id = :community_id AND id = :id;

-- name: drop_bar(community_id, id)!
-- Lift a bar.
DELETE FROM bars WHERE community_id = :community_id AND id = :id;

-- name: bars(community_id)
-- List who may not offer; whether somebody is among them takes their tag for each.
SELECT id, tag FROM bars WHERE community_id = :community_id AND kind = 'offers' ORDER BY id;

-- name: pauses(community_id, now)
-- List who may not post anonymously at a moment, in the same way.
SELECT id, tag FROM bars WHERE community_id = :community_id AND kind = 'anonymous' AND until > :now ORDER BY id;

-- name: forget_pauses(before, most)!
-- Drop pauses that have ended, over all communities.
DELETE FROM bars WHERE (community_id, id) IN (
    SELECT community_id, id FROM bars WHERE until <= :before LIMIT :most
);
