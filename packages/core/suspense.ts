import { accounts, journal } from "./ledger.ts";

/** J20: what lay in suspense goes where it belongs. Above zero is what was lacking, below it what was too much. */
export function j20Cleared({
  eventKey,
  suspense,
  to,
  orderId = null,
}: Readonly<{ eventKey: string; suspense: bigint; to: string; orderId?: string | null }>) {
  const amount = suspense < 0n ? -suspense : suspense;
  const [debited, credited] = suspense < 0n ? [accounts.suspense, to] : [to, accounts.suspense];
  return journal("J20", eventKey, orderId, [
    { account: debited, side: "D", amount },
    { account: credited, side: "C", amount },
  ]);
}

/** J20: what lacks in one case is what was too much in another. Suspense is as it was, and the journal says why. */
export const j20Met = ({ eventKey, amount }: Readonly<{ eventKey: string; amount: bigint }>) =>
  journal("J20", eventKey, null, [
    { account: accounts.suspense, side: "D", amount },
    { account: accounts.suspense, side: "C", amount },
  ]);

type Settled = Readonly<{
  orderId: string;
  eventKey: string;
  gateway: string;
  captured: bigint;
  fee: bigint;
}>;

/** J2: the wallet has paid out what it held, less its fee. */
export const j2 = ({ orderId, eventKey, gateway, captured, fee }: Settled) =>
  journal("J2", eventKey, orderId, [
    { account: accounts.bank, side: "D", amount: captured - fee },
    { account: accounts.gatewayFee, side: "D", amount: fee },
    { account: accounts.gateway(gateway), side: "C", amount: captured },
  ]);
