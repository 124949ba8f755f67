import type { PostingBody } from "@haat/contract/remittance-case";
import { DomainError } from "@haat/core/errors";
import { aloneLimit } from "@haat/db/queries/remittances/acts";
import { orderPosting } from "@haat/db/queries/remittances/posting";
import { type KeyedCtx, once } from "../idempotent.ts";
import { userIdOf } from "../vendors/myself.ts";
import { noteDone, proposeRows } from "./acts/scene.ts";
import { requireMatched } from "./require-matched.ts";

type Input = PostingBody & Readonly<{ id: string }>;

/** A worker posts what is clean, and what a person has accepted. Above the limit, with a wrong total, or where one has said under which headings the amounts stand, a second person agrees first. */
export const orderRemittancePosting = (ctx: KeyedCtx, { id, reason }: Input): Promise<null> =>
  once(ctx, async (tx) => {
    const standing = await requireMatched(tx, id);
    if (standing.isOrdered) throw new DomainError("remittance.wrong_state");
    const net = BigInt(standing.net);
    const isMuch = BigInt(standing.weight) > (await aloneLimit(tx, "remittance_file_alone_minor"));
    if (!isMuch && !standing.isTotalWrong && !standing.isSaidAlone) {
      await orderPosting(tx, id, userIdOf(ctx));
      await noteDone(tx, ctx, { id, line: null, act: "post", reason });
      return null;
    }
    if (reason.length < 3)
      throw new DomainError(standing.isTotalWrong ? "remittance.total_wrong" : "remittance.reason_missing");
    const asked = { kind: "remittance.post", id, line: null, lines: [], amount: net, reason } as const;
    await proposeRows(tx, ctx, { ...asked, wish: { courier: standing.courier } });
    return null;
  });
