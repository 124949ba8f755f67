/** What a wallet's notification turned out to be, once its signature and topic were checked. It pays nothing by itself. */
export type BkashHooks = Readonly<{
  read(raw: string): Promise<
    | Readonly<{ kind: "notification"; messageId: string; invoice: string | null; trxId: string }>
    | Readonly<{ kind: "subscription"; messageId: string; confirm: () => Promise<void> }>
    | Readonly<{ kind: "refused"; reason: string }>
  >;
}>;
