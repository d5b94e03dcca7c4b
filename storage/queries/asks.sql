-- name: get_draft(community_id, id, owner_tag)$
-- Give a draft to its owner.
SELECT words FROM drafts WHERE community_id = :community_id AND id = :id AND owner_tag = :owner_tag;

-- name: drafts_of(community_id, owner_tag)
-- List one owner's drafts.
SELECT id, words FROM drafts WHERE community_id = :community_id AND owner_tag = :owner_tag ORDER BY id;

-- name: keep_draft(community_id, id, owner_tag, words)!
-- Keep a draft; nobody can take over another's.
INSERT INTO drafts (community_id, id, owner_tag, words) VALUES (:community_id, :id, :owner_tag, :words)
ON CONFLICT (community_id, id) DO UPDATE SET words = excluded.words WHERE drafts.owner_tag = excluded.owner_tag;

-- name: drop_draft(community_id, id)!
-- Remove a draft.
DELETE FROM drafts WHERE community_id = :community_id AND id = :id;

-- name: get_ask(community_id, id)^
-- Give what can be known of an ask without knowing who asked.
SELECT id, state, version, posted_at, deadline, ended_at, topic, kind, size, by_when, others,
       shown_at, watched_from, step, heard_at, covered, answered_for, hidden_from, card_space, card_channel, card_message, words
FROM asks WHERE community_id = :community_id AND id = :id;

-- name: asks_on_show(community_id, topic, kind, size, skip, most)
-- List what members can see, in the order of ids, which are random; picked within the index alone.
WITH shown AS (
    SELECT community_id, id FROM asks
    WHERE community_id = :community_id AND state IN ('open', 'taken')
      AND (CAST(:topic AS TEXT) IS NULL OR topic = :topic)
      AND (CAST(:kind AS TEXT) IS NULL OR kind = :kind)
      AND (CAST(:size AS TEXT) IS NULL OR size = :size)
    ORDER BY id LIMIT :most OFFSET :skip
)
SELECT asks.id, state, version, posted_at, deadline, ended_at, topic, kind, size, by_when, others,
       shown_at, watched_from, step, heard_at, covered, answered_for, hidden_from, card_space, card_channel, card_message, words
FROM shown JOIN asks ON asks.community_id = shown.community_id AND asks.id = shown.id
ORDER BY asks.id;

-- name: unshown_asks(community_id)
-- List what is in review or on its way.
SELECT id FROM asks WHERE community_id = :community_id AND state IN ('review', 'queued') ORDER BY id;

-- name: post_ask(community_id, id, state, version, anonymous, posted_at, deadline, ended_at, topic, kind, size, by_when, others, shown_at, watched_from, step, heard_at, covered, answered_for, hidden_from, card_space, card_channel, card_message, author, author_tag, words)!
-- Keep a new ask.
INSERT INTO asks (
    community_id, id, state, version, anonymous, posted_at, deadline, ended_at, topic, kind, size, by_when, others,
    shown_at, watched_from, step, heard_at, covered, answered_for, hidden_from, card_space, card_channel, card_message, author, author_tag, words
) VALUES (
    :community_id, :id, :state, :version, :anonymous, :posted_at, :deadline, :ended_at, :topic, :kind, :size,
    :by_when, :others, :shown_at, :watched_from, :step, :heard_at, :covered, :answered_for, :hidden_from, :card_space, :card_channel, :card_message, :author, :author_tag, :words
);

-- name: keep_ask(community_id, id, state, version, anonymous, posted_at, deadline, ended_at, topic, kind, size, by_when, others, shown_at, watched_from, step, heard_at, covered, answered_for, hidden_from, card_space, card_channel, card_message, words)!
-- Keep an ask as it is now, and its author as they are.
UPDATE asks SET
    state = :state, version = :version, anonymous = :anonymous, posted_at = :posted_at, deadline = :deadline,
    ended_at = :ended_at, topic = :topic, kind = :kind, size = :size, by_when = :by_when, others = :others,
    shown_at = :shown_at, watched_from = :watched_from, step = :step, heard_at = :heard_at, covered = :covered, answered_for = :answered_for,
    hidden_from = :hidden_from,
    card_space = :card_space, card_channel = :card_channel, card_message = :card_message, words = :words
WHERE community_id = :community_id AND id = :id;

-- name: drop_ask(community_id, id)!
-- Remove an ask with all that hangs on it.
DELETE FROM asks WHERE community_id = :community_id AND id = :id;

-- name: ask_is_by(community_id, id, author_tag)$
-- Compare an ask's tag with one made again.
SELECT 1 FROM asks WHERE community_id = :community_id AND id = :id AND author_tag = :author_tag;

-- name: sealed_author(community_id, id)$
-- Give the seal on who asked.
SELECT author FROM asks WHERE community_id = :community_id AND id = :id;

-- name: get_locker(community_id, tag)$
-- Give one person's sealed list of asks.
SELECT asks FROM lockers WHERE community_id = :community_id AND tag = :tag;

-- name: keep_locker(community_id, tag, asks)!
-- Keep one person's sealed list of asks.
INSERT INTO lockers (community_id, tag, asks) VALUES (:community_id, :tag, :asks)
ON CONFLICT (community_id, tag) DO UPDATE SET asks = excluded.asks;

-- name: drop_locker(community_id, tag)!
-- Remove an empty locker: that it is there would say that somebody asked.
DELETE FROM lockers WHERE community_id = :community_id AND tag = :tag;

-- name: say_me_too(community_id, ask_id, tag)!
-- Remember that one more has the same question; changes no row when said before.
INSERT INTO me_toos (community_id, ask_id, tag) VALUES (:community_id, :ask_id, :tag)
ON CONFLICT (community_id, ask_id, tag) DO NOTHING;
