import type { CourierWordBody } from "@haat/contract/notice-desk";
import { isTeachable } from "@haat/core/courier-words";
import { DomainError } from "@haat/core/errors";
import { newId } from "@haat/core/ids";
import { maskPhonesIn } from "@haat/core/phone";
import type { Tx } from "@haat/db/books";
import { wordSaid } from "@haat/db/queries/couriers/words";
import { noteAudit } from "@haat/db/queries/money/audit";
import { type StatedWord, statedWord } from "@haat/db/queries/remittances/taught";
import { makeProposal } from "@haat/db/queries/proposals/proposals";
import { isWord } from "@haat/statements/courier-outcome";
import { authorOf } from "../../context.ts";
import { type KeyedCtx, once } from "../idempotent.ts";
import { userIdOf } from "../vendors/myself.ts";

/** What a courier's word is to mean that he has said of a parcel of ours and nobody knew, or in a statement whose row waits for it; another must agree. The proposal's id. */
export const proposeWord = (ctx: KeyedCtx, wish: CourierWordBody): Promise<string> =>
  once(ctx, async (tx) => {
    const { courier, word: typed, means, reason, in: saidIn = "parcel" } = wish;
    if (!isTeachable(typed)) throw new DomainError("request.invalid");
    const said =
      saidIn === "parcel"
        ? await wordSaid(tx, courier, typed)
        : await doubtedWord(tx, ctx, { courier, word: typed });
    if (said.word === null) throw new DomainError("courier_word.not_said");
    if (said.means === means) throw new DomainError("courier_word.wrong_state");
    const id = newId("proposal", ctx.now());
    const { word } = said;
    const subject = saidIn === "parcel" ? `${courier}:${word}` : `${courier}:statement:${word}`;
    const payload = { remittance: { courier, word: { word, means, saidIn } } };
    const made = { id, kind: "courier.word", subject, payload, reason, makerId: userIdOf(ctx) } as const;
    if (!(await makeProposal(tx, made))) throw new DomainError("proposal.exists");
    const after = { proposal: id, means };
    await noteAudit(tx, { ...authorOf(ctx), action: "courier.word.propose", subject, reason, after });
    return id;
  });

type Asked = Pick<CourierWordBody, "courier" | "word">;

/** Of his statement: only what a row waits for is taught, known before or not, and by nobody whose own shop's money it moves. */
async function doubtedWord(tx: Tx, ctx: KeyedCtx, { courier, word }: Asked): Promise<StatedWord> {
  if (!isWord(word) || maskPhonesIn(word) !== word) throw new DomainError("request.invalid");
  const said = await statedWord(tx, { courier, word, by: userIdOf(ctx) });
  if (said.isOwn) throw new DomainError("staff.own_shop");
  return said;
}
