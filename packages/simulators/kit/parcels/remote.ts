import { askControl, type JournalLine } from "../remote.ts";
import type { Heard } from "./hook.ts";
import type { SheetFormat } from "./sheet.ts";
import type { Parcel, ParcelAct } from "./truth.ts";

export type AnyParcel = Parcel<Readonly<Record<string, unknown>>>;

export type StatementWish = Readonly<{
  from?: string;
  to?: string;
  invoice?: string;
  /** The first hits the first row. */
  differences?: readonly string[];
  format?: SheetFormat;
}>;

export type CourierRemote = Readonly<{
  parcels(reference?: string): Promise<readonly AnyParcel[]>;
  /** By the courier's number, or by the merchant's. */
  parcel(name: string): Promise<AnyParcel>;
  /** What happens to it next. The merchant's hook hears of it, unless `deliver` is false. `amount`: taka, such as "1500.00". */
  act(
    name: string,
    what: Exclude<ParcelAct, "book">,
    more?: Readonly<{ amount?: string; reason?: string; invoice?: string; deliver?: boolean }>,
  ): Promise<AnyParcel & Readonly<{ heard: readonly Heard[] }>>;
  statement(wish: StatementWish): Promise<Uint8Array<ArrayBuffer>>;
  fault(script: Readonly<Record<string, unknown>>): Promise<void>;
  forgetFaults(): Promise<void>;
  journal(op?: string): Promise<readonly JournalLine[]>;
  /** "55m", "24h", or milliseconds. */
  advance(by: string | number): Promise<void>;
  change(settings: Readonly<Record<string, unknown>>): Promise<void>;
  expireTokens(): Promise<void>;
  reset(): Promise<void>;
}>;

/** The control plane of a running courier, from another process. */
export function courierRemote(origin: string): CourierRemote {
  const ask = askControl(origin);
  const named = (name: string): string => `/parcels/${encodeURIComponent(name)}`;
  return {
    parcels: async (reference = "") =>
      (await ask<{ parcels: AnyParcel[] }>("GET", `/parcels?reference=${encodeURIComponent(reference)}`))
        .parcels,
    parcel: (name) => ask("GET", named(name)),
    act: (name, what, more) => ask("POST", `${named(name)}/act`, { do: what, ...more }),
    statement: async ({ differences = [], ...wish }) => {
      const query = new URLSearchParams({ ...wish, differences: differences.join(",") });
      const file = await fetch(`${origin}/_control/statement?${query.toString()}`);
      if (!file.ok) throw new Error(`statement: ${await file.text()}`);
      return new Uint8Array(await file.arrayBuffer());
    },
    fault: (script) => ask("POST", "/faults", script),
    forgetFaults: () => ask("DELETE", "/faults"),
    journal: async (op) =>
      (await ask<{ entries: JournalLine[] }>("GET", op ? `/journal?op=${op}` : "/journal")).entries,
    advance: (by) => ask("POST", "/clock", { advance: by }),
    change: (settings) => ask("POST", "/settings", settings),
    expireTokens: () => ask("POST", "/tokens/expire"),
    reset: () => ask("POST", "/reset"),
  };
}
