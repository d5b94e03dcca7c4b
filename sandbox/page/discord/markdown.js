/* Discord's markdown, as far as a bot uses it, drawn as elements and never as HTML. */

import { h } from "../dom.js";

const ADDRESS = /^https?:\/\/[^\s<>]*[^\s<>.,:;"')\]]/;
const INLINE = [
  { at: /^\\([^A-Za-z0-9\s])/, draw: (found) => found[1] },
  { at: /^(`+)([^]*?[^`])\1(?!`)/, draw: (found) => h("code", {}, found[2].trim() || found[2]) },
  { at: /^<(https?:\/\/[^\s>]+)>/, draw: (found) => link(found[1], [found[1]]) },
  { at: /^\[((?:\\.|[^\]\\])+)\]\(<?(https?:\/\/[^\s)>]+)>?\)/, draw: (found, names) => link(found[2], spans(found[1], names)) },
  { at: ADDRESS, draw: (found) => link(found[0], [found[0]]) },
  { at: /^<#(\d+)>/, draw: (found, names) => h("span", { class: "mention" }, `#${names.channels.get(found[1]) || "unknown"}`) },
  { at: /^<@!?(\d+)>/, draw: (found, names) => h("span", { class: "mention" }, `@${names.people.get(found[1]) || "somebody"}`) },
  { at: /^<t:(-?\d+)(?::([tTdDfFR]))?>/, draw: (found) => moment(Number(found[1]) * 1000, found[2]) },
  { at: /^\*\*\*((?:\\.|[^\\])+?)\*\*\*/s, draw: (found, names) => h("strong", {}, h("em", {}, ...spans(found[1], names))) },
  { at: /^\*\*((?:\\.|[^\\])+?)\*\*(?!\*)/s, draw: (found, names) => h("strong", {}, ...spans(found[1], names)) },
  { at: /^__((?:\\.|[^\\])+?)__(?!_)/s, draw: (found, names) => h("u", {}, ...spans(found[1], names)) },
  { at: /^~~((?:\\.|[^\\])+?)~~/s, draw: (found, names) => h("s", {}, ...spans(found[1], names)) },
  { at: /^\|\|((?:\\.|[^\\])+?)\|\|/s, draw: (found, names) => h("details", { class: "spoiler" }, h("summary", {}, "Spoiler"), ...spans(found[1], names)) },
  { at: /^\*(?!\s)((?:\\.|[^\\*])+?)\*(?!\*)/s, draw: (found, names) => h("em", {}, ...spans(found[1], names)) },
  { at: /^_((?:\\.|[^\\_])+?)_(?![A-Za-z0-9_])/s, draw: (found, names) => h("em", {}, ...spans(found[1], names)) },
];

const NOBODY = { channels: new Map(), people: new Map() };

function link(address, words) {
  return h("a", { href: address, target: "_blank", rel: "noopener noreferrer" }, ...words);
}

function moment(milliseconds, style) {
  const when = new Date(milliseconds);
  if (Number.isNaN(when.getTime())) return "some time";
  const text = { t: when.toLocaleTimeString([], { timeStyle: "short" }), d: when.toLocaleDateString() }[style];
  return h("time", { datetime: when.toISOString() }, text || when.toLocaleString([], { dateStyle: "long", timeStyle: "short" }));
}

/* Draw one run of text. */
export function spans(text, names = NOBODY) {
  const drawn = [];
  let plain = "";
  for (let rest = text, before = ""; rest; ) {
    const [rule, found] = match(rest, before);
    const taken = found ? found[0] : String.fromCodePoint(rest.codePointAt(0));
    const piece = found ? rule.draw(found, names) : taken;
    if (typeof piece === "string") plain += piece;
    else {
      if (plain) drawn.push(plain);
      plain = "";
      drawn.push(piece);
    }
    before = taken.at(-1);
    rest = rest.slice(taken.length);
  }
  return plain ? [...drawn, plain] : drawn;
}

function match(rest, before) {
  if (!"\\`<[h*_~|".includes(rest[0])) return [];
  for (const rule of INLINE) {
    const found = rule.at.exec(rest);
    // An underscore inside a word is a letter like others, and an address begins a word.
    if (found && !(/^[_h]/.test(rest) && /[A-Za-z0-9]/.test(before) && !rest.startsWith("__"))) return [rule, found];
  }
  return [];
}

const BLOCKS = [
  { at: /^(#{1,3}) +(.*)$/, tag: (found) => ["p", { class: `heading size${found[1].length}`, role: "heading", "aria-level": found[1].length + 2 }], text: 2 },
  { at: /^-# +(.*)$/, tag: () => ["p", { class: "small" }], text: 1 },
  { at: /^ *[-*] +(.*)$/, list: "ul", text: 1 },
  { at: /^ *(\d+)\. +(.*)$/, list: "ol", text: 2 },
  { at: /^> ?(.*)$/, list: "blockquote", text: 1 },
];

/* Draw a whole text: paragraphs, quotes, lists, small lines, code. */
export function markdown(text, names = NOBODY) {
  const parts = text.split(/```(?:[a-z0-9+-]*\n)?([^]*?)```/);
  return parts.flatMap((part, index) => {
    if (index % 2) return [h("pre", {}, h("code", {}, part.replace(/\n$/, "")))];
    // A line break beside a block of code ends the line before it and says no more.
    return lines(part.replace(/^\n/, index ? "" : "\n").replace(/\n$/, index < parts.length - 1 ? "" : "\n"), names);
  });
}

function lines(text, names) {
  const drawn = [];
  for (const line of text.split("\n")) {
    const block = BLOCKS.find((one) => one.at.test(line));
    const found = block?.at.exec(line);
    const small = block?.list === "blockquote" && /^-# +(.*)$/.exec(found[1]);
    const inner = spans(small ? small[1] : found ? found[block.text] : line, names);
    const last = drawn.at(-1);
    if (!block) drawn.push(line.trim() ? h("p", {}, ...inner) : h("p", { class: "gap" }));
    else if (block.tag) drawn.push(h(...block.tag(found), ...inner));
    else if (last?.localName === block.list) last.append(item(block.list, inner, small));
    else drawn.push(h(block.list, { start: block.list === "ol" && found[1] !== "1" && found[1] }, item(block.list, inner, small)));
  }
  while (drawn.at(-1)?.className === "gap") drawn.pop();
  while (drawn[0]?.className === "gap") drawn.shift();
  return drawn;
}

function item(list, inner, small) {
  return h(list === "blockquote" ? "p" : "li", { class: small ? "small" : null }, ...inner);
}
