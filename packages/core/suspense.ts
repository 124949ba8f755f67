import { accounts, journal } from "./ledger.ts";

/** J20: what lay in suspense goes where it belongs. Above zero is what was lacking, below it what was too much. */
export function j20Cleared({
  differenceId,
  suspense,
  to,
}: Readonly<{ differenceId: string; suspense: bigint; to: string }>) {
  const amount = suspense < 0n ? -suspense : suspense;
  const [debited, credited] = suspense < 0n ? [accounts.suspense, to] : [to, accounts.suspense];
  return journal("J20", differenceId, null, [
    { account: debited, side: "D", amount },
    { account: credited, side: "C", amount },
  ]);
}
