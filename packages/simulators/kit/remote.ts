import type { Act } from "./control.ts";

export type JournalLine = Readonly<{
  op: string;
  path: string;
  reference: string | null;
  request: Readonly<Record<string, unknown>> | null;
  status: number | null;
  fault: string | null;
}>;

export type LedgerLine = Readonly<{
  reference: string;
  merchantInvoiceNumber: string;
  trxID: string | null;
  /** Simulator time; null while nothing was taken. */
  capturedAt: number | null;
  /** How often money really moved. */
  captures: number;
  /** Of its sums, which are hundredths of it. */
  currency: string;
  capturedMinor: string;
  refunds: number;
  refundedMinor: string;
}>;

/** The sums are of taka; what was taken in another currency stands in its line alone. */
export type Ledger = Readonly<{
  payments: readonly LedgerLine[];
  capturedMinor: string;
  refundedMinor: string;
}>;

export type WalletRemote = Readonly<{
  /** Plays the payer. The payer's browser visits the merchant too, unless `deliver` is false. */
  act(
    reference: string,
    what: Act,
    more?: Readonly<{ deliver?: boolean; wallet?: string }>,
  ): Promise<
    Readonly<{
      state: string;
      callbackUrl: string | null;
      callbackFields?: Readonly<Record<string, string>>;
    }>
  >;
  fault(script: Readonly<Record<string, unknown>>): Promise<void>;
  /** Those that still wait for a call to hit. */
  faults(): Promise<readonly Readonly<Record<string, unknown>>[]>;
  forgetFaults(): Promise<void>;
  ledger(): Promise<Ledger>;
  /**
   * The file of a day in Dhaka; its captures, and its refunds (`refund:missing`), are told in their order with these differences, and
   * payments of whatever day, by their transaction id, as taken back.
   */
  settlement(
    day: string,
    feeBps: number,
    differences?: readonly string[],
    chargedBack?: readonly string[],
  ): Promise<Uint8Array<ArrayBuffer>>;
  journal(op?: string): Promise<readonly JournalLine[]>;
  /** "55m", "24h", or milliseconds. */
  advance(by: string | number): Promise<void>;
  change(settings: Readonly<Record<string, unknown>>): Promise<void>;
  expireTokens(): Promise<void>;
  reset(): Promise<void>;
}>;

export type Asking = <T>(method: string, path: string, body?: unknown) => Promise<T>;

export const askControl =
  (origin: string): Asking =>
  async <T>(method: string, path: string, body?: unknown): Promise<T> => {
    const response = await fetch(`${origin}/_control${path}`, {
      method,
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const answer: unknown = await response.json();
    if (!response.ok) throw new Error(`${method} ${path}: ${JSON.stringify(answer)}`);
    return answer as T;
  };

/** The control plane of a running simulator, from another process. */
export function walletRemote(origin: string): WalletRemote {
  const ask = askControl(origin);
  return {
    act: (reference, what, more) =>
      ask("POST", `/payments/${encodeURIComponent(reference)}/act`, { do: what, ...more }),
    fault: (script) => ask("POST", "/faults", script),
    faults: async () => (await ask<{ faults: Record<string, unknown>[] }>("GET", "/faults")).faults,
    forgetFaults: () => ask("DELETE", "/faults"),
    ledger: () => ask("GET", "/ledger"),
    settlement: async (day, feeBps, differences = [], chargedBack = []) => {
      const query = `day=${day}&feeBps=${feeBps}&differences=${differences.join(",")}&chargedBack=${chargedBack.join(",")}`;
      const file = await fetch(`${origin}/_control/settlement?${query}`);
      if (!file.ok) throw new Error(`settlement: ${file.status}`);
      return new Uint8Array(await file.arrayBuffer());
    },
    journal: async (op) => {
      const { entries } = await ask<{ entries: JournalLine[] }>("GET", op ? `/journal?op=${op}` : "/journal");
      return entries;
    },
    advance: (by) => ask("POST", "/clock", { advance: by }),
    change: (settings) => ask("POST", "/settings", settings),
    expireTokens: () => ask("POST", "/tokens/expire"),
    reset: () => ask("POST", "/reset"),
  };
}
