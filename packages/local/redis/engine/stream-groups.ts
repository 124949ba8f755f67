import { ok, type Reply } from "../reply.ts";
import { type Commands, type Context, bulk, integer, refuse, syntaxError, writes } from "./command.ts";
import {
  afterId,
  between,
  compareIds,
  emptyStream,
  entryAt,
  idText,
  lastPossible,
  readId,
  shown,
  zeroId,
  type Group,
  type Pending,
  type Stream,
  type StreamEntry,
} from "./stream.ts";
import { readOptions } from "./streams.ts";

export type Membership = { stream: Stream; group: Group };

export function groupOf({ keys }: Context, key: string, name: string): Membership {
  const stream = keys.get(key, "stream");
  const group = stream?.groups.get(name);
  if (stream && group) return { stream, group };
  return refuse(`NOGROUP No such key '${key}' or consumer group '${name}'`);
}

export const sortedPending = ({ pending }: Group): Pending[] =>
  [...pending.values()].toSorted((left, right) => compareIds(left.id, right.id));

function create({ keys }: Context, [key = "", name = "", from = "$", ...options]: string[]) {
  const make = options.some((option) => option.toUpperCase() === "MKSTREAM");
  if (!keys.get(key, "stream") && !make)
    refuse(
      "ERR The XGROUP subcommand requires the key to exist. Note that for CREATE you may want to use the MKSTREAM option to create an empty stream automatically.",
    );
  const stream = keys.open(key, "stream", emptyStream);
  if (stream.groups.has(name)) refuse("BUSYGROUP Consumer Group name already exists");
  const lastDelivered = from === "$" ? stream.last : readId(from);
  stream.groups.set(name, { lastDelivered, consumers: new Map(), pending: new Map() });
  return ok;
}

function manage(context: Context, [verb = "", ...args]: string[]) {
  const [key = "", name = "", extra = ""] = args;
  switch (verb.toUpperCase()) {
    case "CREATE":
      return create(context, args);
    case "SETID": {
      const { group, stream } = groupOf(context, key, name);
      group.lastDelivered = extra === "$" ? stream.last : readId(extra);
      return ok;
    }
    case "DESTROY":
      return context.keys.get(key, "stream")?.groups.delete(name) ? 1 : 0;
    case "CREATECONSUMER": {
      const { consumers } = groupOf(context, key, name).group;
      const known = consumers.has(extra);
      consumers.set(extra, context.keys.now);
      return known ? 0 : 1;
    }
    case "DELCONSUMER": {
      const { consumers, pending } = groupOf(context, key, name).group;
      const owned = [...pending].filter(([, { consumer }]) => consumer === extra);
      for (const [id] of owned) pending.delete(id);
      consumers.delete(extra);
      return owned.length;
    }
    default:
      return syntaxError();
  }
}

function deliver(
  { group }: Membership,
  entries: StreamEntry[],
  consumer: string,
  now: number,
  noAck: boolean,
) {
  for (const { id } of entries) {
    group.lastDelivered = id;
    if (!noAck) group.pending.set(idText(id), { id, consumer, deliveredAt: now, deliveries: 1 });
  }
  return entries.map(shown);
}

/** What this consumer was given and has not acknowledged, from an id on. A deleted entry shows no fields. */
const redeliver = ({ stream, group }: Membership, consumer: string, after: string, count: number) =>
  sortedPending(group)
    .filter((pending) => pending.consumer === consumer && compareIds(pending.id, readId(after)) > 0)
    .slice(0, count)
    .map(({ id }) => {
      const entry = entryAt(stream, id);
      return entry ? shown(entry) : [bulk(idText(id)), null];
    });

function readGroup(context: Context, [word = "", name = "", consumer = "", ...rest]: string[]) {
  if (word.toUpperCase() !== "GROUP") syntaxError();
  const { count, noAck, streams } = readOptions(rest);
  const { now } = context.keys;
  const found = streams.flatMap(([key, after]) => {
    const membership = groupOf(context, key, name);
    membership.group.consumers.set(consumer, now);
    if (after !== ">") return [[bulk(key), redeliver(membership, consumer, after, count)]];
    const { stream, group } = membership;
    const fresh = between(stream, afterId(group.lastDelivered), lastPossible).slice(0, count);
    return fresh.length ? [[bulk(key), deliver(membership, fresh, consumer, now, noAck)]] : [];
  });
  return found.length ? found : null;
}

type Claim = { key: string; name: string; consumer: string; idleMs: number };

/** Hands idle entries to another consumer; entries deleted meanwhile leave the list and are named. */
function claim(context: Context, { key, name, consumer, idleMs }: Claim, wanted: readonly Pending[]) {
  const { stream, group } = groupOf(context, key, name);
  const { now } = context.keys;
  group.consumers.set(consumer, now);
  const claimed: StreamEntry[] = [];
  const gone: Buffer[] = [];
  for (const pending of wanted) {
    if (now - pending.deliveredAt < idleMs) continue;
    const entry = entryAt(stream, pending.id);
    if (!entry) {
      group.pending.delete(idText(pending.id));
      gone.push(bulk(idText(pending.id)));
      continue;
    }
    Object.assign(pending, { consumer, deliveredAt: now, deliveries: pending.deliveries + 1 });
    claimed.push(entry);
  }
  return { claimed, gone };
}

const shapeOf = (justIds: boolean): ((entry: StreamEntry) => Reply) =>
  justIds ? ({ id }) => bulk(idText(id)) : shown;

function autoClaim(context: Context, args: string[]) {
  const [key = "", name = "", consumer = "", idle, start = "0", ...options] = args;
  const words = options.map((option) => option.toUpperCase());
  const count = words.includes("COUNT") ? integer(words[words.indexOf("COUNT") + 1]) : 100;
  const { group } = groupOf(context, key, name);
  const from = readId(start);
  const { now } = context.keys;
  const isIdle = ({ deliveredAt }: Pending) => now - deliveredAt >= integer(idle);
  const candidates = sortedPending(group).filter((one) => compareIds(one.id, from) >= 0 && isIdle(one));
  const looked = candidates.slice(0, count);
  const { claimed, gone } = claim(context, { key, name, consumer, idleMs: integer(idle) }, looked);
  const next = candidates[count]?.id ?? zeroId;
  const shape = shapeOf(words.includes("JUSTID"));
  return [bulk(idText(next)), claimed.map(shape), gone];
}

function claimNamed(context: Context, [key = "", name = "", consumer = "", idle, ...rest]: string[]) {
  const { group } = groupOf(context, key, name);
  const end = rest.findIndex((word) => !/^\d+(-\d+)?$/.test(word));
  const ids = end < 0 ? rest : rest.slice(0, end);
  const wanted = ids.map((word) => idText(readId(word))).flatMap((id) => group.pending.get(id) ?? []);
  const { claimed } = claim(context, { key, name, consumer, idleMs: integer(idle) }, wanted);
  const justIds = rest.some((word) => word.toUpperCase() === "JUSTID");
  return claimed.map(shapeOf(justIds));
}

export const streamGroupCommands: Commands = {
  XGROUP: writes(2, manage),
  XREADGROUP: writes(6, readGroup),
  XACK: writes(3, ({ keys }, [key = "", name = "", ...ids]) => {
    const pending = keys.get(key, "stream")?.groups.get(name)?.pending;
    return ids.filter((id) => pending?.delete(idText(readId(id)))).length;
  }),
  XAUTOCLAIM: writes(5, autoClaim),
  XCLAIM: writes(5, claimNamed),
};
