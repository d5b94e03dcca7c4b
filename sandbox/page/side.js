/* One platform's half of the page: what is seen there, what is done there, how it stays up to date.
   Its state lives in the sandbox; this draws it. What differs between the platforms is in discord/ and slack/. */

import { platform, Refused } from "./api.js";
import { Composer } from "./composer.js";
import { h, isNewer, pause } from "./dom.js";
import { MessageList } from "./list.js";
import { Reading } from "./reading.js";
import { drawSidebar, whereabouts } from "./sides.js";

export const DM = "dm";
const LOOK_AGAIN = 500;

export class Side {
  /* `page` gives `me`, `go(change)`, `changed()` and `itIs(now)`; `root` is the section to draw in. */
  constructor(root, page, { id, name, base, most, looks }) {
    Object.assign(this, { root, page, id, name, place: "help", world: null, live: true, hasCome: false, notices: [], asking: 0, underWay: 0, reading: null });
    this.api = platform(base);
    this.views = new Map();
    this.loading = new Map();
    this.errors = new Map();
    this.posted = new Set();
    this.build();
    this.list = new MessageList(this.messages, this.scroller, this.said, looks);
    this.composer = new Composer(this.box, { id: `${id}-text`, most, known: () => this.commands(), send: (text, replyTo) => this.say(text, replyTo) });
  }

  build() {
    const id = `${this.id}-place`;
    this.heading = h("h2", { class: "platform", id: `${this.id}-name` });
    this.nav = h("nav", { class: "sidebar", id: `${this.id}-places`, "aria-label": `Channels and private messages on ${this.name}` });
    this.dot = h("span", { class: "dot", hidden: true });
    this.drawer = h(
      "button",
      { type: "button", class: "drawer", "aria-expanded": "false", "aria-controls": this.nav.id, onclick: () => this.openDrawer(!this.root.classList.contains("drawer-open")) },
      h("span", { "aria-hidden": "true" }, "☰"), h("span", { class: "hidden" }, "Channels"), this.dot,
    );
    [this.title, this.about] = [h("h3", { class: "place", id }), h("p", { class: "about" })];
    this.offline = h("p", { class: "offline", role: "status", hidden: true });
    this.bar = h("header", { class: "bar" }, this.drawer, this.title, this.about, this.offline);
    this.messages = h("ol", { class: "messages" });
    this.scroller = h("div", { class: "scroll", tabindex: "0", role: "region", "aria-labelledby": `${id} ${this.heading.id}` }, this.messages);
    [this.box, this.said] = [h("div", { class: "composer" }), h("p", { class: "hidden said", role: "status", "aria-live": "polite" })];
    this.root.replaceChildren(this.heading, this.nav, h("div", { class: "main" }, this.bar, this.scroller, this.box), this.said);
    this.root.addEventListener("pointerdown", (event) => event.target.closest(".sidebar, .drawer") || this.openDrawer(false));
    this.root.addEventListener("keydown", (event) => event.key === "Escape" && this.openDrawer(false));
  }

  openDrawer(open) {
    if (open === this.root.classList.contains("drawer-open")) return;
    this.root.classList.toggle("drawer-open", open);
    this.drawer.setAttribute("aria-expanded", String(open));
    if (open) this.nav.querySelector("[aria-current]")?.focus();
    else if (this.nav.contains(document.activeElement)) this.drawer.focus();
  }

  /* --- What is seen ------------------------------------------------------------------------------------------------ */

  get mine() {
    return this.views.get(this.page.me);
  }

  get isVisible() {
    return document.visibilityState === "visible" && this.root.checkVisibility();
  }

  /* Whoever is quicker than the bot waits for it; when it goes away later, that shows, as it would on the platform. */
  get isComing() {
    return !this.hasCome && !this.isKilled;
  }

  channel(place = this.place) {
    return this.mine.channels.find((one) => one.name === place) || null;
  }

  shared(view, place) {
    return (place === DM ? view.dms : view.channels.find((one) => one.name === place)?.messages) || [];
  }

  unread(name, place) {
    const view = this.views.get(name);
    return Boolean(view) && this.reading.unread(name, place, this.shared(view, place));
  }

  seen() {
    const own = this.mine.private.filter((message) => this.belongs(message));
    return [...this.shared(this.mine, this.place), ...own].sort((a, b) => (isNewer(a.id, b.id) ? 1 : -1));
  }

  isOfToday(message) {
    return isNewer(message.id, this.world.began);
  }

  get personas() {
    return this.world?.personas || [];
  }

  async load(name) {
    const running = this.loading.get(name);
    if (running) {
      running.again = true;
      return running.done;
    }
    const job = { again: true };
    this.loading.set(name, job);
    job.done = (async () => {
      try {
        while (job.again) {
          job.again = false;
          this.views.set(name, await this.api.view(name));
        }
      } finally {
        this.loading.delete(name);
      }
    })();
    return job.done;
  }

  async loaded(names) {
    try {
      await Promise.all(names.map((name) => this.load(name)));
      return true;
    } catch (refusal) {
      if (!(refusal instanceof Refused)) throw refusal;
      this.live = false;
      this.drawStatus();
      return false;
    }
  }

  async refresh(...names) {
    if (await this.loaded(names.length ? names : [this.page.me])) this.draw();
  }

  /* --- What is done ------------------------------------------------------------------------------------------------- */

  /* Do `work`; until it is done this half is seen to be waiting. */
  async waiting(work) {
    this.root.toggleAttribute("data-waiting", Boolean((this.underWay += 1)));
    try {
      return await work();
    } finally {
      this.root.toggleAttribute("data-waiting", Boolean((this.underWay -= 1)));
    }
  }

  perform = (...deed) => this.waiting(() => this.act(...deed));

  async act(verb, body, message, element) {
    const origin = { me: this.page.me, place: body.channel && body.channel !== this.placeName() ? body.channel : this.place };
    if (message) this.errors.delete(`${origin.me} ${message.id}`);
    this.notices = this.notices.filter(({ me, place }) => me !== origin.me || place !== origin.place); // What follows is newer.
    element?.setAttribute("aria-busy", "true");
    if (element?.textContent === "Post it") this.posted.add(origin.me);
    try {
      while (this.isComing) await pause(LOOK_AGAIN);
      await this.follow(await this.api.act(origin.me, verb, body), message, origin);
    } catch (refusal) {
      if (!(refusal instanceof Refused)) throw refusal;
      this.fail(refusal.message, message, origin);
    } finally {
      element?.removeAttribute("aria-busy");
    }
  }

  async follow(response, message, origin) {
    if (response.kind === "failed") {
      this.fail(response.error, message, origin);
      return this.lookAtWorld();
    }
    if (response.message && this.page.me === origin.me) this.list.reveal(response.message.id);
    return this.refresh(origin.me);
  }

  fail(text, message, { me, place }) {
    if (message) this.errors.set(`${me} ${message.id}`, text);
    else this.notices.push({ me, place, text });
    this.draw();
  }

  errorOf(id) {
    return this.errors.get(`${this.page.me} ${id}`);
  }

  ask() {
    const channel = this.channel() ? this.placeName() : "help";
    this.go(channel);
    return this.perform("run", { command: "/ask", channel }, null, null);
  }

  go(place) {
    this.page.go({ [this.id]: place });
  }

  /* Move to `place`, or to where one is allowed to be. */
  arrive(place = "") {
    this.place = this.allows(place) ? place : this.channel("help") ? "help" : DM;
    this.openDrawer(false);
    this.draw();
  }

  allows(place) {
    return place === DM || Boolean(this.channel(place));
  }

  open(place) {
    this.go(place);
  }

  /* The channel that words typed here go to, and the entry on the left that is marked. */
  placeName() {
    return this.place;
  }

  current() {
    return this.placeName();
  }

  /* --- Drawing ------------------------------------------------------------------------------------------------------- */

  draw() {
    if (!this.mine || !this.reading) return;
    const { me } = this.page;
    const { title, about, box, beginning } = this.words();
    this.heading.replaceChildren(this.communityName(), " ", h("span", {}, `on ${this.name}`));
    this.title.textContent = title;
    this.about.textContent = about || "";
    if (this.isVisible) this.reading.mark(me, this.place, this.shared(this.mine, this.place));
    drawSidebar(this.nav, this.sections(), this.current(), (place) => this.unread(me, place), (place) => this.open(place));
    this.dot.hidden = ![DM, ...this.mine.channels.map((one) => one.name)].some((place) => this.unread(me, place));
    this.composer.enter(`${me}/${this.place}`, box);
    this.drawStatus();
    this.page.changed();
    this.drawMessages(beginning); // Last, when everything around it has its size.
  }

  drawMessages(beginning) {
    const { me } = this.page;
    const notices = this.notices.filter((one) => one.me === me && one.place === this.place);
    const dismiss = (one) => () => {
      this.notices = this.notices.filter((other) => other !== one);
      this.draw();
    };
    this.list.draw(`${me}/${this.place}`, this.seen(), {
      surroundings: (message) => this.surroundings(message),
      errorOf: (message) => this.errorOf(message.id),
      notices: notices.map((one) => ({ text: one.text, dismiss: dismiss(one) })),
      beginning,
      me,
    });
  }

  drawStatus() {
    const words = whereabouts(this);
    if (this.offline.textContent !== words) this.offline.textContent = words;
    this.offline.hidden = !words;
  }

  /* --- Staying up to date -------------------------------------------------------------------------------------------- */

  async lookAtWorld() {
    clearTimeout(this.asking);
    try {
      this.world = await this.api.world();
      this.page.itIs(this.world.now);
    } catch (refusal) {
      if (!(refusal instanceof Refused)) throw refusal;
    }
    this.hasCome ||= this.isReady();
    this.drawStatus();
    if (!this.isReady()) this.asking = setTimeout(() => this.lookAtWorld(), LOOK_AGAIN);
  }

  changed({ view, audience }) {
    const people = this.personas.filter((name) => audience === "public" || audience.includes(this.views.get(name)?.member.id));
    const concerned = people.filter((name) => name === this.page.me || view === "dms");
    if (concerned.length) this.refresh(...concerned);
  }

  async connected(live) {
    this.live = live;
    this.drawStatus();
    if (!live) return;
    await this.lookAtWorld();
    this.refresh(...this.personas);
  }

  /* Read everything for the first time, however long the demo takes to answer. */
  async begin() {
    await this.lookAtWorld();
    while (!this.world || !(await this.loaded(this.personas))) {
      await pause(LOOK_AGAIN);
      await this.lookAtWorld();
    }
    this.live = true;
    this.reading = new Reading(this.id, this.worldId(), this.world.began);
  }
}
