import type { PayoutAccountBody } from "@haat/contract/vendor-application";
import { DomainError } from "@haat/core/errors";
import { newId } from "@haat/core/ids";
import { readPayoutAccount } from "@haat/core/payout-account";
import { readName } from "@haat/core/person-name";
import type { Tx } from "@haat/db/books";
import { isOwnAccount, proposePayout } from "@haat/db/queries/vendors/payouts";
import type { NodeCtx } from "../../context.ts";
import { sealNumber } from "./seal-number.ts";

type Input = Readonly<{ vendorId: string; userId: string; body: PayoutAccountBody }>;
export type TakenAccount = Readonly<{ id: string; hash: string; tail: string }>;

/** An account begins its day of waiting. The market's own wallets are nobody's. */
export async function takeAccount(
  tx: Tx,
  { sealer, now }: Pick<NodeCtx, "sealer" | "now">,
  { vendorId, userId, body }: Input,
): Promise<TakenAccount> {
  const { provider } = body;
  const account = readPayoutAccount(body);
  const holder = readName(body.holder);
  if (!account || holder === null) throw new DomainError("payout.account_invalid");
  const bare = account.text.replace(/-\d$/, "");
  if (await isOwnAccount(tx, bare)) throw new DomainError("payout.account_of_market");
  const sealed = await sealNumber(sealer, "account", { ...account, kind: provider });
  const id = newId("account", now());
  const isNew = await proposePayout(tx, {
    ...{ id, vendorId, provider, account: sealed, holder },
    proposedBy: userId,
  });
  if (!isNew) throw new DomainError("payout.waiting");
  return { id, hash: sealed.hash, tail: sealed.tail };
}
