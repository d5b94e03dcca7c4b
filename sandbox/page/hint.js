/* One or two lines that say what to try next, from what is there to be seen. */

import { h } from "./dom.js";
import { DM } from "./side.js";

/* `here` is the half that was used last, `there` the other; `ask` opens the form here. */
export function drawHint(root, { me, here, there, ask }) {
  const pieces = words(me, here, there);
  const signature = JSON.stringify([here.id, pieces]);
  if (root.dataset.signature === signature) return;
  root.dataset.signature = signature;
  root.replaceChildren(...pieces.map((piece) => (piece === ASK ? h("button", { type: "button", class: "as-link", onclick: ask }, "ask for something small") : piece)));
}

const ASK = { ask: true };

function words(me, here, there) {
  const news = [here, there].find((side) => side.unread(me, DM) && side.placeName() !== DM);
  if (news) return [`You are ${me}. Askaround has written to you privately on ${news.name}: open it ${news.whereLettersAre}.`];
  if (here.hasPreview) return [`You are ${me}. Only you see the card below. Press Post it, and it appears for everybody.`];
  for (const side of [here, there]) {
    const others = side.personas.filter((name) => name !== me && side.unread(name, DM));
    if (others.length) return [`Askaround has written privately to ${listed(others)} on ${side.name}. Become ${others[0]} above to see it, ${side.whereLettersAre}.`];
  }
  const other = me === "Ben" ? "Cam" : "Ben";
  const mine = "Everything of yours is under /my.";
  if (here.posted.has(me) && here.askedIn) return [`You are ${me}. Your ask is in #${here.askedIn} on ${here.name}, for everybody. Become ${other} above and press I can help. ${mine}`];
  if (here.askedIn) return [`You are ${me}. Press I can help under an ask in #${here.askedIn} on ${here.name}. ${mine}`];
  const setup = here.mine.member.moderator ? " As a moderator you also have /askaround setup." : "";
  return [`You are ${me}. Type /ask on Discord or on Slack, or `, ASK, ` right here. Then become ${other} and offer help.${setup}`];
}

function listed(names) {
  return names.length < 2 ? names[0] : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
