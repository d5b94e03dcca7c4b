-- name: things_about(community_id, ask_id)
-- Name everything that hangs on an ask, itself included, but for a report by which a helper can be allowed again.
SELECT :ask_id
UNION ALL SELECT id FROM requests WHERE community_id = :community_id AND ask_id = :ask_id
UNION ALL SELECT id FROM offers WHERE community_id = :community_id AND ask_id = :ask_id
UNION ALL SELECT id FROM reports WHERE community_id = :community_id AND ask_id = :ask_id
    AND NOT EXISTS (SELECT 1 FROM bars WHERE bars.community_id = reports.community_id AND bars.id = reports.id)
UNION ALL SELECT conversations.id FROM offers JOIN conversations
    ON conversations.community_id = offers.community_id AND conversations.offer_id = offers.id
    WHERE offers.community_id = :community_id AND offers.ask_id = :ask_id;

-- name: drop_sendings(community_id, about)!
-- Take out whatever is on its way, or was set aside, about one thing.
DELETE FROM outbox WHERE community_id = :community_id AND effect LIKE '%"' || :about || '"%';

-- name: unpin_card(community_id, about_id)!
-- Forget where the moderators' card about something stands.
DELETE FROM board WHERE community_id = :community_id AND about_id = :about_id;

-- name: drop_old_lists(community_id, before)!
-- Drop the handles of lists that were good until an earlier day.
DELETE FROM handles WHERE community_id = :community_id AND subject = 'list' AND until_day < :before;

-- name: drop_turns(community_id, conversation_id)!
-- Remove what was said.
DELETE FROM turns WHERE community_id = :community_id AND conversation_id = :conversation_id;

-- name: drop_me_toos(community_id, ask_id)!
-- Forget who has the same question.
DELETE FROM me_toos WHERE community_id = :community_id AND ask_id = :ask_id;

-- name: drop_requests(community_id, ask_id)!
-- Forget who was asked about an ask.
DELETE FROM requests WHERE community_id = :community_id AND ask_id = :ask_id;

-- name: drop_offers(community_id, ask_id)!
-- Remove the offers on an ask, with conversations, words and notes.
DELETE FROM offers WHERE community_id = :community_id AND ask_id = :ask_id;

-- name: keep_given(community_id, id, tag, month, note)!
-- Keep what remains of help that was kept.
INSERT INTO given (community_id, id, tag, month, note) VALUES (:community_id, :id, :tag, :month, :note);

-- name: given_by(community_id, tag)
-- List what remains of the help of one person.
SELECT id, month, note FROM given WHERE community_id = :community_id AND tag = :tag ORDER BY id;

-- name: destroy_ask(community_id, id, words)!
-- Let an ask be nobody's, without its words, its card and the minutes of its times.
UPDATE asks SET
    author = NULL, author_tag = NULL, words = :words, deadline = NULL, answered_for = NULL,
    card_space = NULL, card_channel = NULL, card_message = NULL,
    posted_at = posted_at - posted_at % 3600, ended_at = ended_at - ended_at % 3600,
    shown_at = shown_at - shown_at % 3600, watched_from = watched_from - watched_from % 3600
WHERE community_id = :community_id AND id = :id;

-- name: disown_ask(community_id, id, author, author_tag)!
-- Put nobody in the place of whoever asked.
UPDATE asks SET author = :author, author_tag = :author_tag WHERE community_id = :community_id AND id = :id;

-- name: disown_offer(community_id, id, helper, offer_tag, helper_tag)!
-- Put nobody in the place of whoever offered.
UPDATE offers SET helper = :helper, offer_tag = :offer_tag, helper_tag = :helper_tag
WHERE community_id = :community_id AND id = :id;

-- name: drop_given(community_id, tag)!
-- Forget what remains of the help of one person.
DELETE FROM given WHERE community_id = :community_id AND tag = :tag;

-- name: asks_with_others(community_id)
-- List the asks that anybody has the same question as.
SELECT DISTINCT ask_id FROM me_toos WHERE community_id = :community_id;

-- name: drop_me_too(community_id, ask_id, tag)!
-- Forget that one person has the same question.
DELETE FROM me_toos WHERE community_id = :community_id AND ask_id = :ask_id AND tag = :tag;

-- name: requests_to(community_id, member_id)
-- List what a member was asked about.
SELECT id FROM requests WHERE community_id = :community_id AND member_id = :member_id;

-- name: drop_requests_to(community_id, member_id)!
-- Forget what a member was asked about.
DELETE FROM requests WHERE community_id = :community_id AND member_id = :member_id;

-- name: drop_member(community_id, id)!
-- Remove a member's row, with what they liked to help with.
DELETE FROM members WHERE community_id = :community_id AND id = :id;

-- name: drop_asked(community_id, month, tag)!
-- Forget that somebody asked in a month.
DELETE FROM asked WHERE community_id = :community_id AND month = :month AND tag = :tag;

-- name: drop_mark(community_id, day, tag)!
-- Take away what was left on a day.
DELETE FROM marks WHERE community_id = :community_id AND day = :day AND tag = :tag;

-- name: drop_unmaskings(community_id, ask_id)!
-- Forget requests to open the name of whoever asked, but for those that still stand.
DELETE FROM unmaskings WHERE community_id = :community_id AND ask_id = :ask_id AND state NOT IN ('requested', 'agreed');

-- name: reported(community_id)
-- List what was reported by somebody who is known by a tag.
SELECT id, COALESCE(turn_id, ask_id) FROM reports WHERE community_id = :community_id AND reporter_tag IS NOT NULL;

-- name: disown_report(community_id, id, reporter_tag, nobody)!
-- Put nobody in the place of one who reported something.
UPDATE reports SET reporter_tag = :nobody
WHERE community_id = :community_id AND id = :id AND reporter_tag = :reporter_tag;
