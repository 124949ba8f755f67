import type { BankFileTaken } from "@haat/contract/bank-file";
import { DomainError } from "@haat/core/errors";
import { takeBankFile } from "@haat/db/queries/bank-lines/files";
import { keepBankLines, referredLines } from "@haat/db/queries/bank-lines/lines";
import { noteAudit } from "@haat/db/queries/money/audit";
import { authorOf } from "../../context.ts";
import { type KeyedCtx, once } from "../idempotent.ts";
import { userIdOf } from "../vendors/myself.ts";
import { requireUntaken } from "./bring-file.ts";
import { namedLines } from "./name-lines.ts";
import { proposeExact } from "./propose-transfer.ts";

/**
 * From now on its credits are listed until each is explained. What has just the reference of one statement, and just what that lacks, is
 * proposed at once; it counts when another of finance agrees, like any other.
 */
export const takeFile = (ctx: KeyedCtx, id: string): Promise<BankFileTaken> =>
  once(ctx, async (tx) => {
    const file = await requireUntaken(tx, id);
    const by = userIdOf(ctx);
    const { credits, kept } = await ctx.readBankFile(file.body, file.mapping);
    const days = [...new Set(credits.map(({ day }) => day))];
    if (!(await takeBankFile(tx, { id, by, days }))) throw new DomainError("bank_file.wrong_state");
    // What a person has looked at is what counts: read otherwise by now, nothing of it does.
    if (kept.refusal !== null || kept.rows !== file.rows || String(kept.credits) !== file.credits)
      throw new DomainError("bank_file.wrong_state");
    const fresh = await keepBankLines(tx, { fileId: id, lines: namedLines(credits, ctx.now()) });
    const proposed = await proposeExact(tx, ctx, await referredLines(tx, id));
    const after = { taken: fresh.length, known: credits.length - fresh.length, proposed };
    await noteAudit(tx, { ...authorOf(ctx), action: "bank_file.take", subject: id, after });
    return after;
  }).then(({ taken, known, proposed }) => ({ taken, known, proposed }));
