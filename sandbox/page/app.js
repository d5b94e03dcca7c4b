/* The page: who one is, and the two halves, Discord and Slack, in each of which one looks at some place. */

import { follow } from "./api.js";
import { Clock } from "./clock.js";
import { DiscordSide } from "./discord/side.js";
import { byId } from "./dom.js";
import { drawHint } from "./hint.js";
import { DM } from "./side.js";
import { drawPeople, drawSwitch } from "./sides.js";
import { SlackSide } from "./slack/side.js";
import { Tools } from "./tools.js";
import { Tour } from "./tour.js";

const page = { me: "Ana", go, changed, itIs: (now) => clock.set(now) };
const sides = [new DiscordSide(byId("discord"), page), new SlackSide(byId("slack"), page)];
const clock = new Clock(byId("clock"), () => sides.forEach((side) => side.draw()));
const tour = new Tour(byId("tour"), sides, page, () => changed());
const tools = new Tools(byId("tools"), { tour: () => tour.begin(here), changed: () => changed(), troubled: () => sides.forEach((side) => side.lookAtWorld()) });
let here = sides[0];
let lookAgain = 0;

const LIVELY = 1500;
const HEARD = { clock: ({ now }) => clock.set(now), demo: (state) => passed(state) };

/* --- Moving about: the address says who one is, where one looks on each half, and which of them one uses ------------ */

let shown = null;

/* Move at once: whoever types on types into the new place, as the new persona. */
function go(change) {
  const { me, use, discord, slack } = { me: page.me, use: here.id, discord: sides[0].place, slack: sides[1].place, ...change };
  location.hash = [me, discord, slack, ...(use === "slack" || change.slack ? ["slack"] : [])].join("/");
  show();
  sides.forEach((side) => side.waiting(() => side.refresh())); // Of others' channels only what was last seen is known.
}

function show() {
  shown = location.hash;
  const [me, discord, slack, use] = decodeURIComponent(shown.slice(1)).split("/");
  if (sides[0].personas.includes(me)) page.me = me;
  use_(use === "slack" ? sides[1] : sides[0]);
  sides[0].arrive(discord);
  sides[1].arrive(slack);
}

/* By the address, Back or Forward one may come to what is not known yet. */
async function arrive() {
  if (location.hash === shown) return;
  const [me] = decodeURIComponent(location.hash.slice(1)).split("/");
  await Promise.all(sides.map((side) => side.loaded([side.personas.includes(me) ? me : page.me])));
  show();
}

/* The half that was used last is the one that a narrow screen shows, and that the hint speaks of. */
function use_(side) {
  if (side === here && document.body.dataset.half === side.id) return;
  here = side;
  document.body.dataset.half = side.id;
  changed();
}

/* --- What stands above both ------------------------------------------------------------------------------------------ */

function changed() {
  if (sides.some((side) => !side.mine || !side.reading)) return;
  const there = sides.find((side) => side !== here);
  const hasNews = (name) => sides.some((side) => side.unread(name, DM));
  const people = sides[0].personas.map((name) => ({ name, moderator: sides[0].views.get(name)?.member.moderator, news: name !== page.me && hasNews(name) }));
  drawPeople(byId("people"), people, page.me, (name) => go({ me: name }));
  const halves = sides.map((side) => ({ id: side.id, community: side.communityName(), name: side.name, news: side !== here && side.unread(page.me, DM) }));
  drawSwitch(byId("switch"), halves, here.id, (id) => go({ use: id }));
  drawHint(byId("hint"), { me: page.me, here, there, ask: () => here.ask(), demo: tools });
  tour.look();
  byId("hint").hidden = tour.runs;
  tools.around.hidden = tour.runs || tools.isComing;
  document.title = `${page.me} in ${here.words().title} · Askaround`;
}

/* Days of history come quickly: what they brought is read every now and then, and once more when they are over. */
function passed(state) {
  if (state.killed !== tools.state.killed) {
    for (const side of sides) side.isKilled = state.killed;
    tools.troubled();
  }
  tools.set(state);
  Object.assign(byId("history"), { hidden: !tools.isComing, max: state.of || 1, value: state.day });
  if (state.of && !lookAgain) lookAgain = setTimeout(look, tools.isComing ? LIVELY : 0);
}

async function look() {
  await Promise.all(sides.map((side) => side.refresh(...(tools.isComing ? [page.me] : side.personas))));
  lookAgain = 0;
}

async function begin() {
  for (const side of sides) {
    for (const kind of ["focusin", "pointerdown"]) side.root.addEventListener(kind, () => use_(side));
  }
  addEventListener("hashchange", arrive);
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && sides.forEach((side) => side.refresh()));
  await Promise.all(sides.map((side) => side.begin()));
  await arrive();
  follow(
    (change) => (HEARD[change.event] || ((one) => sides.find((side) => side.id === one.platform).changed(one)))(change),
    (live) => {
      sides.forEach((side) => side.connected(live));
      if (live) tools.look();
    },
  );
  here.composer.input.focus({ preventScroll: true });
}

begin();
