/* Block Kit as elements. Whatever is pressed or chosen goes to `place.act`. */

import { h } from "../dom.js";
import { drawField } from "../fields.js";
import { picker } from "../picker.js";
import { confirmFirst } from "./confirm.js";
import { unescape, words } from "./mrkdwn.js";
import { rich } from "./rich.js";

/* Draw `list`; `place` gives names, `held` (what each element holds), `input(block)` where forms are, and act(verb, body). */
export function blocks(list, place) {
  return list.map((block) => DRAW[block.type]?.(block, place)).filter(Boolean);
}

const DRAW = {
  section,
  context: (block, place) => h("div", { class: "context" }, ...block.elements.map((one) => (one.type === "image" ? picture(one) : h("div", { class: "text" }, ...words(one, place.names))))),
  actions: (block, place) => h("div", { class: "row" }, ...block.elements.map((one) => element(one, block, place))),
  divider: () => h("hr", { class: "divider" }),
  header: (block) => h("p", { class: "heading size2", role: "heading", "aria-level": 4 }, unescape(block.text.text)),
  image: (block) => h("figure", {}, block.title ? h("figcaption", {}, unescape(block.title.text)) : null, picture(block)),
  rich_text: (block, place) => h("div", { class: "text rich" }, ...rich(block.elements, place.names)),
  input: (block, place) => place.input?.(block) || null,
};

/* Nothing is fetched from other hosts: a picture is what its description says. */
const picture = (image) => h("p", { class: "small" }, `Picture: ${image.alt_text}`);

function section(block, place) {
  const text = block.text ? h("div", { class: "text" }, ...words(block.text, place.names)) : null;
  const fields = block.fields ? h("div", { class: "fields" }, ...block.fields.map((field) => h("div", { class: "text" }, ...words(field, place.names)))) : null;
  if (!block.accessory) return h("div", { class: "section" }, h("div", { class: "grows" }, text, fields));
  const label = block.text ? unescape(block.text.text) : "";
  const beside = block.accessory.type === "image" ? picture(block.accessory) : element(block.accessory, block, place, label);
  return h("div", { class: "section" }, h("div", { class: "grows" }, text, fields), beside);
}

/* Draw one interactive element that acts at once. */
function element(one, block, place, label = "") {
  if (one.type === "button") return button(one, place);
  const field = place.held(block, one);
  const options = optionsOf(one, field, place);
  const choose = (values) => place.act("choose", { select: one.action_id, values }, null);
  const shown = one.type === "overflow" ? "More" : placeholder(one);
  const said = shown || label || "Choose";
  if (one.type === "radio_buttons" || one.type === "checkboxes") {
    return drawField({ kind: one.type === "checkboxes" ? "checkboxes" : "radio", label: said, quiet: true, required: true, options, key: one.action_id, chosen: choose }).element;
  }
  const many = one.type.startsWith("multi_");
  return picker({ label: said, placeholder: shown, options, least: many ? 0 : 1, most: many ? field?.max_items || 100 : 1, key: one.action_id, chosen: choose });
}

function button(one, place) {
  const label = unescape(one.text.text);
  const kind = { primary: "kind", danger: "removal" }[one.style] || "secondary";
  const press = (target) => place.act("press", { button: one.action_id }, target);
  const safe = /^https?:\/\//.test(one.url || "") ? one.url : null;
  if (one.url) {
    // Slack opens the address and tells the bot as well.
    return h("a", { class: `button ${kind}`, href: safe, target: "_blank", rel: "noopener noreferrer", "data-key": one.action_id, onclick: () => press(null) }, `${label} ↗`);
  }
  const pressed = (event) => (one.confirm ? confirmFirst(one.confirm, place.names, () => press(null)) : press(event.currentTarget));
  return h("button", { type: "button", class: `button ${kind}`, "aria-label": one.accessibility_label, "data-key": one.action_id, onclick: pressed }, label);
}

export const placeholder = (one) => (one.placeholder ? unescape(one.placeholder.text) : "");

/* What can be chosen: the element's own options, or the channels and people of the workspace. */
export function optionsOf(one, field, place) {
  const chosen = new Set(field?.chosen || []);
  const listed = ENTITIES[one.type.replace("multi_", "")]?.(one, place) ?? field?.options ?? [];
  return listed.map((option) => ({ ...option, chosen: chosen.has(option.value) }));
}

const ENTITIES = {
  channels_select: (one, place) => place.conversations(["public"]),
  conversations_select: (one, place) => place.conversations(one.filter?.include || ["public", "private", "im"]),
  users_select: (one, place) => place.people(),
};

const KINDS = { plain_text_input: "text", radio_buttons: "radio", checkboxes: "checkboxes" };

/* Draw an input block of a form; `typed` is what stood there before it was drawn anew. */
export function inputField(block, place, typed) {
  const one = block.element;
  const held = place.held(block, one);
  const kind = KINDS[one.type] || "menu";
  const field = { ...held, chosen: typed === undefined || kind === "text" ? held.chosen : [typed ?? []].flat() };
  const options = kind === "text" ? [] : optionsOf(one, field, place);
  const drawn = drawField({
    kind, options,
    label: unescape(block.label.text),
    note: block.hint ? unescape(block.hint.text) : "",
    required: !block.optional,
    placeholder: placeholder(one),
    long: Boolean(one.multiline),
    value: kind === "text" ? typed ?? held.value : "",
    least: kind === "text" ? held.min_length : 0,
    most: kind === "text" || one.type.startsWith("multi_") ? held[kind === "text" ? "max_length" : "max_items"] : kind === "menu" ? 1 : options.length,
    key: `${block.block_id} ${one.action_id}`,
  });
  return { ...drawn, id: block.block_id, wantsFocus: Boolean(one.focus_on_load) };
}
