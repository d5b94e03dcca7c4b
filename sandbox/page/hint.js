/* One or two lines that say what to try next, from what is there to be seen. */

import { h } from "./dom.js";

const DM = "dm";

export function drawHint(root, { me, world, mine, place, unread, posted, ask }) {
  const others = world.personas.filter((name) => name !== me && unread(name, DM));
  const cards = mine.channels.some((channel) => channel.messages.some((message) => message.buttons.some((one) => one.label === "I can help")));
  const preview = mine.private.some((message) => message.buttons.some((one) => one.label === "Post it"));
  const pieces = words({ preview, posted: posted.has(me), me, place, others, cards, news: unread(me, DM), moderator: mine.member.moderator });
  const signature = JSON.stringify(pieces);
  if (root.dataset.signature === signature) return;
  root.dataset.signature = signature;
  root.replaceChildren(...pieces.map((piece) => (piece === ASK ? h("button", { type: "button", class: "as-link", onclick: ask }, "ask for something small") : piece)));
}

const ASK = { ask: true };

function words({ preview, posted, me, place, others, cards, news, moderator }) {
  if (news && place !== DM) return [`You are ${me}. Askaround has written to you privately: open it under Direct messages.`];
  if (preview) return [`You are ${me}. Only you see the card below. Press Post it, and it appears for everybody in #help.`];
  if (others.length) return [`Askaround has written privately to ${listed(others)}. Become ${others[0]} above to see it, under Direct messages.`];
  const other = me === "Ben" ? "Cam" : "Ben";
  if (posted && cards) return [`You are ${me}. Your ask is in #help for everybody. Become ${other} above and press I can help. Everything of yours is under /my.`];
  if (cards) return [`You are ${me}. Press I can help under an ask in #help. Everything of yours is under /my.`];
  const setup = moderator ? " As a moderator you also have /askaround setup." : "";
  return [`You are ${me}. Type /ask in the box below, or `, ASK, ` right here. Then become ${other} and offer help.${setup}`];
}

function listed(names) {
  return names.length < 2 ? names[0] : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
