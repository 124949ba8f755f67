import type { ContestAnswerBody } from "@haat/contract/confirmation";
import { DomainError } from "@haat/core/errors";
import { answerContest as answered, uncountParts } from "@haat/db/queries/confirmations/acts";
import { noteAudit } from "@haat/db/queries/money/audit";
import { authorOf } from "../../context.ts";
import { type KeyedCtx, once } from "../idempotent.ts";
import { userIdOf } from "../vendors/myself.ts";
import { endAsking, openAsking } from "./end-asking.ts";
import { tellAsked } from "./tell-asked.ts";

type Input = ContestAnswerBody & Readonly<{ orderId: string }>;

/** Where the buyer is right his history is put right: the parcels that were counted count no more, and nobody has to be called. */
export const answerContest = (ctx: KeyedCtx, { orderId, verdict, answer }: Input): Promise<void> =>
  once(ctx, async (tx) => {
    await openAsking(tx, ctx, orderId);
    const isGranted = verdict === "grant";
    if (!(await answered(tx, { orderId, isGranted, answer, by: userIdOf(ctx) })))
      throw new DomainError("order.wrong_state");
    if (isGranted) {
      await uncountParts(tx, orderId);
      await endAsking(tx, ctx, { orderId, to: "corrected", reason: answer });
    }
    await tellAsked(tx, ctx, { orderId, word: isGranted ? "contest_granted" : "contest_kept" });
    await noteAudit(tx, {
      ...{ ...authorOf(ctx), action: "confirmation.contest", subject: orderId },
      after: { isGranted },
    });
  });
