-- name: leave_space(space_id, day)!
-- Remember since when the bot is not in a space; changes no row where it was known.
UPDATE spaces SET left_on = :day WHERE space_id = :space_id AND left_on IS NULL;

-- name: stay_in_space(space_id)!
-- Forget that the bot was not in a space; changes no row where it was.
UPDATE spaces SET left_on = NULL WHERE space_id = :space_id AND left_on IS NOT NULL;

-- name: begin_erasures(before)!
-- Let communities go that the bot left before a day, all their spaces.
INSERT INTO erasures (community_id)
SELECT community_id FROM spaces GROUP BY community_id
HAVING COUNT(*) = COUNT(left_on) AND MAX(left_on) <= :before
ON CONFLICT (community_id) DO NOTHING;

-- name: let_spaces_go()!
-- Let spaces be nobody's whose communities go: whoever comes back there begins anew.
DELETE FROM spaces WHERE community_id IN (SELECT community_id FROM erasures);

-- name: being_erased()$
-- Give a community that goes.
SELECT community_id FROM erasures ORDER BY community_id LIMIT 1;

-- name: end_erasure(community_id)!
-- Say that nothing is left of a community.
DELETE FROM erasures WHERE community_id = :community_id;

-- name: erase_from_communities(community_id, most)!
-- Erase some of a community's communities.
DELETE FROM communities WHERE community_id IN (
    SELECT community_id FROM communities WHERE community_id = :community_id LIMIT :most
);

-- name: erase_from_seen(community_id, most)!
-- Erase some of a community's seen.
DELETE FROM seen WHERE (community_id, tag) IN (
    SELECT community_id, tag FROM seen WHERE community_id = :community_id LIMIT :most
);

-- name: erase_from_outbox(community_id, most)!
-- Erase some of a community's outbox.
DELETE FROM outbox WHERE (community_id, id) IN (
    SELECT community_id, id FROM outbox WHERE community_id = :community_id LIMIT :most
);

-- name: erase_from_timers(community_id, most)!
-- Erase some of a community's timers.
DELETE FROM timers WHERE (community_id, owner, alarm) IN (
    SELECT community_id, owner, alarm FROM timers WHERE community_id = :community_id LIMIT :most
);

-- name: erase_from_audit_before(community_id, most)!
-- Erase some of a community's audit before.
DELETE FROM audit_before WHERE (community_id, at, place) IN (
    SELECT community_id, at, place FROM audit_before WHERE community_id = :community_id LIMIT :most
);

-- name: erase_from_counts(community_id, most)!
-- Erase some of a community's counts.
DELETE FROM counts WHERE (community_id, counter, week, kind) IN (
    SELECT community_id, counter, week, kind FROM counts WHERE community_id = :community_id LIMIT :most
);

-- name: erase_from_figures(community_id, most)!
-- Erase some of a community's figures.
DELETE FROM figures WHERE (community_id, id) IN (
    SELECT community_id, id FROM figures WHERE community_id = :community_id LIMIT :most
);

-- name: erase_from_drafts(community_id, most)!
-- Erase some of a community's drafts.
DELETE FROM drafts WHERE (community_id, id) IN (
    SELECT community_id, id FROM drafts WHERE community_id = :community_id LIMIT :most
);

-- name: erase_from_me_toos(community_id, most)!
-- Erase some of a community's me toos.
DELETE FROM me_toos WHERE (community_id, ask_id, tag) IN (
    SELECT community_id, ask_id, tag FROM me_toos WHERE community_id = :community_id LIMIT :most
);

-- name: erase_from_lockers(community_id, most)!
-- Erase some of a community's lockers.
DELETE FROM lockers WHERE (community_id, tag) IN (
    SELECT community_id, tag FROM lockers WHERE community_id = :community_id LIMIT :most
);

-- name: erase_from_turns(community_id, most)!
-- Erase some of a community's turns.
DELETE FROM turns WHERE (community_id, conversation_id, place) IN (
    SELECT community_id, conversation_id, place FROM turns WHERE community_id = :community_id LIMIT :most
);

-- name: erase_from_notes(community_id, most)!
-- Erase some of a community's notes.
DELETE FROM notes WHERE (community_id, offer_id) IN (
    SELECT community_id, offer_id FROM notes WHERE community_id = :community_id LIMIT :most
);

-- name: erase_from_handles(community_id, most)!
-- Erase some of a community's handles.
DELETE FROM handles WHERE (community_id, id) IN (
    SELECT community_id, id FROM handles WHERE community_id = :community_id LIMIT :most
);

-- name: erase_from_asked(community_id, most)!
-- Erase some of a community's asked.
DELETE FROM asked WHERE (community_id, month, tag) IN (
    SELECT community_id, month, tag FROM asked WHERE community_id = :community_id LIMIT :most
);

-- name: erase_from_requests(community_id, most)!
-- Erase some of a community's requests.
DELETE FROM requests WHERE (community_id, id) IN (
    SELECT community_id, id FROM requests WHERE community_id = :community_id LIMIT :most
);

-- name: erase_from_helps_with(community_id, most)!
-- Erase some of a community's helps with.
DELETE FROM helps_with WHERE (community_id, topic, member_id) IN (
    SELECT community_id, topic, member_id FROM helps_with WHERE community_id = :community_id LIMIT :most
);

-- name: erase_from_board(community_id, most)!
-- Erase some of a community's board.
DELETE FROM board WHERE (community_id, about_id) IN (
    SELECT community_id, about_id FROM board WHERE community_id = :community_id LIMIT :most
);

-- name: erase_from_audit(community_id, most)!
-- Erase some of a community's audit.
DELETE FROM audit WHERE (community_id, place) IN (
    SELECT community_id, place FROM audit WHERE community_id = :community_id LIMIT :most
);

-- name: erase_from_given(community_id, most)!
-- Erase some of a community's given.
DELETE FROM given WHERE (community_id, id) IN (
    SELECT community_id, id FROM given WHERE community_id = :community_id LIMIT :most
);

-- name: erase_from_blocks(community_id, most)!
-- Erase some of a community's blocks.
DELETE FROM blocks WHERE (community_id, tag) IN (
    SELECT community_id, tag FROM blocks WHERE community_id = :community_id LIMIT :most
);

-- name: erase_from_concerns(community_id, most)!
-- Erase some of a community's concerns.
DELETE FROM concerns WHERE (community_id, ask_id) IN (
    SELECT community_id, ask_id FROM concerns WHERE community_id = :community_id LIMIT :most
);

-- name: erase_from_marks(community_id, most)!
-- Erase some of a community's marks.
DELETE FROM marks WHERE (community_id, day, tag) IN (
    SELECT community_id, day, tag FROM marks WHERE community_id = :community_id LIMIT :most
);

-- name: erase_from_unmaskings(community_id, most)!
-- Erase some of a community's unmaskings.
DELETE FROM unmaskings WHERE (community_id, id) IN (
    SELECT community_id, id FROM unmaskings WHERE community_id = :community_id LIMIT :most
);

-- name: erase_from_moderators(community_id, most)!
-- Erase some of a community's moderators.
DELETE FROM moderators WHERE (community_id, tag) IN (
    SELECT community_id, tag FROM moderators WHERE community_id = :community_id LIMIT :most
);

-- name: erase_from_appointed(community_id, most)!
-- Erase whom a community named.
DELETE FROM appointed WHERE community_id IN (
    SELECT community_id FROM appointed WHERE community_id = :community_id LIMIT :most
);

-- name: erase_from_reveals(community_id, most)!
-- Erase some of a community's reveals.
DELETE FROM reveals WHERE (community_id, conversation_id) IN (
    SELECT community_id, conversation_id FROM reveals WHERE community_id = :community_id LIMIT :most
);

-- name: erase_from_reports(community_id, most)!
-- Erase some of a community's reports.
DELETE FROM reports WHERE (community_id, id) IN (
    SELECT community_id, id FROM reports WHERE community_id = :community_id LIMIT :most
);

-- name: erase_from_bars(community_id, most)!
-- Erase some of a community's bars.
DELETE FROM bars WHERE (community_id, id) IN (
    SELECT community_id, id FROM bars WHERE community_id = :community_id LIMIT :most
);

-- name: erase_from_conversations(community_id, most)!
-- Erase some of a community's conversations.
DELETE FROM conversations WHERE (community_id, id) IN (
    SELECT community_id, id FROM conversations WHERE community_id = :community_id LIMIT :most
);

-- name: erase_from_members(community_id, most)!
-- Erase some of a community's members.
DELETE FROM members WHERE (community_id, id) IN (
    SELECT community_id, id FROM members WHERE community_id = :community_id LIMIT :most
);

-- name: erase_from_offers(community_id, most)!
-- Erase some of a community's offers.
DELETE FROM offers WHERE (community_id, id) IN (
    SELECT community_id, id FROM offers WHERE community_id = :community_id LIMIT :most
);

-- name: erase_from_asks(community_id, most)!
-- Erase some of a community's asks.
DELETE FROM asks WHERE (community_id, id) IN (
    SELECT community_id, id FROM asks WHERE community_id = :community_id LIMIT :most
);

-- name: erase_from_logins(community_id, most)!
-- Erase who of a community lets browsers in.
DELETE FROM logins WHERE id IN (SELECT id FROM logins WHERE community_id = :community_id LIMIT :most);

-- name: erase_from_admissions(community_id, most)!
-- Erase some of a community's admissions.
DELETE FROM admissions WHERE (community_id, login_id) IN (
    SELECT community_id, login_id FROM admissions WHERE community_id = :community_id LIMIT :most
);

-- name: erase_from_sessions(community_id, most)!
-- Erase some of a community's sessions.
DELETE FROM sessions WHERE (community_id, tag) IN (
    SELECT community_id, tag FROM sessions WHERE community_id = :community_id LIMIT :most
);

-- name: erase_from_guesses(community_id, most)!
-- Erase some of a community's guesses.
DELETE FROM guesses WHERE (community_id, hour, tag) IN (
    SELECT community_id, hour, tag FROM guesses WHERE community_id = :community_id LIMIT :most
);
