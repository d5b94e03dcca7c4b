-- name: get_installation(space_id)$
-- Give what a space gave the bot.
SELECT access FROM installations WHERE space_id = :space_id;

-- name: installed_spaces()
-- List the spaces that let the bot in.
SELECT space_id FROM installations ORDER BY space_id;

-- name: keep_installation(space_id, access)!
-- Keep what a space gave the bot, instead of what it gave before.
INSERT INTO installations (space_id, access) VALUES (:space_id, :access)
ON CONFLICT (space_id) DO UPDATE SET access = excluded.access;

-- name: drop_installation(space_id)!
-- Forget what a space gave the bot.
DELETE FROM installations WHERE space_id = :space_id;
