/* The clock by which both platforms and the bot live; whoever tries things out moves it on. */

import { demo, Refused } from "./api.js";
import { h } from "./dom.js";

const HOUR = 3600;
const STEPS = [["+1 hour", HOUR], ["+1 day", 24 * HOUR], ["+1 week", 7 * 24 * HOUR]];
const LOOK_AGAIN = 5000;

let ahead = 0;

const now = () => new Date(Date.now() + ahead);

const isSameDay = (one, other) => one.toDateString() === other.toDateString();

/* Say which day it was, unless it is that of `before`; without one, unless it is today. */
export function newDay(when, before = now()) {
  if (isSameDay(when, before)) return "";
  const yesterday = now();
  yesterday.setDate(yesterday.getDate() - 1);
  if (isSameDay(when, now())) return "Today";
  if (isSameDay(when, yesterday)) return "Yesterday";
  return when.toLocaleDateString([], { weekday: "long", month: "long", day: "numeric" });
}

/* Draw when something was said; a line above says on which day. */
export function at(when) {
  return h("time", { datetime: when.toISOString() }, when.toLocaleTimeString([], { hour: "numeric", minute: "2-digit" }));
}

export class Clock {
  /* Calls `changed` when another day begins. */
  constructor(root, changed) {
    Object.assign(this, { root, changed, today: "" });
    this.time = h("time", {});
    this.said = h("p", { class: "hidden", role: "status" });
    const step = ([words, seconds]) => h("button", { type: "button", class: "step", onclick: () => this.move(seconds) }, words);
    root.append(h("p", {}, h("span", { class: "it-is" }, "It is "), this.time), ...STEPS.map(step), this.said);
    setInterval(() => this.draw(), LOOK_AGAIN);
  }

  /* Follow the demo's own time. */
  set(iso) {
    ahead = new Date(iso) - Date.now();
    this.draw();
  }

  draw() {
    const words = now().toLocaleString([], { weekday: "short", month: "short", day: "numeric", hour: "numeric", minute: "2-digit" });
    if (this.time.textContent !== words) this.time.textContent = words;
    this.time.dateTime = now().toISOString();
    if (this.today === now().toDateString()) return;
    this.today = now().toDateString();
    this.changed();
  }

  async move(seconds) {
    this.root.toggleAttribute("data-waiting", true);
    try {
      this.set((await demo.walk(seconds)).now);
      this.said.textContent = `It is now ${this.time.textContent}.`;
    } catch (refusal) {
      if (!(refusal instanceof Refused)) throw refusal;
      this.said.textContent = refusal.message;
    } finally {
      this.root.toggleAttribute("data-waiting", false);
    }
  }
}
