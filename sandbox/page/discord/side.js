/* Discord's half: servers, ephemeral messages below a command, forms that open above everything. */

import { Refused } from "../api.js";
import { avatar } from "../dom.js";
import { DM, Side } from "../side.js";
import { offered, readCommand } from "./commands.js";
import { draw, follows, notice, saidAt } from "./message.js";
import { openModal } from "./modal.js";

export class DiscordSide extends Side {
  constructor(root, page) {
    super(root, page, { id: "discord", name: "Discord", base: "", most: 2000, looks: { draw, follows, notice, saidAt } });
  }

  isReady() {
    return Boolean(this.world?.connected && this.world.commands.length);
  }

  worldId() {
    return this.views.values().next().value.guild.id;
  }

  communityName() {
    return this.mine.guild.name;
  }

  commands() {
    return offered(this.world.commands, { moderator: Boolean(this.mine?.member.moderator), direct: this.place === DM });
  }

  belongs(message) {
    const channel = this.channel();
    return channel ? message.channel_id === channel.id : this.mine.dms.some((one) => one.channel_id === message.channel_id);
  }

  get hasPreview() {
    return this.mine.private.some((message) => message.buttons.some((one) => one.label === "Post it"));
  }

  get whereLettersAre() {
    return "under Direct messages";
  }

  words() {
    if (this.place === DM) {
      return { title: "Askaround", about: "Private messages between you and Askaround", box: "Message Askaround", beginning: ["Askaround", "The beginning of your private messages with Askaround."] };
    }
    return { title: `#${this.place}`, box: `Message #${this.place}, or type /`, beginning: [`Welcome to #${this.place}`, "The beginning of this channel."] };
  }

  sections() {
    return [
      { title: "Channels", entries: this.mine.channels.map((one) => ({ place: one.name, words: [`# ${one.name}`] })) },
      { title: "Direct messages", entries: [{ place: DM, words: [avatar("Askaround"), "Askaround"] }] },
    ];
  }

  names() {
    // Between two worlds (Start over) what is drawn belongs to neither, and is drawn again at once.
    const guild = this.world.guilds.find((one) => one.name === this.mine.guild.name) || { channels: [], members: [] };
    return {
      channels: new Map(guild.channels.map((channel) => [channel.id, channel.name])),
      people: new Map(guild.members.map((member) => [member.id, member.name])),
    };
  }

  /* Everything that drawing one message needs to know of its surroundings. */
  surroundings(message) {
    const known = this.names();
    const entries = (map) => [...map].map(([value, label]) => ({ value, label }));
    const visible = new Set(this.mine.channels.map((channel) => channel.id));
    return {
      names: known,
      channels: entries(known.channels).filter((one) => visible.has(one.value)).map((one) => ({ ...one, label: `#${one.label}` })),
      people: entries(known.people),
      act: (verb, body, element) => this.perform(verb, { ...body, message: message.id }, message, element),
      file: (number) => this.api.file(this.page.me, message.id, number),
      dismiss: () => this.perform("dismiss", { message: message.id }, message, null),
      reply: this.place === DM && message.payload.author.bot && !message.ephemeral ? () => this.composer.answer(message, this.list.textOf(message.id)) : null,
    };
  }

  async follow(response, message, origin) {
    if (response.kind !== "modal") return super.follow(response, message, origin);
    const { modal } = response;
    const place = this.surroundings(message || { id: "", payload: { author: {} } });
    return openModal(modal, place, (values) => this.waiting(() => this.submit(modal, values, message, origin)));
  }

  async submit(modal, values, message, origin) {
    try {
      const response = await this.api.act(origin.me, "submit", { modal: modal.id, values });
      if (response.kind === "failed") return response.error;
      await this.follow(response, message, origin);
      return "";
    } catch (refusal) {
      if (!(refusal instanceof Refused)) throw refusal;
      return refusal.message;
    }
  }

  say(text, replyTo) {
    if (replyTo) return this.perform("reply", { message: replyTo.id, text }, null, null);
    if (text.startsWith("/")) return this.perform("run", { ...readCommand(text, this.commands()), channel: this.place }, null, null);
    return this.perform("write", { text, channel: this.place }, null, null);
  }
}
