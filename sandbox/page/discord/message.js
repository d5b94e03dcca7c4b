/* One message as its reader sees it. */

import { at } from "../clock.js";
import { avatar, EYE, h, icon, PAPER } from "../dom.js";
import { markdown } from "./markdown.js";
import { components, embed } from "./parts.js";

const TOGETHER = 7 * 60 * 1000;

export const nameOf = (user) => user.global_name || (user.bot ? "Askaround" : user.username);

export const saidAt = (message) => new Date(message.payload.timestamp);

/* Messages of one person that follow at once stand under one name, as in Discord. */
export function follows(message, before) {
  if (!before || message.ephemeral || before.ephemeral || message.payload.author.bot) return false;
  if (message.payload.message_reference || message.payload.author.id !== before.payload.author.id) return false;
  return saidAt(message) - saidAt(before) < TOGETHER;
}

/* Draw `message`; `place` gives names and what the reader can do, `error` is the last thing that failed on it. */
export function draw(message, { place, error, together }) {
  const { payload } = message;
  const author = nameOf(payload.author);
  return h(
    "li",
    { class: classes(message, together), "data-id": message.id, tabindex: "-1" },
    together ? null : avatar(author),
    h(
      "div",
      { class: "body" },
      payload.referenced_message ? answered(payload.referenced_message) : null,
      payload.interaction ? used(payload.interaction) : null,
      h(
        "p",
        { class: together ? "meta hidden" : "meta" },
        h("strong", {}, author),
        payload.author.bot ? h("span", { class: "app" }, "APP") : null,
        at(saidAt(message)),
      ),
      message.loading ? h("p", { class: "small" }, "Askaround is thinking…") : null,
      h("div", { class: "text" }, ...markdown(payload.content, place.names), payload.edited_timestamp && payload.content && !payload.author.bot ? h("small", {}, "(edited)") : null),
      ...payload.embeds.map((one) => embed(one, place)),
      ...components(payload.components, place),
      ...payload.attachments.map((one, number) => attached(one, place.file(number))),
      message.ephemeral ? onlyYou(place.dismiss) : null,
      error ? h("p", { class: "failed", role: "alert" }, error) : null,
    ),
    place.reply ? h("button", { type: "button", class: "reply", "data-key": "reply", onclick: place.reply }, "Reply to this message") : null,
  );
}

function classes(message, together) {
  return ["message", message.ephemeral && "ephemeral", together && "together"].filter(Boolean).join(" ");
}

function answered(other) {
  const words = other.content || textsIn(other.components).join(" ") || "a message";
  const short = words.replace(/^(?:> ?|-# )/gm, "").replace(/[*_~`|\\]/g, "").replace(/\s+/g, " ");
  return h("p", { class: "answered" }, h("span", { "aria-hidden": "true" }, "↱ "), h("strong", {}, nameOf(other.author)), ` ${short}`);
}

/* A command is seen above its answer; what was typed behind it is not. */
function used({ user, name }) {
  return h("p", { class: "answered" }, h("span", { "aria-hidden": "true" }, "↱ "), h("strong", {}, nameOf(user)), " used ", h("span", { class: "mention" }, `/${name}`));
}

function textsIn(parts) {
  return parts.flatMap((part) => [...(part.type === 10 ? [part.content] : []), ...textsIn(part.components || [])]);
}

/* A file beside a message: its name leads to it, its size says what comes. */
function attached(file, address) {
  const link = h("a", { href: address, download: file.filename, "data-key": address, "aria-label": `Download ${file.filename}, ${sizeOf(file.size)}` }, file.filename);
  return h("p", { class: "file" }, icon(PAPER), h("span", {}, link, h("span", { class: "small" }, sizeOf(file.size))));
}

function sizeOf(bytes) {
  if (bytes < 1024) return `${bytes} bytes`;
  return bytes < 1024 * 1024 ? `${(bytes / 1024).toFixed(1)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

function onlyYou(dismiss) {
  return h(
    "p",
    { class: "only-you" },
    icon(EYE),
    "Only you can see this",
    h("span", { "aria-hidden": "true" }, " · "),
    h("button", { type: "button", class: "as-link", "data-key": "dismiss", onclick: dismiss }, "Dismiss message"),
  );
}

/* A line that is no message: an action that failed where no message could show it. */
export function notice(text, dismiss) {
  return h(
    "li",
    { class: "message ephemeral notice" },
    avatar("Askaround"),
    h("div", { class: "body" }, h("p", { class: "failed", role: "alert" }, text), onlyYou(dismiss)),
  );
}
