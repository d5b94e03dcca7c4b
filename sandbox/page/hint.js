/* One or two lines that say what to try next, from what is there to be seen. */

import { h } from "./dom.js";
import { DM } from "./side.js";

/* `here` is the half that was used last, `there` the other; `ask` opens the form here. */
export function drawHint(root, { me, here, there, ask, demo }) {
  const pieces = demo.isComing ? [`Sixty days pass here first, by the same rules as yours: day ${demo.state.day} of ${demo.state.of}. You can look around already.`] : words(me, here, there);
  const signature = JSON.stringify([here.id, pieces]);
  if (root.dataset.signature === signature) return;
  root.dataset.signature = signature;
  root.replaceChildren(...pieces.map((piece) => (piece === ASK ? h("button", { type: "button", class: "as-link", onclick: ask }, "ask for something small") : piece)));
}

const ASK = { ask: true };

function words(me, here, there) {
  const sides = [here, there];
  const news = sides.find((side) => side.unread(me, DM) && side.placeName() !== DM);
  if (news) return [`You are ${me}. Askaround has written to you privately on ${news.name}: open it ${news.whereLettersAre}.`];
  if (here.hasPreview) return [`You are ${me}. Only you see the card below. Press Post it, and it appears for everybody.`];
  const offered = sides.find((side) => waits(side, me, "Yes, please"));
  if (offered) return [`You are ${me}. An offer came: press Yes, please under it on ${offered.name}${whereOf(offered)}, or ask something first.`];
  const discreet = sides.find((side) => side.posted.has(me) && askedIn(side) && !helper(side) && waits(side, me, "Show me"));
  if (discreet) return [`You are ${me}. Press Show me on ${discreet.name}${whereOf(discreet)}: only you see what there is.`];
  for (const side of sides) {
    const others = side.personas.filter((name) => name !== me && side.unread(name, DM));
    if (others.length) return [`Only this demo tells you: Askaround has written privately to ${listed(others)} on ${side.name}. Become ${others[0]} above to see it, ${side.whereLettersAre}.`];
  }
  const helped = sides.find((side) => helper(side));
  if (helped?.posted.has(me)) return [`You are ${me}. Once it is done, type /my in #${askedIn(helped)} on ${helped.name}, open your ask and press Sorted. Or press +1 day a few times: Askaround asks how it goes.`];
  if (helped && helper(helped) === me) return [`You are ${me}, and they said yes. Press Reply to agree on when. Then become whoever asked, above: once it is done, they press Sorted.`];
  return start(me, here);
}

function start(me, here) {
  const other = me === "Ben" ? "Cam" : "Ben";
  const mine = "Everything of yours is under /my.";
  const where = askedIn(here);
  if (where && here.posted.has(me)) return [`You are ${me}. Your ask is in #${where} on ${here.name}, for everybody. Become ${other} above and press I can help. Or press +1 day, and see what follows when nobody does.`];
  if (where) return [`You are ${me}. Press I can help under an ask in #${where} on ${here.name}. ${mine}`];
  const setup = here.mine.member.moderator ? " As a moderator you also have /askaround setup." : "";
  return [`You are ${me}. Type /ask on Discord or on Slack, or `, ASK, ` right here. Then become ${other} and offer help.${setup}`];
}

/* --- What there is to be seen ---------------------------------------------------------------------------------------- */

const has = (message, label) => message.buttons.some((one) => one.label === label);

const asks = (side) => side.mine.channels.flatMap(({ name, messages }) => messages.filter((one) => side.isOfToday(one) && has(one, "I can help")).map((card) => ({ channel: name, card })));

const askedIn = (side) => asks(side)[0]?.channel;

/* Say whether that button waits for somebody in private. */
function waits(side, name, label) {
  const view = side.views.get(name);
  return [...view.dms, ...view.private].some((message) => side.isOfToday(message) && has(message, label));
}

/* Name who helps with an open ask that was posted from here: a letter, which names the ask, told them of the yes. */
function helper(side) {
  if (!side.posted.size) return undefined;
  const titles = asks(side).map(({ card }) => card.text.split("\n")[0].replaceAll("**", ""));
  const isTold = (letter) => has(letter, "Hand back") && titles.some((title) => letter.text.includes(title));
  return side.personas.find((name) => side.views.get(name).dms.some((letter) => side.isOfToday(letter) && isTold(letter)));
}

const whereOf = (side) => (side.placeName() === DM ? "" : `, ${side.whereLettersAre}`);

function listed(names) {
  return names.length < 2 ? names[0] : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
