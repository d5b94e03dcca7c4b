/* What stands beside the hint: the tour, faults of the network, the dashboard, starting over. */

import { demo, dropSockets, limitRates, platform, Refused, setDms } from "./api.js";
import { freshId, h, pause } from "./dom.js";
import { redraw } from "./sides.js";

const mark = (sign) => h("span", { class: "mark", "aria-hidden": "true" }, ` ${sign}`);

const LOOK_AGAIN = 400;
const FIRST = "Ben";

export class Tools {
  /* `tour()` begins it; `changed()` is called when the demo's own state changed, `troubled()` when the bot may be away. */
  constructor(root, { tour, changed, troubled }) {
    Object.assign(this, { root, changed, troubled, state: { day: 0, of: 0, killed: false, dashboard: "" }, closed: false });
    const menuId = freshId("menu");
    this.menu = h("div", { class: "menu", id: menuId, hidden: true, role: "group", "aria-label": "Troubles of the network" });
    this.said = h("p", { class: "said-so", role: "status" });
    this.opener = h("button", { type: "button", class: "step", "aria-expanded": "false", "aria-controls": menuId, onclick: () => this.open(this.menu.hidden) }, "Network", mark("▾"));
    this.around = h("button", { type: "button", class: "step lead", onclick: tour }, "Show me around");
    this.dashboard = h("a", { class: "step", target: "_blank", rel: "noopener", hidden: true }, "Dashboard", mark("↗"));
    this.again = h("button", { type: "button", class: "step", onclick: () => this.ask() }, "Start over");
    root.append(this.around, h("div", { class: "has-menu" }, this.opener, this.menu), this.dashboard, this.again);
    document.addEventListener("pointerdown", (event) => this.opener.parentNode.contains(event.target) || this.open(false));
    this.opener.parentNode.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || this.menu.hidden) return;
      this.open(false);
      this.opener.focus();
    });
  }

  open(open) {
    this.menu.hidden = !open;
    this.opener.setAttribute("aria-expanded", String(open));
    if (open) this.draw();
  }

  get isComing() {
    return this.state.of > 0 && this.state.day < this.state.of;
  }

  set(state) {
    this.state = { ...this.state, ...state };
    this.dashboard.hidden = !this.state.dashboard;
    if (this.state.dashboard) this.dashboard.href = this.state.dashboard;
    this.draw();
    this.changed();
  }

  async look() {
    const state = await demo.state().catch(() => null); // A sandbox alone has no such state.
    if (state) this.set(state);
  }

  draw() {
    if (this.menu.hidden) return;
    const troubles = [
      ["Limit the rate", "The bot’s next three messages on each platform have to wait for three seconds.", () => limitRates()],
      ["Drop the sockets", "The bot loses its connections, and comes back by itself.", () => dropSockets()],
      this.closed
        ? [`Open ${FIRST}’s direct messages`, `${FIRST} can be written to again.`, () => this.close(false)]
        : [`Close ${FIRST}’s direct messages`, `${FIRST} cannot be written to, and finds everything under /my.`, () => this.close(true)],
      this.state.killed
        ? ["Start the bot again", "On the same data, as after a power cut.", () => demo.rise()]
        : ["Kill the bot", "Its process ends at once, in the middle of whatever it does.", () => demo.kill()],
    ];
    redraw(this.menu, JSON.stringify(troubles.map(([label]) => label)), () => [
      ...troubles.map(([label, words, act], place) =>
        h("button", { type: "button", "data-key": String(place), onclick: () => this.trouble(label, act) }, label, h("span", { class: "small" }, words)),
      ),
      this.said,
    ]);
  }

  async close(closed) {
    await setDms(FIRST, !closed);
    this.closed = closed;
  }

  async trouble(label, act) {
    this.root.toggleAttribute("data-waiting", true);
    try {
      await act();
      this.said.textContent = `${label}: done.`;
    } catch (refusal) {
      if (!(refusal instanceof Refused)) throw refusal;
      this.said.textContent = refusal.message;
    } finally {
      this.root.toggleAttribute("data-waiting", false);
      this.draw();
      this.troubled();
    }
  }

  /* --- Starting over ------------------------------------------------------------------------------------------------- */

  ask() {
    const heading = freshId("over");
    const leave = () => dialog.close();
    const dialog = h(
      "dialog",
      { class: "modal sure", "aria-labelledby": heading, onclose: () => dialog.remove() },
      h("header", {}, h("h2", { id: heading }, "Start over?")),
      h("p", { class: "fields-of-form" }, "Everything that you did here goes, and sixty days are lived anew."),
      h(
        "footer",
        {},
        h("button", { type: "button", class: "button secondary", onclick: leave }, "Stay"),
        h("button", { type: "button", class: "button primary", onclick: (event) => this.startOver(event.target) }, "Start over"),
      ),
    );
    document.body.append(dialog);
    dialog.showModal();
  }

  async startOver(button) {
    button.disabled = true;
    button.textContent = "Starting over…";
    const world = () => platform("").world().then((found) => found.began, () => "");
    const before = await world();
    await demo.over().catch(() => null);
    for (;;) {
      await pause(LOOK_AGAIN);
      const now = await world();
      if (now && now !== before) break;
    }
    location.hash = "";
    location.reload();
  }
}
