/* A form of the bot as a dialog: labels, examples, limits, one message beside each field that is not right yet. */

import { freshId, h } from "../dom.js";
import { drawField } from "../fields.js";
import { markdown } from "./markdown.js";
import { ENTITY_KINDS, entityOptions } from "./parts.js";

const KINDS = { 4: "text", 21: "radio", 22: "checkboxes", 23: "checkbox" };

/* Show `modal`; `send(values)` resolves to "" when it was taken, or to what went wrong. */
export function openModal(modal, place, send) {
  const heading = freshId("form");
  const failed = h("p", { class: "failed", role: "alert" });
  const fields = [];
  const body = modal.components.map((part) => piece(part));
  const submit = h("button", { class: "button primary" }, "Submit");
  const dialog = h(
    "dialog",
    {
      class: "modal", "data-platform": "discord", "aria-labelledby": heading, onclose: () => dialog.remove(),
      onpointerdown: (event) => event.target === dialog && !touched && dialog.close(),
    },
    h(
      "form",
      { method: "dialog", novalidate: true, onsubmit: onSubmit, oninput: () => (touched = true) },
      h("header", {}, h("h2", { id: heading }, modal.title), h("button", { type: "button", class: "close", "aria-label": "Close", onclick: () => dialog.close() }, "×")),
      h("div", { class: "fields-of-form" }, h("p", { class: "warning" }, "This form goes to Askaround. Do not share passwords or other sensitive information."), ...body, failed),
      h("footer", {}, h("button", { type: "button", class: "as-link", onclick: () => dialog.close() }, "Cancel"), submit),
    ),
  );
  let touched = false;

  function piece(part) {
    if (part.type === 10) return h("div", { class: "text" }, ...markdown(part.content, place.names));
    const inner = part.type === 1 ? part.components[0] : part.component;
    const field = { ...drawField(spec(inner, part.type === 1 ? inner : part, place)), id: inner.custom_id };
    fields.push(field);
    return field.element;
  }

  async function onSubmit(event) {
    event.preventDefault();
    const wrong = fields.filter((field) => field.check());
    if (wrong.length) return wrong[0].focus();
    submit.disabled = true;
    failed.textContent = "";
    const error = await send(Object.fromEntries(fields.map((field) => [field.id, field.value()])));
    submit.disabled = false;
    if (error) failed.textContent = error;
    else dialog.close();
    return undefined;
  }

  document.body.append(dialog);
  dialog.showModal();
  fields[0]?.focus();
}

function spec(part, { label, description }, place) {
  const kind = KINDS[part.type] || "menu";
  const options = part.type in ENTITY_KINDS ? entityOptions(part, place) : (part.options || []).map((option) => ({ ...option, chosen: option.default }));
  return {
    kind, label, options,
    note: description,
    required: part.required !== false,
    placeholder: part.placeholder,
    long: part.style === 2,
    value: kind === "checkbox" ? part.default : part.value,
    least: kind === "text" ? part.min_length : part.min_values ?? 1,
    most: kind === "text" ? part.max_length ?? 4000 : part.max_values ?? (kind === "menu" ? 1 : options.length),
  };
}
