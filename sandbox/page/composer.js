/* The box at the bottom: plain words, slash commands with completion, and the reply to a message. */

import { freshId, h, hidden } from "./dom.js";

export class Composer {
  /* `known()` gives the commands that can be typed now; `send(text, replyTo)` says them. */
  constructor(root, { id, most, known, send }) {
    this.known = known;
    this.send = send;
    this.at = 0;
    this.found = [];
    this.replyTo = null;
    this.drafts = new Map();
    this.key = "";
    const list = freshId("commands");
    this.label = h("label", { class: "hidden", for: id });
    this.input = h("textarea", {
      id, rows: 1, maxlength: most, autocomplete: "off", spellcheck: "true",
      "aria-autocomplete": "list", "aria-controls": list, oninput: () => this.typed(), onkeydown: (event) => this.onKey(event),
    });
    this.list = h("ul", { id: list, role: "listbox", class: "commands", hidden: true, "aria-label": "Commands" });
    this.replying = h("div", { class: "replying", hidden: true });
    const button = h("button", { class: "button primary send" }, "Send");
    root.append(
      this.list,
      this.replying,
      h("form", { class: "box", onsubmit: (event) => { event.preventDefault(); this.submit(); } }, this.label, this.input, button),
    );
    this.input.addEventListener("blur", () => setTimeout(() => document.activeElement === this.input || this.showCommands([]), 150));
  }

  /* Move to another place: what was half typed stays where it was typed. */
  enter(key, words) {
    this.label.textContent = words;
    this.input.placeholder = words;
    if (key === this.key) return;
    this.drafts.set(this.key, this.input.value);
    this.key = key;
    this.answer(null);
    this.write(this.drafts.get(key) || "");
  }

  write(text) {
    this.input.value = text;
    this.input.style.height = "auto";
    const { scrollHeight } = this.input; // 0 where it is not shown.
    if (scrollHeight) this.input.style.height = `${Math.min(scrollHeight, 160)}px`;
  }

  answer(message, words = "") {
    this.replyTo = message;
    this.replying.hidden = !message;
    this.replying.replaceChildren();
    if (!message) return;
    this.replying.append(
      h("span", { class: "cut" }, "Replying to ", h("strong", {}, "Askaround"), words ? `: ${words}` : ""),
      h("button", { type: "button", class: "close", "aria-label": "Do not reply", onclick: () => this.answer(null) }, "×"),
    );
    this.input.focus();
  }

  typed() {
    this.write(this.input.value);
    const text = this.input.value;
    const known = text.startsWith("/") ? this.known() : [];
    this.showCommands(known.filter((one) => one.line.startsWith(text.trimEnd().toLowerCase())));
  }

  showCommands(found) {
    this.found = found;
    this.at = 0;
    this.list.replaceChildren(...found.map((one, index) => this.row(one, index)));
    this.list.hidden = found.length === 0;
    this.point(0);
  }

  row(one, index) {
    return h(
      "li",
      { role: "option", id: freshId("command"), "aria-selected": "false", onpointerdown: (event) => { event.preventDefault(); this.take(index); } },
      h("strong", {}, one.line), " ", one.hint ? h("span", { class: "small" }, one.hint, " ") : null, h("span", { class: "small" }, one.description),
      hidden(", Askaround"), h("span", { class: "small from", "aria-hidden": "true" }, "Askaround"),
    );
  }

  point(index) {
    const rows = [...this.list.children];
    this.at = rows.length ? (index + rows.length) % rows.length : 0;
    rows.forEach((row, place) => row.setAttribute("aria-selected", String(place === this.at)));
    if (rows.length) this.input.setAttribute("aria-activedescendant", rows[this.at].id);
    else this.input.removeAttribute("aria-activedescendant");
  }

  take(index) {
    const { line, hint, options = [] } = this.found[index];
    const needed = options.filter((option) => option.required).map((option) => `${option.name}:`);
    this.write([line, ...needed].join(" ") + (hint ? " " : ""));
    this.showCommands([]);
    this.input.focus();
  }

  onKey(event) {
    const open = this.found.length > 0;
    const whole = open && this.found[this.at].line === this.input.value.trim();
    if (event.isComposing) return;
    if (open && (event.key === "ArrowDown" || event.key === "ArrowUp")) this.point(this.at + (event.key === "ArrowDown" ? 1 : -1));
    else if (open && !whole && (event.key === "Tab" || event.key === "Enter") && !event.shiftKey) this.take(this.at);
    else if (event.key === "Escape" && open) this.showCommands([]);
    else if (event.key === "Escape" && this.replyTo) this.answer(null);
    else if (event.key === "Enter" && !event.shiftKey) this.submit();
    else return;
    event.preventDefault();
  }

  submit() {
    const text = this.input.value.trim();
    if (!text) return;
    const { replyTo } = this;
    this.showCommands([]);
    this.write("");
    this.answer(null);
    this.send(text, replyTo);
  }
}
