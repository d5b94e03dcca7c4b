/* The list of messages: redraws only what changed, keeps focus and scroll where they were, says aloud what is new. */

import { newDay } from "./clock.js";
import { h, swap } from "./dom.js";

const NEAR_THE_END = 120;

export class MessageList {
  /* `looks` says how messages look: `draw`, `follows`, `notice`, `saidAt`, and `wordsOf` for what is said aloud. */
  constructor(root, scroller, said, looks) {
    this.looks = looks;
    this.root = root;
    this.scroller = scroller;
    this.said = said;
    this.drawn = new Map();
    this.days = new Map();
    this.key = "";
    this.revealing = "";
    this.pinned = true;
    scroller.addEventListener("scroll", () => (this.pinned = this.isAtEnd()), { passive: true });
    // A keyboard that opens, a hint that grows: who was at the end stays there.
    new ResizeObserver(() => this.pinned && this.toTheEnd()).observe(scroller);
  }

  isAtEnd() {
    return this.scroller.scrollHeight - this.scroller.scrollTop - this.scroller.clientHeight < NEAR_THE_END;
  }

  toTheEnd() {
    this.scroller.scrollTop = this.scroller.scrollHeight;
  }

  /* Bring a message into view as soon as it is there. */
  reveal(id) {
    this.revealing = id;
  }

  textOf(id) {
    return [...(this.drawn.get(id)?.node.querySelectorAll(".body > .text") || [])].map((text) => text.innerText).join(" ").replace(/\s+/g, " ").trim();
  }

  draw(key, messages, { surroundings, errorOf, notices, beginning, me }) {
    const moved = key !== this.key;
    const atEnd = this.pinned;
    if (moved) this.drawn.clear();
    const fresh = moved ? [] : messages.filter((message) => !this.drawn.has(message.id) && message.author !== me);
    const nodes = messages.flatMap((message, index) => {
      const day = this.day(message, messages[index - 1]);
      return [day, this.node(message, day ? null : messages[index - 1], surroundings, errorOf(message))];
    });
    const lines = notices.map((one) => this.looks.notice(one.text, one.dismiss));
    if (moved) this.beginning = beginning && h("li", { class: "beginning" }, h("strong", {}, beginning[0]), h("p", {}, beginning[1]));
    this.arrange([this.beginning, ...nodes, ...lines].filter(Boolean));
    const kept = new Set(messages.map((message) => message.id));
    for (const known of [this.drawn, this.days]) for (const id of known.keys()) if (!kept.has(id)) known.delete(id);
    this.key = key;
    this.settle(moved || atEnd || lines.length > 0);
    if (fresh.length) this.said.textContent = fresh.map((message) => `${message.author}: ${this.looks.wordsOf?.(message) ?? this.textOf(message.id)}`).join(" ");
  }

  /* The line above a message that begins another day. */
  day(message, before) {
    const { saidAt } = this.looks;
    const words = newDay(saidAt(message), before && saidAt(before));
    if (!words) return null;
    if (!this.days.has(message.id)) this.days.set(message.id, h("li", { class: "day" }));
    const line = this.days.get(message.id);
    if (line.textContent !== words) line.textContent = words;
    return line;
  }

  node(message, before, surroundings, error) {
    const together = this.looks.follows(message, before);
    const known = this.drawn.get(message.id);
    const place = surroundings(message);
    const signature = JSON.stringify([message, error, together, place.also]);
    if (known?.signature === signature) return known.node;
    const node = this.looks.draw(message, { place, error, together });
    if (known) swap(known.node, node);
    this.drawn.set(message.id, { signature, node });
    return node;
  }

  arrange(nodes) {
    let cursor = this.root.firstElementChild;
    for (const node of nodes) {
      if (node === cursor) cursor = cursor.nextElementSibling;
      else this.root.insertBefore(node, cursor);
    }
    while (cursor) {
      const next = cursor.nextElementSibling;
      cursor.remove();
      cursor = next;
    }
  }

  settle(toTheEnd) {
    const revealed = this.drawn.get(this.revealing)?.node;
    if (toTheEnd) this.toTheEnd();
    this.pinned = this.isAtEnd();
    if (!revealed) return;
    this.revealing = "";
    revealed.scrollIntoView({ block: "nearest" });
  }
}
