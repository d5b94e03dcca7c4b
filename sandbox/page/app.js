/* The page: who one is, where one looks, what one sees there. State lives in the sandbox; this draws it. */

import * as api from "./api.js";
import { Composer, offered, readCommand } from "./composer.js";
import { byId, isNewer } from "./dom.js";
import { drawHint } from "./hint.js";
import { MessageList } from "./list.js";
import { openModal } from "./modal.js";
import { Reading } from "./reading.js";
import { drawPeople, drawSidebar } from "./sides.js";

const DM = "dm";

const state = { me: "Ana", place: "help", world: null, views: new Map(), errors: new Map(), notices: [], posted: new Set(), live: true };
const loading = new Map();
const list = new MessageList(byId("messages"), byId("scroll"), byId("said"));
const composer = new Composer(byId("composer"), { known: () => commands(), send: say });
let reading = null;

/* --- What is seen ------------------------------------------------------------------------------------------------ */

const mine = () => state.views.get(state.me);
const here = () => (state.place === DM ? null : mine().channels.find((channel) => channel.name === state.place));
const shared = (view, place) => (place === DM ? view.dms : view.channels.find((channel) => channel.name === place)?.messages || []);
const unread = (name, place) => reading.unread(name, place, shared(state.views.get(name), place));
const commands = () => offered(state.world.commands, { moderator: mine().member.moderator, direct: state.place === DM });

function seen() {
  const channel = here();
  const own = mine().private.filter((message) => (channel ? message.channel_id === channel.id : mine().dms.some((one) => one.channel_id === message.channel_id)));
  return [...shared(mine(), state.place), ...own].sort((a, b) => (isNewer(a.id, b.id) ? 1 : -1));
}

async function load(name) {
  const running = loading.get(name);
  if (running) {
    running.again = true;
    return running.done;
  }
  const job = { again: true };
  loading.set(name, job);
  job.done = (async () => {
    try {
      while (job.again) {
        job.again = false;
        state.views.set(name, await api.view(name));
      }
    } finally {
      loading.delete(name);
    }
  })();
  return job.done;
}

async function loaded(names) {
  try {
    await Promise.all(names.map(load));
    return true;
  } catch (refusal) {
    if (!(refusal instanceof api.Refused)) throw refusal;
    state.live = false;
    drawStatus();
    return false;
  }
}

async function refresh(...names) {
  if (await loaded(names.length ? names : [state.me])) draw();
}

/* --- What is done ------------------------------------------------------------------------------------------------- */

function names() {
  const guild = state.world.guilds.find((one) => one.name === mine().guild.name);
  return {
    channels: new Map(guild.channels.map((channel) => [channel.id, channel.name])),
    people: new Map(guild.members.map((member) => [member.id, member.name])),
  };
}

/* Everything that drawing one message needs to know of its surroundings. */
function surroundings(message) {
  const known = names();
  const entries = (map) => [...map].map(([value, label]) => ({ value, label }));
  const visible = new Set(mine().channels.map((channel) => channel.id));
  return {
    names: known,
    channels: entries(known.channels).filter((one) => visible.has(one.value)).map((one) => ({ ...one, label: `#${one.label}` })),
    people: entries(known.people),
    act: (verb, body, element) => perform(verb, { ...body, message: message.id }, message, element),
    dismiss: () => perform("dismiss", { message: message.id }, message, null),
    reply: state.place === DM && message.payload.author.bot && !message.ephemeral ? () => composer.answer(message, list.textOf(message.id)) : null,
  };
}

async function perform(verb, body, message, element) {
  const me = state.me;
  const place = body.channel || state.place;
  if (message) state.errors.delete(`${me} ${message.id}`);
  element?.setAttribute("aria-busy", "true");
  if (element?.textContent === "Post it") state.posted.add(me);
  try {
    await follow(await api.act(me, verb, body), message, { me, place });
  } catch (refusal) {
    if (!(refusal instanceof api.Refused)) throw refusal;
    fail(refusal.message, message, { me, place });
  } finally {
    element?.removeAttribute("aria-busy");
  }
}

async function follow(response, message, origin) {
  if (response.kind === "failed") {
    fail(response.error, message, origin);
    return lookAtWorld();
  }
  if (response.kind === "modal") {
    const { modal } = response;
    return openModal(modal, surroundings(message || { id: "", payload: { author: {} } }), (values) => submit(modal, values, message, origin));
  }
  if (response.message && state.me === origin.me) list.reveal(response.message.id);
  return refresh(origin.me);
}

async function submit(modal, values, message, origin) {
  try {
    const response = await api.act(origin.me, "submit", { modal: modal.id, values });
    if (response.kind === "failed") return response.error;
    await follow(response, message, origin);
    return "";
  } catch (refusal) {
    if (!(refusal instanceof api.Refused)) throw refusal;
    return refusal.message;
  }
}

function fail(text, message, { me, place }) {
  if (message) state.errors.set(`${me} ${message.id}`, text);
  else state.notices.push({ me, place, text });
  draw();
}

function say(text, replyTo) {
  if (replyTo) return perform("reply", { message: replyTo.id, text }, null, null);
  if (text.startsWith("/")) return perform("run", { ...readCommand(text, commands()), channel: state.place }, null, null);
  return perform("write", { text, channel: state.place }, null, null);
}

function ask() {
  const channel = state.place === DM ? "help" : state.place;
  go(state.me, channel);
  return perform("run", { command: "/ask", channel }, null, null);
}

/* --- Moving about -------------------------------------------------------------------------------------------------- */

const go = (me, place) => (location.hash = `${me}/${place}`);

async function arrive() {
  const [me, place] = decodeURIComponent(location.hash.slice(1)).split("/");
  const who = state.world.personas.includes(me) ? me : state.me;
  await loaded([who]);
  state.me = who;
  const known = place === DM || mine().channels.some((channel) => channel.name === place);
  state.place = known ? place : mine().channels.some((channel) => channel.name === "help") ? "help" : DM;
  openDrawer(false);
  draw();
}

function openDrawer(open) {
  if (open === document.body.classList.contains("drawer-open")) return;
  document.body.classList.toggle("drawer-open", open);
  byId("drawer").setAttribute("aria-expanded", String(open));
  if (open) byId("sidebar").querySelector("[aria-current]")?.focus();
  else if (byId("sidebar").contains(document.activeElement)) byId("drawer").focus();
}

/* --- Drawing ------------------------------------------------------------------------------------------------------- */

function draw() {
  const title = state.place === DM ? "Askaround" : `#${state.place}`;
  byId("place").textContent = title;
  byId("about").textContent = state.place === DM ? "Private messages between you and Askaround" : "";
  document.title = `${state.me} in ${title} · Askaround`;
  if (document.visibilityState === "visible") reading.mark(state.me, state.place, shared(mine(), state.place));
  drawPeople(byId("people"), state, (name) => unread(name, DM), (name) => go(name, state.place));
  drawSidebar(byId("sidebar"), mine(), state.place, (place) => unread(state.me, place), (place) => go(state.me, place));
  byId("drawer-dot").hidden = ![DM, ...mine().channels.map((channel) => channel.name)].some((place) => unread(state.me, place));
  drawHint(byId("hint"), { ...state, unread, mine: mine(), ask });
  composer.enter(`${state.me}/${state.place}`, state.place === DM ? "Message Askaround" : `Message #${state.place}, or type /`);
  drawStatus();
  drawMessages(); // Last, when everything around it has its size.
}

function drawMessages() {
  const notices = state.notices.filter((one) => one.me === state.me && one.place === state.place);
  list.draw(`${state.me}/${state.place}`, seen(), {
    surroundings,
    errorOf: (message) => state.errors.get(`${state.me} ${message.id}`),
    notices: notices.map((one) => ({ text: one.text, dismiss: () => { state.notices = state.notices.filter((other) => other !== one); draw(); } })),
    beginning: state.place === DM ? ["Askaround", "The beginning of your private messages with Askaround."] : [`Welcome to #${state.place}`, "The beginning of this channel."],
    me: state.me,
  });
}

function drawStatus() {
  const line = byId("offline");
  const ready = state.world?.connected && state.world.commands.length;
  const words = !state.live ? "Reconnecting to the demo…" : !ready ? "Askaround is offline. It comes back by itself." : "";
  if (line.textContent !== words) line.textContent = words;
  line.hidden = !words;
}

/* --- Staying up to date -------------------------------------------------------------------------------------------- */

let asking = 0;

async function lookAtWorld() {
  clearTimeout(asking);
  try {
    state.world = await api.world();
  } catch (refusal) {
    if (!(refusal instanceof api.Refused)) throw refusal;
  }
  drawStatus();
  if (!state.world?.connected || !state.world.commands.length) asking = setTimeout(lookAtWorld, 1500);
}

function changed({ view, audience }) {
  const people = state.world.personas.filter((name) => audience === "public" || audience.includes(state.views.get(name)?.member.id));
  const concerned = people.filter((name) => name === state.me || view === "dms");
  if (concerned.length) refresh(...concerned);
}

async function connected(live) {
  state.live = live;
  drawStatus();
  if (!live) return;
  await lookAtWorld();
  refresh(...state.world.personas);
}

async function begin() {
  await lookAtWorld();
  if (!state.world || !(await loaded(state.world.personas))) {
    state.live = false;
    drawStatus();
    return setTimeout(begin, 1500);
  }
  reading = new Reading(mine().guild.id);
  byId("drawer").addEventListener("click", () => openDrawer(!document.body.classList.contains("drawer-open")));
  document.addEventListener("pointerdown", (event) => event.target.closest("#sidebar, #drawer") || openDrawer(false));
  document.addEventListener("keydown", (event) => event.key === "Escape" && openDrawer(false));
  addEventListener("hashchange", arrive);
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && refresh());
  await arrive();
  api.follow(changed, connected);
  composer.input.focus({ preventScroll: true });
  return undefined;
}

begin();
