import { noteAudit } from "@haat/db/queries/money/audit";
import { type SheetFormat, type SheetRows, sheetTypes, writeSheet } from "@haat/statements/write-sheet";
import { authorOf, type NodeCtx } from "../../context.ts";
import { translators } from "../../translators.ts";
import type { SheetColumn } from "./columns.ts";

export type Sheet = Readonly<{ head: readonly string[]; rows: SheetRows }>;

/** The headings in the language of whoever asks. */
export const headOf = ({ locale }: Pick<NodeCtx, "locale">, columns: readonly SheetColumn[]): string[] =>
  columns.map((column) => translators[locale].t(`couriers:sheet.${column}`));

type Taken = Readonly<{ action: string; subject: string; after?: Readonly<Record<string, unknown>> }>;

/** Who takes it, and where that is noted. */
export type Exporter = Pick<NodeCtx, "books" | "actor" | "viewer" | "tokens" | "requestId">;

/** Before its first line: who took what out of the house. */
export const noteExport = (ctx: Exporter, { action, subject, after }: Taken): Promise<unknown> =>
  ctx.books.transact((tx) => noteAudit(tx, { ...authorOf(ctx), action, subject, ...(after && { after }) }));

type Named = Readonly<{ name: string; format: SheetFormat }>;

/** The answer that carries it: an attachment, written while its rows are read. */
export function sheetReply({ head, rows }: Sheet, { name, format }: Named): Response {
  const pieces = writeSheet(format, head, rows);
  const body = new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const { done, value } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: async () => void (await pieces.return(undefined)),
  });
  return new Response(body, {
    headers: {
      "content-type": sheetTypes[format],
      "content-disposition": `attachment; filename="${name}.${format}"`,
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-store",
    },
  });
}
