import type { RefundFileView } from "@haat/contract/refund";
import { DomainError } from "@haat/core/errors";
import { stripFile } from "@haat/core/stripped-file";
import { noteAudit } from "@haat/db/queries/money/audit";
import { insertEvidenceFile } from "@haat/db/queries/refunds/evidence-file";
import { openEvidenceOf } from "@haat/db/queries/refunds/evidence";
import { authorOf, type NodeCtx } from "../../context.ts";
import { userIdOf } from "../vendors/myself.ts";
import { holdForeignRefund } from "./hold-refund.ts";
import { readRefund } from "./read-refund.ts";
import { sealFile } from "../sealed-file.ts";

type Input = Readonly<{ id: string; base64: string }>;

/** Whoever says he has sent it shows the portal's page: one file, while nobody has decided. What it tells of him goes first. */
export async function attachEvidenceFile(ctx: NodeCtx, { id, base64 }: Input): Promise<RefundFileView> {
  const by = userIdOf(ctx);
  const found = stripFile(Buffer.from(base64, "base64"));
  if (!found) throw new DomainError("refund.file_invalid");
  const sealed = await sealFile(ctx.sealer, "evidence", found.bytes);
  await ctx.books.transact(async (tx) => {
    await holdForeignRefund(tx, id, by);
    const evidence = await openEvidenceOf(tx, id);
    if (!evidence || evidence.makerId !== by) throw new DomainError("refund.wrong_state");
    const file = { evidenceId: evidence.id, kind: found.kind, bytes: found.bytes.length, ...sealed };
    if (!(await insertEvidenceFile(tx, file))) throw new DomainError("refund.wrong_state");
    await noteAudit(tx, {
      ...{ ...authorOf(ctx), action: "refund.evidence.file", subject: id },
      after: { evidence: evidence.id, kind: found.kind, bytes: found.bytes.length },
    });
  });
  return readRefund(ctx, id);
}
