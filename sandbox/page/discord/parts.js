/* Discord's message components as elements. Whatever is pressed or chosen goes to `act`. */

import { h } from "../dom.js";
import { markdown } from "./markdown.js";
import { picker } from "../picker.js";

export const ENTITY_KINDS = { 5: "people", 6: "roles", 7: "people", 8: "channels" };
const STYLES = { 1: "primary", 2: "secondary", 3: "kind", 4: "removal", 5: "link", 6: "primary" };

/* Draw a list of components; `place` gives names, the options of people and channels, and act(verb, body). */
export function components(list, place) {
  return list.map((part) => DRAW[part.type]?.(part, place)).filter(Boolean);
}

const DRAW = {
  1: (part, place) => h("div", { class: part.components.some((one) => one.type !== 2) ? "row menus" : "row" }, ...components(part.components, place)),
  2: button,
  3: (part, place) => menu(part, place, part.options.map((option) => ({ ...option, chosen: option.default }))),
  5: entityMenu,
  6: entityMenu,
  7: entityMenu,
  8: entityMenu,
  9: (part, place) => h("div", { class: "section" }, h("div", {}, ...components(part.components, place)), ...components([part.accessory], place)),
  10: (part, place) => h("div", { class: "text" }, ...markdown(part.content, place.names)),
  11: (part) => h("p", { class: "small" }, `Picture: ${part.description || "without a description"}`),
  12: (part) => h("div", {}, ...part.items.map((item) => h("p", { class: "small" }, `Picture: ${item.description || "without a description"}`))),
  13: (part) => h("p", { class: "small" }, `File: ${part.file?.url || ""}`),
  14: (part) => h("hr", { class: part.divider === false ? "space" : "divider" }),
  17: (part, place) => {
    const box = h("div", { class: "container" }, ...components(part.components, place));
    if (Number.isInteger(part.accent_color)) box.style.borderInlineStartColor = `#${part.accent_color.toString(16).padStart(6, "0")}`;
    return box;
  },
};

function button(part, place) {
  const words = [part.emoji?.name, part.label].filter(Boolean).join(" ");
  if (part.url) {
    const safe = /^https?:\/\//.test(part.url) ? part.url : null;
    return h("a", { class: "button secondary", href: safe, target: "_blank", rel: "noopener noreferrer" }, `${words} ↗`);
  }
  return h(
    "button",
    {
      type: "button", class: `button ${STYLES[part.style] || "secondary"}`, disabled: part.disabled, "data-key": part.custom_id,
      onclick: (event) => place.act("press", { button: part.custom_id }, event.currentTarget),
    },
    words,
  );
}

function menu(part, place, options) {
  return picker({
    label: part.placeholder || "Choose",
    placeholder: part.placeholder,
    options,
    least: part.min_values ?? 1,
    most: part.max_values ?? 1,
    disabled: part.disabled,
    key: part.custom_id,
    chosen: (values) => place.act("choose", { select: part.custom_id, values }, null),
  });
}

function entityMenu(part, place) {
  return menu(part, place, entityOptions(part, place));
}

/* People and channels are the server's own; the bot names none of them. */
export function entityOptions(part, place) {
  const chosen = new Set((part.default_values || []).map((one) => String(one.id)));
  return (place[ENTITY_KINDS[part.type]] || []).map((one) => ({ ...one, chosen: chosen.has(one.value) }));
}

export function embed(one, place) {
  const fields = (one.fields || []).map((field) =>
    h("div", { class: field.inline ? "field inline" : "field" }, h("strong", {}, field.name), ...markdown(field.value, place.names)),
  );
  const box = h(
    "div",
    { class: "container" },
    one.author?.name ? h("p", { class: "small" }, one.author.name) : null,
    one.title ? h("p", {}, h("strong", {}, one.title)) : null,
    ...markdown(one.description || "", place.names),
    fields.length ? h("div", { class: "fields" }, ...fields) : null,
    one.footer?.text ? h("p", { class: "small" }, one.footer.text) : null,
  );
  if (Number.isInteger(one.color)) box.style.borderInlineStartColor = `#${one.color.toString(16).padStart(6, "0")}`;
  return box;
}
