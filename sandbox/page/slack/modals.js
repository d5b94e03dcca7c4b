/* The forms on a member's screen. The sandbox holds the stack; the top one is drawn, and what was typed outlives its changes. */

import { freshId, h } from "../dom.js";
import { blocks, inputField } from "./blocks.js";
import { unescape } from "./mrkdwn.js";

export class Modals {
  /* `side` gives surroundings(modal), submit(modal, values) and close(modal, everything). */
  constructor(side) {
    this.side = side;
    this.typed = new Map();
    this.shown = "";
    this.fields = [];
    this.dialog = null;
  }

  /* Draw the top of `stack`; nothing closes the dialog. */
  draw(me, stack) {
    const top = stack.at(-1);
    if (!top) return this.hide();
    const key = `${me} ${top.id} ${top.hash}`;
    this.drawError(this.side.errorOf(top.id) || "");
    if (key === this.shown) return undefined;
    const isSame = this.modal?.id === top.id;
    this.keepTyped();
    this.shown = key;
    this.modal = top;
    this.isDeep = stack.length > 1;
    return this.render(isSame);
  }

  hide() {
    if (!this.dialog) return;
    this.dialog.remove();
    Object.assign(this, { dialog: null, shown: "", modal: null, fields: [] });
    if (this.before?.checkVisibility?.()) this.before.focus({ preventScroll: true });
    if (document.activeElement === document.body) this.side.composer.input.focus({ preventScroll: true });
  }

  keepTyped() {
    for (const field of this.fields) this.typed.set(`${this.modal.id} ${field.id} ${field.actionId}`, field.value());
  }

  render(isSame) {
    const heading = freshId("form");
    const { modal } = this;
    this.fields = [];
    this.failed = h("p", { class: "failed", role: "alert" });
    const place = { ...this.side.surroundings(modal), input: (block) => this.input(block) };
    place.act = (verb, body, element) => this.side.perform(verb, { ...body, modal: modal.id, ...(verb === "press" ? { values: this.values() } : {}) }, modal, element);
    this.title = h("h2", { id: heading, tabindex: "-1" }, unescape(modal.title));
    const drawn = blocks(modal.payload.blocks, place);
    const form = h(
      "form",
      { method: "dialog", novalidate: true, onsubmit: (event) => this.submit(event) },
      h("header", {}, this.title, h("button", { type: "button", class: "close", "aria-label": "Close", onclick: () => this.side.close(modal, true) }, "×")),
      h("div", { class: "fields-of-form" }, ...drawn, this.failed),
      modal.submit || modal.close || this.isDeep ? this.footer(modal) : null,
    );
    if (this.dialog) this.refill(form, heading, isSame);
    else this.open(form, heading);
  }

  footer(modal) {
    this.sending = modal.submit ? h("button", { class: "button kind", "data-key": "submit" }, modal.submit) : null;
    const leave = h("button", { type: "button", class: "button secondary", "data-key": "close", onclick: () => this.side.close(modal, false) }, modal.close || (this.isDeep ? "Back" : "Cancel"));
    return h("footer", {}, leave, this.sending);
  }

  input(block) {
    const known = this.typed.get(`${this.modal.id} ${block.block_id} ${block.element.action_id}`);
    const field = { ...inputField(block, this.side.surroundings(this.modal), known), actionId: block.element.action_id };
    this.fields.push(field);
    return field.element;
  }

  open(form, heading) {
    this.before = document.activeElement;
    this.dialog = h("dialog", { class: "modal", "data-platform": "slack", "aria-labelledby": heading, oncancel: (event) => this.leave(event), onclose: () => this.stay() }, form);
    document.body.append(this.dialog);
    this.dialog.showModal();
    this.focusFirst();
  }

  /* Draw anew in the open dialog: the same form keeps the focus where it was, another begins at its first field. */
  refill(form, heading, isSame) {
    const focused = document.activeElement?.dataset?.key;
    const index = [...this.dialog.querySelectorAll("input, textarea, button")].indexOf(document.activeElement);
    this.dialog.setAttribute("aria-labelledby", heading);
    this.dialog.replaceChildren(form);
    const again = isSame && focused && form.querySelector(`[data-key="${CSS.escape(focused)}"]`);
    const inPlace = isSame && this.fields.length ? [...form.querySelectorAll("input, textarea, button")][index] : null;
    if (again || inPlace) (again || inPlace).focus();
    else this.focusFirst();
  }

  focusFirst() {
    const first = this.fields.find((field) => field.wantsFocus) || this.fields[0];
    if (first) first.focus();
    else this.title.focus();
  }

  /* Escape leaves one form, and the bot hears of it where it asked to. */
  leave(event) {
    event.preventDefault();
    this.side.close(this.modal, false);
  }

  /* Browsers close a dialog at the second Escape whatever is said; while the form is open, it is open. */
  stay() {
    if (this.dialog && !this.dialog.open) this.dialog.showModal();
  }

  values() {
    return Object.fromEntries(this.fields.map((field) => [field.id, field.value()]));
  }

  drawError(words) {
    if (this.failed) this.failed.textContent = words;
  }

  async submit(event) {
    event.preventDefault();
    const wrong = this.fields.filter((field) => field.check());
    if (wrong.length) return wrong[0].focus();
    const { sending, fields } = this;
    if (!sending) return undefined;
    sending.disabled = true;
    this.drawError("");
    const { errors = {}, error = "" } = await this.side.waiting(() => this.side.submit(this.modal, this.values()));
    sending.disabled = false;
    if (error) this.drawError(error);
    const named = fields.filter((field) => errors[field.id] && field.fail(errors[field.id]));
    named[0]?.focus();
    return undefined;
  }
}
