import { bulk, refuse } from "./command.ts";

/** Milliseconds and a sequence number within them. */
export type StreamId = readonly [ms: number, sequence: number];
export type StreamEntry = { id: StreamId; fields: string[] };
export type Pending = { id: StreamId; consumer: string; deliveredAt: number; deliveries: number };
export type Group = {
  lastDelivered: StreamId;
  consumers: Map<string, number>;
  pending: Map<string, Pending>;
};
export type Stream = { entries: StreamEntry[]; last: StreamId; added: number; groups: Map<string, Group> };

export const zeroId: StreamId = [0, 0];
export const lastPossible: StreamId = [Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER];
export const emptyStream = (): Stream => ({ entries: [], last: zeroId, added: 0, groups: new Map() });

export const compareIds = ([a, b]: StreamId, [c, d]: StreamId): number => a - c || b - d;
export const idText = ([ms, sequence]: StreamId): string => `${ms}-${sequence}`;
export const afterId = ([ms, sequence]: StreamId): StreamId => [ms, sequence + 1];

/** `5`, `5-1`; a bare time gets the given sequence. */
export function readId(text: string, sequence = 0): StreamId {
  const match = /^(\d{1,16})(?:-(\d{1,16}))?$/.exec(text);
  if (!match) return refuse("ERR Invalid stream ID specified as stream command argument");
  return [Number(match[1]), match[2] === undefined ? sequence : Number(match[2])];
}

/** One end of a range: `-`, `+`, an id, or `(id` for "not this one". */
export function readBound(text: string, end: "start" | "stop"): StreamId {
  if (text === "-") return zeroId;
  if (text === "+") return lastPossible;
  if (!text.startsWith("(")) return readId(text, end === "start" ? 0 : Number.MAX_SAFE_INTEGER);
  const id = readId(text.slice(1), end === "start" ? 0 : Number.MAX_SAFE_INTEGER);
  if (end === "start") return afterId(id);
  return id[1] > 0 ? [id[0], id[1] - 1] : [id[0] - 1, Number.MAX_SAFE_INTEGER];
}

/** The place of the first entry not before `id`. */
export function lowerBound(entries: readonly StreamEntry[], id: StreamId): number {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const entry = entries[middle];
    if (entry && compareIds(entry.id, id) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

export const between = (stream: Stream, from: StreamId, to: StreamId): StreamEntry[] =>
  stream.entries.slice(lowerBound(stream.entries, from), lowerBound(stream.entries, afterId(to)));

export function entryAt(stream: Stream, id: StreamId): StreamEntry | undefined {
  const entry = stream.entries[lowerBound(stream.entries, id)];
  return entry && compareIds(entry.id, id) === 0 ? entry : undefined;
}

export const shown = ({ id, fields }: StreamEntry) => [bulk(idText(id)), fields.map(bulk)];
