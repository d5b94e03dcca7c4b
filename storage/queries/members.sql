-- name: get_member(community_id, id)$
-- Give what a member chose.
SELECT choices FROM members WHERE community_id = :community_id AND id = :id;

-- name: member_of(community_id, tag)^
-- Find a person's own row.
SELECT id, choices FROM members WHERE community_id = :community_id AND tag = :tag;

-- name: begin_member(community_id, id, tag, account, choices)!
-- Keep a row for a person who had none.
INSERT INTO members (community_id, id, tag, account, choices) VALUES (:community_id, :id, :tag, :account, :choices);

-- name: keep_member(community_id, id, choices)!
-- Keep a member's choices as they are now.
UPDATE members SET choices = :choices WHERE community_id = :community_id AND id = :id;

-- name: sealed_member(community_id, id)$
-- Give the seal on who a member is.
SELECT account FROM members WHERE community_id = :community_id AND id = :id;

-- name: helps_with(community_id, member_id, topic)!
-- Remember what a member likes to help with.
INSERT INTO helps_with (community_id, topic, member_id) VALUES (:community_id, :topic, :member_id)
ON CONFLICT (community_id, topic, member_id) DO NOTHING;

-- name: helps_no_more(community_id, member_id)!
-- Forget what a member liked to help with.
DELETE FROM helps_with WHERE community_id = :community_id AND member_id = :member_id;

-- name: helping(community_id, topic, after, most)
-- List members who like to help with a topic, in the order of their ids, which are random, behind a given one.
SELECT id, choices FROM helps_with
JOIN members ON members.community_id = helps_with.community_id AND members.id = helps_with.member_id
WHERE helps_with.community_id = :community_id AND topic = :topic AND member_id > :after
ORDER BY member_id LIMIT :most;

-- name: keep_request(community_id, id, ask_id, member_id)!
-- Remember that a member was asked.
INSERT INTO requests (community_id, id, ask_id, member_id) VALUES (:community_id, :id, :ask_id, :member_id);

-- name: get_request(community_id, id)^
-- Give one request.
SELECT id, ask_id, member_id FROM requests WHERE community_id = :community_id AND id = :id;

-- name: requests_on(community_id, ask_id)
-- List who was asked about an ask.
SELECT id, ask_id, member_id FROM requests WHERE community_id = :community_id AND ask_id = :ask_id ORDER BY id;

-- name: mark_asked(community_id, month, tag)!
-- Remember that somebody asked some time in a month.
INSERT INTO asked (community_id, month, tag) VALUES (:community_id, :month, :tag)
ON CONFLICT (community_id, month, tag) DO NOTHING;

-- name: asked_in(community_id, month, tag)$
-- Say whether somebody asked in a month.
SELECT 1 FROM asked WHERE community_id = :community_id AND month = :month AND tag = :tag;

-- name: pin_card(community_id, about_id, space, channel, message)!
-- Remember where a card stands in the moderators' channel.
INSERT INTO board (community_id, about_id, space, channel, message)
VALUES (:community_id, :about_id, :space, :channel, :message)
ON CONFLICT (community_id, about_id) DO UPDATE
SET space = excluded.space, channel = excluded.channel, message = excluded.message;

-- name: pinned_card(community_id, about_id)^
-- Say where a card stands in the moderators' channel.
SELECT space, channel, message FROM board WHERE community_id = :community_id AND about_id = :about_id;
