import type { RemittanceCreditBody } from "@haat/contract/remittance-proposal";
import { DomainError } from "@haat/core/errors";
import { parseTypedTaka } from "@haat/core/money";
import { namesStatement } from "@haat/db/queries/remittances/credits";
import { remittanceLeft } from "@haat/db/queries/remittances/claim-ends";
import { type KeyedCtx, once } from "../idempotent.ts";
import { proposeRows } from "./acts/scene.ts";
import { requireMatched } from "./require-matched.ts";

type Input = RemittanceCreditBody & Readonly<{ id: string }>;

/**
 * The bank has credited something for a statement. Nothing counts until another of finance agrees; a sum that differs, and
 * a transfer whose words name another statement or none, is told why.
 */
export const proposeRemittanceCredit = (
  ctx: KeyedCtx,
  { id, amount, day, reference, reason }: Input,
): Promise<null> => {
  const { minor } = parseTypedTaka(amount);
  if (minor <= 0n) throw new DomainError("money.malformed");
  return once(ctx, async (tx) => {
    const standing = await requireMatched(tx, id);
    const differs = minor !== (await remittanceLeft(tx, id));
    if (differs && reason.length < 3) throw new DomainError("remittance.credit_differs");
    const isNamed = await namesStatement(tx, { id, reference });
    if (!isNamed && reason.length < 3) throw new DomainError("remittance.credit_unnamed");
    await proposeRows(tx, ctx, {
      ...{ kind: "remittance.credit", id, line: null, lines: [], amount: minor, reason: reason || reference },
      wish: { courier: standing.courier, credit: { reference, day, isNamed } },
    });
    return null;
  });
};
