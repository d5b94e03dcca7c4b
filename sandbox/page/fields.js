/* The fields of a form, on either platform: a label, an example, limits, and one sentence when something is not right. */

import { freshId, h, hidden } from "./dom.js";
import { picker } from "./picker.js";

/* Draw the field that `spec` describes; its `kind` is "text", "radio", "checkboxes", "checkbox" or "menu".
   Of everything else only `label` is needed: note, required, placeholder, value, options, least, most, long, key;
   `quiet` hides the label of a group, `chosen` hears of every choice in it. */
export function drawField(spec) {
  const errorId = freshId("error");
  const noteId = spec.note ? freshId("note") : "";
  const error = h("p", { class: "field-error", id: errorId });
  const drawn = DRAW[spec.kind]({
    ...spec,
    words: [spec.label, spec.required || spec.kind === "checkbox" ? null : h("span", { class: "optional" }, " (optional)")],
    note: spec.note ? h("p", { class: "small", id: noteId }, spec.note) : null,
    describedBy: [noteId, errorId].filter(Boolean).join(" "),
  });
  drawn.element.append(error);

  function fail(words) {
    error.textContent = words;
    drawn.target.removeAttribute("aria-invalid");
    if (words) drawn.target.setAttribute("aria-invalid", "true");
    return words;
  }

  return { element: drawn.element, value: drawn.value, focus: drawn.focus, fail, check: () => fail(drawn.wrong()) };
}

function textField({ words, note, required, describedBy, long, placeholder, value = "", least = 0, most, key }) {
  const id = freshId("field");
  const room = h("span", { class: "room", "aria-hidden": "true" });
  const input = h(long ? "textarea" : "input", {
    id, placeholder, maxlength: most, required, autocomplete: "off", rows: long ? 3 : null, "aria-describedby": describedBy, "data-key": key, value, oninput: count,
  });

  function count() {
    room.textContent = `${input.value.length} / ${most}`;
    room.classList.toggle("full", input.value.length >= most);
  }

  count();
  return {
    element: h("div", { class: "form-field" }, h("div", { class: "label-line" }, h("label", { for: id }, ...words), room), note, input),
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

function groupField({ kind, words, quiet, note, required, describedBy, options, least = 0, most = options.length, key, chosen: tell }) {
  const radio = kind === "radio";
  const name = freshId("group");
  const chosen = () => inputs.filter((input) => input.checked).map((input) => input.value);
  const inputs = options.map((option) =>
    h("input", {
      type: radio ? "radio" : "checkbox", name, value: option.value, checked: Boolean(option.chosen), "data-key": `${key} ${option.value}`,
      onchange: tell ? () => tell(chosen()) : null,
    }),
  );
  const rows = options.map((option, index) => h("label", { class: "choice" }, inputs[index], h("span", {}, option.label, option.description ? h("small", {}, option.description) : null)));
  const element = h("fieldset", { class: "form-field", "aria-describedby": describedBy }, h("legend", { class: quiet ? "hidden" : null }, ...words), note, h("div", { class: "choices" }, ...rows));
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

function checkboxField({ words, note, describedBy, value }) {
  const input = h("input", { type: "checkbox", checked: Boolean(value), "aria-describedby": describedBy });
  return {
    element: h("div", { class: "form-field" }, h("label", { class: "choice" }, input, h("span", {}, ...words)), note),
    target: input,
    focus: () => input.focus(),
    value: () => input.checked,
    wrong: () => "",
  };
}

function menuField({ label, words, note, required, describedBy, placeholder, options, most = 1, key }) {
  let values = options.filter((option) => option.chosen).map((option) => option.value);
  const drawn = picker({ label, placeholder, options, least: required && most === 1 ? 1 : 0, most, describedBy, key, chosen: (picked) => (values = picked) });
  const button = drawn.querySelector("button");
  return {
    element: h("div", { class: "form-field" }, h("div", { class: "label-line", "aria-hidden": "true" }, h("span", { class: "label" }, ...words)), note, drawn, options.length ? null : hidden("There is nothing to choose from.")),
    target: button,
    focus: () => button.focus(),
    value: () => values,
    wrong: () => (required && !values.length ? "Please choose one." : ""),
  };
}

const DRAW = { text: textField, radio: groupField, checkboxes: groupField, checkbox: checkboxField, menu: menuField };
