import { openLines } from "../lines.ts";
import type { Parcel } from "./truth.ts";

type Line<Detail> =
  | Readonly<{ kind: "parcel"; value: Parcel<Detail> }>
  | Readonly<{ kind: "fact"; name: string; value: unknown }>;

export type ParcelStore<Detail> = Readonly<{
  /** By its number; by the merchant's, the newest of those that have it. */
  find(name: string): Parcel<Detail> | undefined;
  parcels(): readonly Parcel<Detail>[];
  save(parcel: Parcel<Detail>): Parcel<Detail>;
  /** Forgotten with the rest at a reset: the clock, tokens. */
  fact(name: string): unknown;
  note(name: string, value: unknown): void;
  reset(): void;
  close(): void;
}>;

/** The courier's own truth. Each change is one appended line, written before the answer goes out. */
export function openParcelStore<Detail>(dataFile: string | undefined): ParcelStore<Detail> {
  const parcels = new Map<string, Parcel<Detail>>();
  const named = new Map<string, string>();
  const facts = new Map<string, unknown>();
  const apply = (line: Line<Detail>): void => {
    if (line.kind === "fact") return void facts.set(line.name, line.value);
    const { consignment, tracking, reference } = line.value;
    const isNew = !parcels.has(consignment);
    parcels.set(consignment, line.value);
    if (isNew) for (const name of [tracking, reference]) if (name !== "") named.set(name, consignment);
  };
  const all = (): Line<Detail>[] => [
    ...[...parcels.values()].map((value) => ({ kind: "parcel", value }) as const),
    ...[...facts].map(([name, value]) => ({ kind: "fact", name, value }) as const),
  ];
  const lines = openLines(dataFile, { apply, all });
  const put = (line: Line<Detail>): void => {
    apply(line);
    lines.append(line);
  };
  return {
    find: (name) => parcels.get(name) ?? parcels.get(named.get(name) ?? ""),
    parcels: () => [...parcels.values()],
    save: (value) => {
      put({ kind: "parcel", value });
      return value;
    },
    fact: (name) => facts.get(name),
    note: (name, value) => put({ kind: "fact", name, value }),
    reset: () => {
      for (const map of [parcels, named, facts]) map.clear();
      lines.compact();
    },
    close: lines.close,
  };
}
