import type { CourierWordBody } from "@haat/contract/notice-desk";
import { isTeachable } from "@haat/core/courier-words";
import { DomainError } from "@haat/core/errors";
import { newId } from "@haat/core/ids";
import { wordSaid } from "@haat/db/queries/couriers/words";
import { noteAudit } from "@haat/db/queries/money/audit";
import { makeProposal } from "@haat/db/queries/proposals/proposals";
import { authorOf } from "../../context.ts";
import { type KeyedCtx, once } from "../idempotent.ts";
import { userIdOf } from "../vendors/myself.ts";

/** What a courier's word is to mean that he has said of a parcel of ours and nobody knew; another must agree. The proposal's id. */
export const proposeWord = (
  ctx: KeyedCtx,
  { courier, word: typed, means, reason }: CourierWordBody,
): Promise<string> =>
  once(ctx, async (tx) => {
    if (!isTeachable(typed)) throw new DomainError("request.invalid");
    const said = await wordSaid(tx, courier, typed);
    if (said.word === null) throw new DomainError("courier_word.not_said");
    if (said.means === means) throw new DomainError("courier_word.wrong_state");
    const id = newId("proposal", ctx.now());
    const { word } = said;
    const subject = `${courier}:${word}`;
    const payload = { remittance: { courier, word: { word, means } } };
    const made = { id, kind: "courier.word", subject, payload, reason, makerId: userIdOf(ctx) } as const;
    if (!(await makeProposal(tx, made))) throw new DomainError("proposal.exists");
    const after = { proposal: id, means };
    await noteAudit(tx, { ...authorOf(ctx), action: "courier.word.propose", subject, reason, after });
    return id;
  });
