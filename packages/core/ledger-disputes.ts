import { accounts, journal, type JournalLine } from "./ledger.ts";
import { fromVendor } from "./ledger-refunds.ts";
import type { Reversed } from "./refund-shares.ts";

type Dispute = Readonly<{ disputeId: string; orderId: string; gateway: string; amount: bigint }>;

/** J12a: the wallet withholds it, from the account that held it: its own, our bank, or what lay unexplained. */
export const j12a = ({ disputeId, orderId, gateway, amount, from }: Dispute & { from: string }) =>
  journal("J12a", disputeId, orderId, [
    { account: accounts.dispute(gateway), side: "D", amount },
    { account: from, side: "C", amount },
  ]);

/** J12b: won. `to` is where the wallet puts it back. */
export const j12b = ({ disputeId, orderId, gateway, amount, to }: Dispute & { to: string }) =>
  journal("J12b", disputeId, orderId, [
    { account: to, side: "D", amount },
    { account: accounts.dispute(gateway), side: "C", amount },
  ]);

type Share = Omit<Dispute, "amount"> &
  Readonly<{ subOrderId: string; vendorId: string; goods: bigint; delivery: bigint }>;
/** `undelivered`: the buyer has his money and gets no goods. */
type Borne = "market" | "undelivered" | (Reversed & Readonly<{ from: "pending" | { payable: bigint } }>);

/** J12c: lost. One vendor's share, in place of what would otherwise be owed to the buyer. */
export function j12c(s: Share, borne: Borne) {
  const amount = s.goods + s.delivery;
  const lines = ((): JournalLine[] => {
    switch (borne) {
      case "market":
        return [{ account: accounts.disputeLoss, side: "D", amount }];
      case "undelivered":
        return [{ account: accounts.escrow(s.orderId), side: "D", amount }];
      default:
        return fromVendor({ ...borne, vendorId: s.vendorId, delivery: s.delivery });
    }
  })();
  return journal("J12c", `${s.subOrderId}:${s.disputeId}`, s.orderId, [
    ...lines,
    { account: accounts.dispute(s.gateway), side: "C", amount },
  ]);
}

/** J12r: the market bore it, and then the parcel went unsold: what its buyer had paid for it is still in escrow, and covers the loss. */
export const j12r = (s: Pick<Share, "disputeId" | "orderId" | "subOrderId" | "goods" | "delivery">) =>
  journal("J12r", `${s.subOrderId}:${s.disputeId}`, s.orderId, [
    { account: accounts.escrow(s.orderId), side: "D", amount: s.goods + s.delivery },
    { account: accounts.disputeLoss, side: "C", amount: s.goods + s.delivery },
  ]);
