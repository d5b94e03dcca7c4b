/* Slack's mrkdwn, as far as a bot uses it, drawn as elements and never as HTML. */

import { h } from "../dom.js";

const NOBODY = { channels: new Map(), people: new Map() };

/* Undo exactly the three escapes that Slack knows. */
export const unescape = (text) => text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");

/* A mark stands between words, holds no line break and no mark of its own kind. */
const between = (mark) => new RegExp(`^\\${mark}(?![\\s\\${mark}])([^\\${mark}\\n]*[^\\${mark}\\s])\\${mark}(?![A-Za-z0-9\\${mark}])`);

const INLINE = [
  { at: /^`([^`\n]+)`/, draw: (found) => h("code", {}, unescape(found[1])) },
  { at: /^<([^<>\n]+)>/, draw: (found, names) => marked(found[1], names) },
  { at: between("*"), draw: (found, names) => h("strong", {}, ...spans(found[1], names)) },
  { at: between("_"), draw: (found, names) => h("em", {}, ...spans(found[1], names)) },
  { at: between("~"), draw: (found, names) => h("s", {}, ...spans(found[1], names)) },
];

/* Draw what stands between angle brackets: a person, a channel, everybody, a date or a link. */
function marked(inside, names) {
  const bar = inside.indexOf("|");
  const target = bar < 0 ? inside : inside.slice(0, bar);
  const label = bar < 0 ? "" : unescape(inside.slice(bar + 1));
  if (target.startsWith("@")) return mention(`@${label || names.people.get(target.slice(1)) || "somebody"}`);
  if (target.startsWith("#")) return channel(target.slice(1), names, label);
  if (target.startsWith("!date^")) return label;
  if (target.startsWith("!")) return mention(label || `@${target.slice(1).split("^")[0]}`);
  return link(unescape(target), label);
}

export const mention = (words) => h("span", { class: "mention" }, words);

/* A channel that the reader is in opens when it is pressed. */
export function channel(id, names, label = "") {
  const name = names.channels.get(id);
  const words = `#${label || name || "a private channel"}`;
  if (!name || !names.open) return mention(words);
  return h("button", { type: "button", class: "mention", "data-key": `channel ${id}`, onclick: () => names.open(name) }, words);
}

/* Only addresses that a browser may safely follow become links. */
export function link(address, label = "") {
  const words = label || address.replace(/^mailto:/, "");
  if (!/^(https?:\/\/|mailto:)/.test(address)) return words;
  return h("a", { href: address, title: address, target: "_blank", rel: "noopener noreferrer" }, words);
}

/* Draw one run of text. */
export function spans(text, names = NOBODY) {
  const drawn = [];
  let plain = "";
  for (let at = 0; at < text.length; ) {
    const [rule, found] = match(text, at);
    const piece = found ? rule.draw(found, names) : text[at];
    if (typeof piece === "string") plain += piece;
    else {
      if (plain) drawn.push(unescape(plain));
      plain = "";
      drawn.push(piece);
    }
    at += found ? found[0].length : 1;
  }
  return plain ? [...drawn, unescape(plain)] : drawn;
}

function match(text, at) {
  if (!"`<*_~".includes(text[at])) return [];
  // A mark inside a word is a letter like others.
  if ("*_~".includes(text[at]) && /[A-Za-z0-9]/.test(text[at - 1] || "")) return [];
  const rest = text.slice(at, at + 3000);
  for (const rule of INLINE) {
    const found = rule.at.exec(rest);
    if (found) return [rule, found];
  }
  return [];
}

/* Draw a whole text: paragraphs, quotes, code. Slack's mrkdwn knows no lists and no headings. */
export function mrkdwn(text, names = NOBODY) {
  return text.split(/```([^]*?)```/).flatMap((part, index) => (index % 2 ? [code(part)] : part ? lines(part.replace(/^\n|\n$/g, ""), names) : []));
}

const code = (text) => h("pre", {}, h("code", {}, unescape(text).replace(/^\n|\n$/g, "")));

function lines(text, names) {
  const drawn = [];
  for (const line of text.split("\n")) {
    const quoted = /^(?:&gt;|>) ?(.*)$/.exec(line);
    const last = drawn.at(-1);
    if (!quoted) drawn.push(line.trim() ? h("p", {}, ...spans(line, names)) : h("p", { class: "gap" }));
    else if (last?.localName === "blockquote") last.append(h("p", {}, ...spans(quoted[1], names)));
    else drawn.push(h("blockquote", {}, h("p", {}, ...spans(quoted[1], names))));
  }
  return drawn;
}

/* Draw a text object: markup, or words in which nothing means anything. */
export function words(text, names) {
  return text.type === "mrkdwn" ? mrkdwn(text.text, names) : [unescape(text.text)];
}
