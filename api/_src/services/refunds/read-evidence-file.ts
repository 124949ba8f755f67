import type { EvidenceFileView } from "@haat/contract/refund";
import { DomainError } from "@haat/core/errors";
import { findEvidenceFile } from "@haat/db/queries/refunds/evidence-file";
import type { NodeCtx } from "../../context.ts";
import { openFile } from "../sealed-file.ts";

type Ask = Readonly<{ id: string; of?: string | undefined }>;

export async function readEvidenceFile(ctx: NodeCtx, { id, of }: Ask): Promise<EvidenceFileView> {
  const found = await findEvidenceFile(ctx.db, ctx.viewer, { refundId: id, evidenceId: of ?? null });
  if (!found) throw new DomainError("refund.not_found");
  return { kind: found.kind, base64: (await openFile(ctx.sealer, "evidence", found)).toString("base64") };
}
