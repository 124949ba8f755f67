import type { Entry } from "./keyspace.ts";
import type { Group, Stream } from "./stream.ts";

/** A key as JSON: what the snapshot at the head of the log holds. */
export type Dumped = readonly [key: string, kind: Entry["kind"], expires: number | null, value: unknown];

export const dumpEntry = (key: string, entry: Entry): Dumped => [
  key,
  entry.kind,
  entry.expires ?? null,
  dumpValue(entry),
];

function dumpValue(entry: Entry): unknown {
  switch (entry.kind) {
    case "string":
    case "list":
      return entry.value;
    case "hash":
    case "set":
    case "zset":
      return [...entry.value].map((item) =>
        Array.isArray(item) && item[1] === Infinity ? [item[0], "inf"] : item,
      );
    case "stream": {
      const groups = [...entry.value.groups].map(([name, group]) => [
        name,
        { ...group, consumers: [...group.consumers], pending: [...group.pending] },
      ]);
      return { ...entry.value, groups };
    }
  }
}

type DumpedGroup = Pick<Group, "lastDelivered"> & {
  consumers: [string, number][];
  pending: [string, never][];
};
type DumpedStream = Omit<Stream, "groups"> & { groups: [string, DumpedGroup][] };

export function loadEntry([, kind, expires, value]: Dumped): Entry {
  const life = expires === null ? {} : { expires };
  switch (kind) {
    case "string":
      return { kind, value: value as string, ...life };
    case "list":
      return { kind, value: value as string[], ...life };
    case "hash":
      return { kind, value: new Map(value as [string, string][]), ...life };
    case "set":
      return { kind, value: new Set(value as string[]), ...life };
    case "zset":
      return { kind, value: new Map((value as [string, number | "inf"][]).map(readScore)), ...life };
    case "stream":
      return { kind, value: loadStream(value as DumpedStream), ...life };
  }
}

const readScore = ([member, score]: [string, number | "inf"]): [string, number] => [
  member,
  score === "inf" ? Infinity : score,
];

const loadStream = (stream: DumpedStream): Stream => ({
  ...stream,
  groups: new Map(
    stream.groups.map(([name, { lastDelivered, consumers, pending }]) => [
      name,
      { lastDelivered, consumers: new Map(consumers), pending: new Map(pending) },
    ]),
  ),
});
