/* A form of the bot as a dialog: labels, examples, limits, one message beside each field that is not right yet. */

import { freshId, h, hidden } from "./dom.js";
import { markdown } from "./markdown.js";
import { ENTITY_KINDS, entityOptions } from "./parts.js";
import { picker } from "./picker.js";

const TEXT = 4;
const RADIO = 21;
const CHECKBOXES = 22;
const CHECKBOX = 23;

/* Show `modal`; `send(values)` resolves to "" when it was taken, or to what went wrong. */
export function openModal(modal, place, send) {
  const heading = freshId("form");
  const failed = h("p", { class: "failed", role: "alert" });
  const fields = [];
  const body = modal.components.map((part) => piece(part));
  const submit = h("button", { class: "button primary" }, "Submit");
  const dialog = h(
    "dialog",
    { class: "modal", "aria-labelledby": heading, onclose: () => dialog.remove(), onpointerdown: (event) => event.target === dialog && !touched && dialog.close() },
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
    const field = drawField(inner, part.type === 1 ? inner : part, place);
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

function drawField(part, label, place) {
  const draw = { [TEXT]: textField, [RADIO]: groupField, [CHECKBOXES]: groupField, [CHECKBOX]: checkboxField }[part.type] || menuField;
  const errorId = freshId("error");
  const error = h("p", { class: "field-error", id: errorId });
  const required = part.required !== false && part.type !== CHECKBOX;
  const describe = label.description ? freshId("describe") : "";
  const drawn = draw({
    part, place, required,
    words: label.label,
    note: label.description ? h("p", { class: "small", id: describe }, label.description) : null,
    describedBy: [describe, errorId].filter(Boolean).join(" "),
  });
  drawn.element.append(error);
  return {
    ...drawn,
    id: part.custom_id,
    check() {
      const wrong = drawn.wrong();
      error.textContent = wrong;
      drawn.target.toggleAttribute("aria-invalid", false);
      if (wrong) drawn.target.setAttribute("aria-invalid", "true");
      return wrong;
    },
    focus: () => drawn.focus(),
  };
}

const marked = (words, required) => [words, required ? null : h("span", { class: "optional" }, " (optional)")];

function textField({ part, words, note, required, describedBy }) {
  const id = freshId("field");
  const most = part.max_length ?? 4000;
  const least = part.min_length ?? 0;
  const room = h("span", { class: "room", "aria-hidden": "true" });
  const input = h(part.style === 2 ? "textarea" : "input", {
    id, placeholder: part.placeholder, maxlength: most, required, autocomplete: "off", rows: part.style === 2 ? 3 : null,
    "aria-describedby": describedBy, value: part.value || "", oninput: count,
  });

  function count() {
    room.textContent = `${input.value.length} / ${most}`;
    room.classList.toggle("full", input.value.length >= most);
  }

  count();
  return {
    element: h("div", { class: "form-field" }, h("div", { class: "label-line" }, h("label", { for: id }, ...marked(words, required)), room), note, input),
    target: input,
    focus: () => input.focus(),
    value: () => input.value,
    wrong() {
      if (required && !input.value) return "Please write something here.";
      if (input.value && input.value.length < least) return `Please write at least ${least} characters.`;
      return "";
    },
  };
}

function groupField({ part, words, note, required, describedBy }) {
  const radio = part.type === RADIO;
  const name = freshId("group");
  const inputs = part.options.map((option) => h("input", { type: radio ? "radio" : "checkbox", name, value: option.value, checked: Boolean(option.default) }));
  const rows = part.options.map((option, index) => h("label", { class: "choice" }, inputs[index], h("span", {}, option.label, option.description ? h("small", {}, option.description) : null)));
  const chosen = () => inputs.filter((input) => input.checked).map((input) => input.value);
  const least = part.min_values ?? 1;
  const most = part.max_values ?? part.options.length;
  const element = h("fieldset", { class: "form-field", "aria-describedby": describedBy }, h("legend", {}, ...marked(words, required)), note, h("div", { class: "choices" }, ...rows));
  return {
    element,
    target: element,
    focus: () => (inputs.find((input) => input.checked) || inputs[0]).focus(),
    value: () => (radio ? chosen()[0] ?? null : chosen()),
    wrong() {
      const count = chosen().length;
      if (required && !count) return "Please choose one.";
      if (!radio && count && (count < least || count > most)) return `Please choose ${least} to ${most}.`;
      return "";
    },
  };
}

function checkboxField({ part, words, note, describedBy }) {
  const input = h("input", { type: "checkbox", checked: Boolean(part.default), "aria-describedby": describedBy });
  return {
    element: h("div", { class: "form-field" }, h("label", { class: "choice" }, input, h("span", {}, words)), note),
    target: input,
    focus: () => input.focus(),
    value: () => input.checked,
    wrong: () => "",
  };
}

function menuField({ part, place, words, note, required, describedBy }) {
  const options = part.type in ENTITY_KINDS ? entityOptions(part, place) : (part.options || []).map((option) => ({ ...option, chosen: option.default }));
  let values = options.filter((option) => option.chosen).map((option) => option.value);
  const drawn = picker({
    label: words, placeholder: part.placeholder, options, least: required && (part.max_values ?? 1) === 1 ? 1 : 0, most: part.max_values ?? 1, describedBy,
    chosen: (picked) => (values = picked),
  });
  const button = drawn.querySelector("button");
  return {
    element: h("div", { class: "form-field" }, h("div", { class: "label-line", "aria-hidden": "true" }, h("span", { class: "label" }, ...marked(words, required))), note, drawn, options.length ? null : hidden("There is nothing to choose from.")),
    target: button,
    focus: () => button.focus(),
    value: () => values,
    wrong: () => (required && !values.length ? "Please choose one." : ""),
  };
}
