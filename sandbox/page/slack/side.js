/* Slack's half: channels, the app with its Home and Messages tabs, threads, shortcuts, and forms in a stack. */

import { Refused } from "../api.js";
import { avatar, h, icon, LOCK, swap } from "../dom.js";
import { DM, Side } from "../side.js";
import { redraw } from "../sides.js";
import { blocks, inputField } from "./blocks.js";
import { draw, follows, isFromBot, notice, saidAt, wordsOf } from "./message.js";
import { Modals } from "./modals.js";
import { shortcutMenu } from "./shortcuts.js";

const HOME = "home";

export class SlackSide extends Side {
  constructor(root, page) {
    super(root, page, { id: "slack", name: "Slack", base: "/slack", most: 4000, looks: { draw, follows, notice, saidAt, wordsOf } });
    Object.assign(this, { described: new Map(), tab: HOME, opened: "" });
    this.modals = new Modals(this);
    this.tabs = h("div", { class: "tabs", role: "group", "aria-label": "Tabs of Askaround", hidden: true });
    this.home = h("div", { class: "home", hidden: true });
    this.back = h("button", { type: "button", class: "as-link back", hidden: true, onclick: () => this.go(this.placeName()) }, "← Back");
    this.title.before(this.back);
    this.bar.append(this.tabs);
    this.scroller.append(this.home);
    this.box.querySelector("form").prepend(shortcutMenu(() => this.shortcuts(), (name) => this.perform("shortcut", { name }, null, null)));
  }

  /* --- Where one is: "help", "home", "dm", or the thread "dm@1700000000.000100" ------------------------------------- */

  placeName(place = this.place) {
    return place.split("@")[0];
  }

  threadOf(place = this.place) {
    return place.split("@")[1] || null;
  }

  current() {
    return this.placeName() === HOME ? DM : this.placeName();
  }

  allows(place) {
    const name = this.placeName(place);
    return [DM, HOME].includes(name) || Boolean(this.channel(name));
  }

  channel(place = this.placeName()) {
    return super.channel(place);
  }

  open(place) {
    this.go(place === DM && !this.unread(this.page.me, DM) ? this.tab : place);
  }

  arrive(place = "") {
    const thread = this.threadOf(place);
    const isMine = super.shared(this.mine, this.placeName(place)).some((message) => message.id === thread);
    super.arrive(thread && !isMine ? this.placeName(place) : place); // Somebody else's thread is not here.
    const tab = { [DM]: "messages", [HOME]: HOME }[this.placeName()];
    if (tab) this.tab = this.placeName();
    const opened = tab ? `${this.page.me} ${tab}` : "";
    if (opened && opened !== this.opened) this.waiting(() => this.lookAtTab(tab));
    this.opened = opened;
  }

  /* The bot hears that its tab was opened, and may draw it anew. */
  async lookAtTab(tab) {
    const { me } = this.page;
    try {
      await this.api.act(me, "home", { tab });
      await this.refresh(me);
    } catch (refusal) {
      if (!(refusal instanceof Refused)) throw refusal;
    }
  }

  /* --- What is seen -------------------------------------------------------------------------------------------------- */

  isReady() {
    return Boolean(this.world?.connected);
  }

  worldId() {
    return this.views.values().next().value.workspace.id;
  }

  communityName() {
    return this.mine.workspace.name;
  }

  commands() {
    if (this.threadOf()) return [];
    return this.world.commands.map((line) => ({ line, description: this.described.get(line)?.description || "", hint: this.described.get(line)?.usage_hint }));
  }

  shortcuts() {
    return this.world.shortcuts.map((name) => ({ name, description: this.described.get(name)?.description }));
  }

  /* Top messages of a place, or the answers of a thread. */
  shared(view, place) {
    const thread = this.threadOf(place);
    const all = super.shared(view, this.placeName(place));
    const isTop = (message) => !message.thread_ts || message.thread_ts === message.id;
    return all.filter((message) => (thread ? message.thread_ts === thread && message.id !== thread : isTop(message)));
  }

  /* Threads that can be opened: one whose first message was taken away cannot. */
  threads(view, place) {
    const all = super.shared(view, place);
    const answered = new Set(all.filter((message) => message.thread_ts !== message.id).map((message) => message.thread_ts));
    return all.filter((message) => answered.has(message.id)).map((message) => `${place}@${message.id}`);
  }

  unread(name, place) {
    const view = this.views.get(name);
    if (!view || place === HOME) return false;
    return super.unread(name, place) || (!this.threadOf(place) && this.threads(view, place).some((thread) => super.unread(name, thread)));
  }

  seen() {
    const root = super.shared(this.mine, this.placeName()).find((message) => message.id === this.threadOf());
    return [...(root ? [root] : []), ...super.seen()];
  }

  belongs(message) {
    const channel = this.channel();
    const isHere = channel ? message.channel_id === channel.id : this.placeName() === DM && message.channel_id.startsWith("D");
    return isHere && (message.thread_ts || null) === this.threadOf();
  }

  get hasPreview() {
    return false; // Slack's preview is a form above everything, which says so itself.
  }

  get whereLettersAre() {
    return "under Askaround, on the tab Messages";
  }

  words() {
    const name = this.placeName();
    if (this.threadOf()) return { title: "Thread", about: name === DM ? "Askaround" : `#${name}`, box: "Reply…", beginning: null };
    if (name === HOME) return { title: "Askaround", box: "Message Askaround", beginning: null };
    if (name === DM) return { title: "Askaround", box: "Message Askaround", beginning: ["Askaround", "This is the very beginning of your messages with Askaround. Nobody else sees them."] };
    return { title: `#${name}`, box: `Message #${name}`, beginning: [`# ${name}`, `This is the very beginning of the #${name} channel.`] };
  }

  sections() {
    const entries = this.mine.channels.filter((one) => !one.archived).map((one) => ({ place: one.name, words: one.kind === "groups" ? [icon(LOCK), one.name] : [`# ${one.name}`] }));
    return [{ title: "Channels", entries }, { title: "Apps", entries: [{ place: DM, words: [avatar("Askaround"), "Askaround"] }] }];
  }

  /* Everything that drawing a message, a form or the Home tab needs to know of its surroundings. */
  surroundings(surface) {
    // Between two worlds (Start over) what is drawn belongs to neither, and is drawn again at once.
    const workspace = this.world.workspaces.find((one) => one.id === this.mine.workspace.id) || { channels: [], members: [] };
    const fields = [...(surface.fields || []), ...(surface.selects || [])];
    const open = (name) => this.go(name);
    return {
      names: { channels: new Map(this.mine.channels.map((one) => [one.id, one.name])), people: new Map(workspace.members.map((one) => [one.id, one.name])), open },
      held: (block, one) => fields.find((field) => field.block_id === block.block_id && field.action_id === one.action_id),
      conversations: (kinds) => this.conversations(workspace, kinds),
      people: () => workspace.members.map((one) => ({ value: one.id, label: one.name })),
      act: (verb, body, element) => this.perform(verb, { ...body, message: surface.id }, surface, element),
      dismiss: () => this.perform("dismiss", { message: surface.id }, surface, null),
      ...this.threading(surface),
    };
  }

  conversations(workspace, kinds) {
    const wanted = { channels: "public", groups: "private" };
    const channels = this.mine.channels.filter((one) => !one.archived && kinds.includes(wanted[one.kind]));
    return channels.map((one) => ({ value: one.id, label: `#${one.name}` }));
  }

  threading(message) {
    const name = this.placeName();
    if (this.threadOf() || name === HOME || message.author === undefined) return {};
    const thread = `${name}@${message.id}`;
    const count = this.shared(this.mine, thread).length;
    const isNew = this.unread(this.page.me, thread);
    const open = () => {
      this.go(thread);
      this.composer.input.focus();
    };
    return {
      also: [count, isNew],
      thread: count ? { count, isNew, open } : null,
      reply: name === DM && isFromBot(message) && !message.ephemeral ? open : null,
    };
  }

  /* --- What is done -------------------------------------------------------------------------------------------------- */

  say(text) {
    const thread = this.threadOf();
    const origin = { me: this.page.me, place: this.place };
    if (thread && text.startsWith("/")) return this.fail(`${text.split(" ")[0]} is not supported in threads. Sorry!`, null, origin);
    if (thread) return this.perform("reply", { message: thread, text }, null, null);
    if (text.startsWith("/")) return this.perform("run", { command: text, channel: this.placeName() }, null, null);
    return this.perform("write", { text, channel: this.placeName() }, null, null);
  }

  async submit(modal, values) {
    const { me } = this.page;
    this.errors.delete(`${me} ${modal.id}`);
    try {
      const response = await this.api.act(me, "submit", { modal: modal.id, values });
      if (response.kind === "errors") return { errors: response.errors };
      if (response.kind === "failed") return this.failedIn(modal, me, response.error);
      if (modal.submit === "Post it") this.posted.add(me);
      if (response.message && me === this.page.me) this.list.reveal(response.message.id);
      await this.refresh(me);
      return {};
    } catch (refusal) {
      if (!(refusal instanceof Refused)) throw refusal;
      return this.failedIn(modal, me, refusal.message);
    }
  }

  failedIn(modal, me, error) {
    this.errors.set(`${me} ${modal.id}`, error);
    return { error };
  }

  close(modal, everything) {
    return this.perform("close", { modal: modal.id, everything }, modal, null);
  }

  /* --- Drawing ------------------------------------------------------------------------------------------------------- */

  draw() {
    super.draw();
    if (!this.mine || !this.reading) return;
    const isHome = this.place === HOME;
    this.back.hidden = !this.threadOf();
    this.box.hidden = isHome;
    this.messages.hidden = isHome;
    this.home.hidden = !isHome;
    this.drawTabs();
    if (isHome) this.drawHome();
    this.modals.draw(this.page.me, this.isVisible ? this.mine.modals : []);
  }

  drawTabs() {
    const name = this.placeName();
    this.tabs.hidden = ![DM, HOME].includes(name) || Boolean(this.threadOf());
    const tabs = [[HOME, "Home"], [DM, "Messages"]];
    redraw(this.tabs, name, () =>
      tabs.map(([place, label]) =>
        h("button", { type: "button", class: "tab", "aria-current": place === name ? "page" : null, "data-key": place, onclick: () => this.go(place) }, label),
      ),
    );
  }

  drawHome() {
    const { home } = this.mine;
    const error = this.errorOf(HOME);
    const signature = JSON.stringify([this.page.me, home, error]);
    if (this.home.dataset.signature === signature) return;
    this.home.dataset.signature = signature;
    const fresh = h("div", { class: "home-body", tabindex: "-1" }, ...this.homeParts(home), error ? h("p", { class: "failed", role: "alert" }, error) : null);
    if (this.home.firstChild) swap(this.home.firstChild, fresh);
    else this.home.append(fresh);
  }

  homeParts(home) {
    if (!home) return [h("p", { class: "small" }, "Askaround draws this page when it is opened.")];
    const place = this.surroundings(home);
    place.act = (verb, body, element) => this.perform(verb, body, { id: HOME }, element);
    place.input = (block) => inputField(block, place).element;
    return blocks(home.payload.blocks, place);
  }

  async begin() {
    await super.begin();
    const { features } = await this.api.manifest().catch(() => ({ features: {} })); // Then commands stand without words.
    for (const one of features.slash_commands || []) this.described.set(one.command, one);
    for (const one of features.shortcuts || []) this.described.set(one.name, one);
  }
}
