import type { BankLineWordBody } from "@haat/contract/bank-line";
import { DomainError } from "@haat/core/errors";
import { newId } from "@haat/core/ids";
import { keepBankLineWord, lockBankLines } from "@haat/db/queries/bank-lines/lines";
import { noteAudit } from "@haat/db/queries/money/audit";
import { authorOf } from "../../context.ts";
import { type KeyedCtx, once } from "../idempotent.ts";
import { userIdOf } from "../vendors/myself.ts";

type Input = BankLineWordBody & Readonly<{ id: string }>;

/** What a credit is that no courier paid, or that it is open again. It stays listed under that word, and no money moves by it. */
export const sayBankLine = (ctx: KeyedCtx, { id, says, note }: Input): Promise<null> =>
  once(ctx, async (tx) => {
    const [line] = await lockBankLines(tx, [id]);
    if (!line) throw new DomainError("bank_line.not_found");
    if (line.state !== (says === "open" ? "said" : "open")) throw new DomainError("bank_line.wrong_state");
    const word = newId("bankLineWord", ctx.now());
    await keepBankLineWord(tx, { id: word, lineId: id, says, note, by: userIdOf(ctx) });
    const after = { says };
    await noteAudit(tx, { ...authorOf(ctx), action: "bank_line.say", subject: id, reason: note, after });
    return null;
  });
