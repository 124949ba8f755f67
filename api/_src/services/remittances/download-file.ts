import { DomainError } from "@haat/core/errors";
import { noteAudit } from "@haat/db/queries/money/audit";
import { remittancePart } from "@haat/db/queries/remittances/file";
import { findRemittance } from "@haat/db/queries/remittances/list";
import { authorOf, type NodeCtx } from "../../context.ts";

type Kept = Readonly<{ name: string; bytes: ReadableStream<Uint8Array> }>;

/** A courier's file as it came, part after part; whoever takes it stands in the audit. */
export async function downloadRemittance(ctx: NodeCtx, id: string): Promise<Kept> {
  const { books, db, viewer } = ctx;
  const found = await findRemittance(db, viewer, id);
  if (!found) throw new DomainError("remittance.not_found");
  if (found.state === "arriving") throw new DomainError("remittance.incomplete");
  await books.transact((tx) =>
    noteAudit(tx, { ...authorOf(ctx), action: "remittance.file.read", subject: id }),
  );
  let no = 0;
  return {
    name: found.fileName,
    bytes: new ReadableStream({
      async pull(controller) {
        const part = await remittancePart(books, id, no);
        no += 1;
        if (part) controller.enqueue(part);
        else controller.close();
      },
    }),
  };
}
