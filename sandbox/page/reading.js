/* What each persona has read, kept in this browser for as long as this sandbox lives. */

import { isNewer } from "./dom.js";

const STEM = "askaround-read-";

export class Reading {
  /* `worldId` is new with every start of the demo; what other worlds left behind goes. What is older than `began` was read. */
  constructor(platform, worldId, began) {
    const stem = `${STEM}${platform}-`;
    this.key = stem + worldId;
    this.began = began;
    this.marks = {};
    try {
      for (const key of Object.keys(localStorage)) if (key.startsWith(stem) && key !== this.key) localStorage.removeItem(key);
      this.marks = JSON.parse(localStorage.getItem(this.key)) || {};
    } catch {
      // A browser may keep nothing; then everything is unread again after a reload.
    }
  }

  mark(name, place, messages) {
    const newest = messages.at(-1)?.id;
    if (!newest || !isNewer(newest, this.marks[`${name}/${place}`])) return;
    this.marks[`${name}/${place}`] = newest;
    try {
      localStorage.setItem(this.key, JSON.stringify(this.marks));
    } catch {
      // As above.
    }
  }

  unread(name, place, messages) {
    const newest = messages.findLast((message) => message.author !== name);
    return Boolean(newest) && isNewer(newest.id, this.marks[`${name}/${place}`] || this.began);
  }
}
