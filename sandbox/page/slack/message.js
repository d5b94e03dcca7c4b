/* One message as its reader sees it in Slack. */

import { at } from "../clock.js";
import { avatar, EYE, h, icon } from "../dom.js";
import { blocks } from "./blocks.js";
import { mrkdwn } from "./mrkdwn.js";

const TOGETHER = 5 * 60 * 1000;

export const isFromBot = (message) => Boolean(message.payload.bot_id);

export const saidAt = (message) => new Date(Number(message.id) * 1000);

/* Messages of one author that follow at once stand under one name, the bot's too, as in Slack. */
export function follows(message, before) {
  if (!before || message.ephemeral || before.ephemeral || message.author !== before.author) return false;
  return saidAt(message) - saidAt(before) < TOGETHER;
}

/* Draw `message`; `place` gives names and what the reader can do, `error` is the last thing that failed on it. */
export function draw(message, { place, error, together }) {
  return h(
    "li",
    { class: ["message", message.ephemeral && "ephemeral", together && "together"].filter(Boolean).join(" "), "data-id": message.id, tabindex: "-1" },
    together ? null : avatar(message.author),
    h(
      "div",
      { class: "body" },
      message.ephemeral ? onlyYou(place.dismiss) : null,
      h(
        "p",
        { class: together ? "meta hidden" : "meta" },
        h("strong", {}, message.author),
        isFromBot(message) ? h("span", { class: "app" }, "APP") : null,
        at(saidAt(message)),
      ),
      ...(message.payload.blocks ? blocks(message.payload.blocks, place) : [h("div", { class: "text" }, ...mrkdwn(message.content, place.names))]),
      message.payload.edited ? h("small", { class: "small" }, "(edited)") : null,
      place.thread ? threadLine(place.thread) : null,
      error ? h("p", { class: "failed", role: "alert" }, error) : null,
    ),
    place.reply ? h("button", { type: "button", class: "reply", "data-key": "reply", onclick: place.reply }, "Reply in thread") : null,
  );
}

function threadLine({ count, isNew, open }) {
  const words = count === 1 ? "1 reply" : `${count} replies`;
  return h("p", {}, h("button", { type: "button", class: "as-link thread", "data-key": "thread", onclick: open }, isNew ? `${words}, something new` : words));
}

function onlyYou(dismiss) {
  return h(
    "p",
    { class: "only-you" },
    icon(EYE),
    "Only visible to you",
    h("span", { "aria-hidden": "true" }, " · "),
    h("button", { type: "button", class: "as-link", "data-key": "dismiss", onclick: dismiss }, "Dismiss"),
  );
}

/* What Slackbot says of a command that came to nothing. */
export function notice(text, dismiss) {
  return h(
    "li",
    { class: "message ephemeral notice" },
    avatar("Slackbot"),
    h("div", { class: "body" }, onlyYou(dismiss), h("p", { class: "meta" }, h("strong", {}, "Slackbot")), h("p", { class: "failed", role: "alert" }, text)),
  );
}

/* Said aloud: what the sandbox reads out of blocks, on one line. */
export const wordsOf = (message) => message.text.replace(/\s+/g, " ").trim();
