-- name: begin_login(id, code_tag, secret_tag, begun_at)!
-- Keep a browser that wants in; changes no row where another one shows the same code.
INSERT INTO logins (id, code_tag, secret_tag, begun_at) VALUES (:id, :code_tag, :secret_tag, :begun_at)
ON CONFLICT DO NOTHING;

-- name: logins_since(since)$
-- Count the browsers that began to want in after a moment.
SELECT COUNT(*) FROM logins WHERE begun_at > :since;

-- name: drop_oldest_login()!
-- Forget the browser that began first to want in, of those that nobody let in.
DELETE FROM logins WHERE id = (SELECT id FROM logins WHERE community_id IS NULL ORDER BY begun_at LIMIT 1);

-- name: get_login(id)^
-- Give one browser that wants in.
SELECT logins.id, begun_at, admissions.community_id, visitor FROM logins
LEFT JOIN admissions ON admissions.community_id = logins.community_id AND login_id = logins.id WHERE logins.id = :id;

-- name: login_by_code(code_tag)^
-- Find the browser that shows a code.
SELECT logins.id, begun_at, admissions.community_id, visitor FROM logins
LEFT JOIN admissions ON admissions.community_id = logins.community_id AND login_id = logins.id WHERE code_tag = :code_tag;

-- name: login_by_secret(secret_tag)^
-- Find the browser that has a secret.
SELECT logins.id, begun_at, admissions.community_id, visitor FROM logins
LEFT JOIN admissions ON admissions.community_id = logins.community_id AND login_id = logins.id WHERE secret_tag = :secret_tag;

-- name: place_login(community_id, id)!
-- Say in which community a browser is let in.
UPDATE logins SET community_id = :community_id WHERE id = :id;

-- name: admit(community_id, login_id, visitor)!
-- Keep who lets a browser in.
INSERT INTO admissions (community_id, login_id, visitor) VALUES (:community_id, :login_id, :visitor);

-- name: drop_login(id)!
-- Forget a browser that wanted in.
DELETE FROM logins WHERE id = :id;

-- name: forget_logins(before, most)!
-- Drop browsers that wanted in too long ago.
DELETE FROM logins WHERE id IN (SELECT id FROM logins WHERE begun_at < :before LIMIT :most);

-- name: admissions(community_id)
-- List who lets browsers in that have not come yet.
SELECT login_id, visitor FROM admissions WHERE community_id = :community_id;

-- name: begin_session(community_id, tag, visitor_tag, visitor, since, seen_at)!
-- Keep a browser that is in.
INSERT INTO sessions (community_id, tag, visitor_tag, visitor, since, seen_at)
VALUES (:community_id, :tag, :visitor_tag, :visitor, :since, :seen_at);

-- name: get_session(community_id, tag)^
-- Give a browser that is in.
SELECT visitor, since, seen_at FROM sessions WHERE community_id = :community_id AND tag = :tag;

-- name: see_session(community_id, tag, seen_at)!
-- Keep when a browser was last in use.
UPDATE sessions SET seen_at = :seen_at WHERE community_id = :community_id AND tag = :tag;

-- name: end_session(community_id, tag)!
-- Let a browser be in no more.
DELETE FROM sessions WHERE community_id = :community_id AND tag = :tag;

-- name: end_sessions_of(community_id, visitor_tag)!
-- Let no browser of somebody be in any more.
DELETE FROM sessions WHERE community_id = :community_id AND visitor_tag = :visitor_tag;

-- name: has_session(community_id, visitor_tag)$
-- Say whether a browser of somebody is in.
SELECT 1 FROM sessions WHERE community_id = :community_id AND visitor_tag = :visitor_tag LIMIT 1;

-- name: sessions_of(community_id, visitor_tag)
-- List the browsers of somebody that are in.
SELECT tag, visitor, since, seen_at FROM sessions WHERE community_id = :community_id AND visitor_tag = :visitor_tag;

-- name: any_session(community_id)$
-- Say whether any browser is in, in a community that there need not be.
SELECT 1 FROM sessions WHERE community_id = :community_id LIMIT 1;

-- name: forget_sessions(before, most)!
-- Drop sessions that lay idle since before a moment; none in use lasts for longer than a page lets it.
DELETE FROM sessions WHERE (community_id, tag) IN (
    SELECT community_id, tag FROM sessions WHERE seen_at < :before LIMIT :most
);

-- name: add_guess(community_id, hour, tag)!
-- Count a code that somebody typed in vain.
INSERT INTO guesses (community_id, hour, tag, n) VALUES (:community_id, :hour, :tag, 1)
ON CONFLICT (community_id, hour, tag) DO UPDATE SET n = guesses.n + 1;

-- name: guesses(community_id, hour, tag)$
-- Say how many codes somebody typed in vain.
SELECT n FROM guesses WHERE community_id = :community_id AND hour = :hour AND tag = :tag;

-- name: drop_guesses(community_id, hour, tag)!
-- Forget how many codes somebody typed in vain.
DELETE FROM guesses WHERE community_id = :community_id AND hour = :hour AND tag = :tag;

-- name: forget_guesses(before, most)!
-- Drop counts of earlier hours.
DELETE FROM guesses WHERE (community_id, hour, tag) IN (
    SELECT community_id, hour, tag FROM guesses WHERE hour < :before LIMIT :most
);
