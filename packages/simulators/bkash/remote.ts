import { askControl, type Ledger, type WalletRemote, walletRemote } from "../kit/remote.ts";

export type BkashLedger = Ledger &
  Readonly<{ merchant: Readonly<{ collectionBalance: string; grants: number; refreshes: number }> }>;

/** `answers`: the HTTP status of each delivery, null where nothing came back. */
export type NoticeLine = Readonly<{ type: string; body: string; answers: readonly (number | null)[] }>;

export type BkashRemote = Omit<WalletRemote, "ledger"> &
  Readonly<{
    ledger(): Promise<BkashLedger>;
    collectionBalance(taka: string): Promise<void>;
    notify(reference: string, twist?: string): Promise<void>;
    payByQr(amount: string, more?: Readonly<Record<string, string>>): Promise<Readonly<{ trxID: string }>>;
    notices(): Promise<readonly NoticeLine[]>;
    isSubscribed(): Promise<boolean>;
  }>;

/** The control plane of a running bKash, from another process. */
export function bkashRemote(origin: string): BkashRemote {
  const ask = askControl(origin);
  return {
    ...walletRemote(origin),
    ledger: () => ask("GET", "/ledger"),
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
  };
}
