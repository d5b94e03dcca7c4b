/* Slack's rich text: what people wrote as data, in which no character means anything but itself. */

import { h } from "../dom.js";
import { channel, link, mention } from "./mrkdwn.js";

const STYLES = [["code", "code"], ["strike", "s"], ["underline", "u"], ["italic", "em"], ["bold", "strong"]];

/* Draw the elements of a `rich_text` block. */
export function rich(elements, names) {
  return elements.map((part) => WHOLE[part.type]?.(part, names)).filter(Boolean);
}

const WHOLE = {
  rich_text_section: (part, names) => h("div", {}, ...pieces(part, names)),
  rich_text_quote: (part, names) => h("blockquote", {}, ...pieces(part, names)),
  rich_text_preformatted: (part, names) => h("pre", {}, h("code", {}, ...pieces(part, names))),
  rich_text_list: (part, names) => {
    const items = part.elements.map((item) => h("li", {}, ...pieces(item, names)));
    return h(part.style === "ordered" ? "ol" : "ul", { class: `indent${Math.min(part.indent || 0, 5)}`, start: part.offset ? part.offset + 1 : null }, ...items);
  },
};

const PIECE = {
  text: (part) => part.text,
  link: (part) => link(part.url, part.text),
  user: (part, names) => mention(`@${names.people.get(part.user_id) || "somebody"}`),
  usergroup: () => mention("@a group"),
  broadcast: (part) => mention(`@${part.range}`),
  channel: (part, names) => channel(part.channel_id, names),
  emoji: (part) => drawnEmoji(part),
  date: (part) => part.fallback || new Date(part.timestamp * 1000).toLocaleString(),
  color: (part) => part.value,
};

function pieces(whole, names) {
  return (whole.elements || []).map((part) => styled(PIECE[part.type]?.(part, names) ?? "", part.style));
}

function styled(drawn, style = {}) {
  return STYLES.filter(([name]) => style?.[name]).reduce((inner, [, tag]) => h(tag, {}, inner), drawn);
}

function drawnEmoji({ unicode, name }) {
  const points = (unicode || "").split("-").map((point) => parseInt(point, 16));
  return points.every((point) => point > 0 && point <= 0x10ffff) ? String.fromCodePoint(...points) : `:${name}:`;
}
