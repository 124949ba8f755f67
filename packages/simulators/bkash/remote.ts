import type { Settings } from "./options.ts";

export type PayerAct = "approve" | "wrong-pin" | "insufficient" | "cancel" | "timeout" | "abandon";

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
  trxID: string | null;
  captures: number;
  capturedMinor: string;
  refunds: number;
  refundedMinor: string;
}>;

export type Ledger = Readonly<{
  payments: readonly LedgerLine[];
  merchant: Readonly<{ collectionBalance: string; grants: number; refreshes: number }>;
}>;

/** `answers`: the HTTP status of each delivery, null where nothing came back. */
export type NoticeLine = Readonly<{ type: string; body: string; answers: readonly (number | null)[] }>;

export type BkashRemote = Readonly<{
  /** Plays the payer. The payer's browser visits the merchant too, unless `deliver` is false. */
  act(
    reference: string,
    what: PayerAct,
    more?: Readonly<{ deliver?: boolean; wallet?: string }>,
  ): Promise<Readonly<{ state: string; callbackUrl: string | null }>>;
  fault(script: Readonly<Record<string, unknown>>): Promise<void>;
  ledger(): Promise<Ledger>;
  journal(op?: string): Promise<readonly JournalLine[]>;
  /** "55m", "24h", or milliseconds. */
  advance(by: string | number): Promise<void>;
  change(settings: Partial<Settings>): Promise<void>;
  collectionBalance(taka: string): Promise<void>;
  notify(reference: string, twist?: string): Promise<void>;
  payByQr(amount: string, more?: Readonly<Record<string, string>>): Promise<Readonly<{ trxID: string }>>;
  notices(): Promise<readonly NoticeLine[]>;
  isSubscribed(): Promise<boolean>;
  reset(): Promise<void>;
}>;

/** The control plane of a running simulator, from another process. */
export function bkashRemote(origin: string): BkashRemote {
  const ask = async <T>(method: string, path: string, body?: unknown): Promise<T> => {
    const response = await fetch(`${origin}/_control${path}`, {
      method,
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const answer: unknown = await response.json();
    if (!response.ok) throw new Error(`${method} ${path}: ${JSON.stringify(answer)}`);
    return answer as T;
  };
  return {
    act: (reference, what, more) => ask("POST", `/payments/${reference}/act`, { do: what, ...more }),
    fault: (script) => ask("POST", "/faults", script),
    ledger: () => ask("GET", "/ledger"),
    journal: async (op) => {
      const { entries } = await ask<{ entries: JournalLine[] }>("GET", op ? `/journal?op=${op}` : "/journal");
      return entries;
    },
    advance: (by) => ask("POST", "/clock", { advance: by }),
    change: (settings) => ask("POST", "/settings", settings),
    collectionBalance: (taka) => ask("POST", "/merchant", { collectionBalance: taka }),
    notify: (reference, twist) => ask("POST", "/notices", { reference, do: twist }),
    payByQr: (amount, more) => ask("POST", "/qr", { amount, ...more }),
    notices: async () => (await ask<{ notices: NoticeLine[] }>("GET", "/notices")).notices,
    isSubscribed: async () => {
      const { subscription } = await ask<{ subscription: { isConfirmed: boolean } | null }>(
        "GET",
        "/notices",
      );
      return subscription?.isConfirmed === true;
    },
    reset: () => ask("POST", "/reset"),
  };
}
