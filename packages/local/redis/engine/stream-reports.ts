import { type Commands, type Context, bulk, integer, reads, refuse, syntaxError } from "./command.ts";
import { compareIds, idText, readBound, shown, type Pending } from "./stream.ts";
import { groupOf, sortedPending } from "./stream-groups.ts";

function pendingSummary(pending: Pending[]) {
  const first = pending[0];
  const last = pending.at(-1);
  if (!first || !last) return [0, null, null, null];
  const perConsumer = Map.groupBy(pending, ({ consumer }) => consumer);
  const counts = [...perConsumer].map(([consumer, list]) => [bulk(consumer), bulk(String(list.length))]);
  return [pending.length, bulk(idText(first.id)), bulk(idText(last.id)), counts];
}

function pending(context: Context, [key = "", name = "", ...rest]: string[]) {
  const all = sortedPending(groupOf(context, key, name).group);
  if (!rest.length) return pendingSummary(all);
  const idle = rest[0]?.toUpperCase() === "IDLE" ? integer(rest.splice(0, 2)[1]) : 0;
  const [from = syntaxError(), to = syntaxError(), count, consumer] = rest;
  const [start, stop] = [readBound(from, "start"), readBound(to, "stop")];
  const { now } = context.keys;
  return all
    .filter(
      ({ id, consumer: owner, deliveredAt }) =>
        compareIds(id, start) >= 0 &&
        compareIds(id, stop) <= 0 &&
        now - deliveredAt >= idle &&
        (consumer === undefined || owner === consumer),
    )
    .slice(0, integer(count))
    .map(({ id, consumer: owner, deliveredAt, deliveries }) => [
      bulk(idText(id)),
      bulk(owner),
      now - deliveredAt,
      deliveries,
    ]);
}

function info({ keys }: Context, [verb = "", key = "", name = ""]: string[]) {
  const stream = keys.get(key, "stream") ?? refuse("ERR no such key");
  switch (verb.toUpperCase()) {
    case "STREAM": {
      const [first, last] = [stream.entries[0], stream.entries.at(-1)];
      return [
        ...[bulk("length"), stream.entries.length, bulk("last-generated-id"), bulk(idText(stream.last))],
        ...[bulk("entries-added"), stream.added, bulk("groups"), stream.groups.size],
        ...[bulk("first-entry"), first ? shown(first) : null, bulk("last-entry"), last ? shown(last) : null],
      ];
    }
    case "GROUPS":
      return [...stream.groups].map(([group, { consumers, pending: waiting, lastDelivered }]) => [
        ...[bulk("name"), bulk(group), bulk("consumers"), consumers.size, bulk("pending"), waiting.size],
        ...[bulk("last-delivered-id"), bulk(idText(lastDelivered))],
      ]);
    case "CONSUMERS": {
      const group =
        stream.groups.get(name) ?? refuse(`NOGROUP No such consumer group '${name}' for key name '${key}'`);
      return [...group.consumers].map(([consumer, seenAt]) => {
        const owned = [...group.pending.values()].filter((one) => one.consumer === consumer).length;
        return [bulk("name"), bulk(consumer), bulk("pending"), owned, bulk("idle"), keys.now - seenAt];
      });
    }
    default:
      return syntaxError();
  }
}

export const streamReportCommands: Commands = {
  XPENDING: reads(2, pending),
  XINFO: reads(2, info),
};
