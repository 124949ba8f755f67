import type { BankFileBody, BankFileReport, BankMappingBody } from "@haat/contract/bank-file";
import { DomainError } from "@haat/core/errors";
import { newId } from "@haat/core/ids";
import type { Tx } from "@haat/db/books";
import { isUniqueViolation } from "@haat/db/faults";
import {
  keepBankFile,
  keepBankMapping,
  keptBankMapping,
  type LockedBankFile,
  lockBankFile,
  rereadBankFile,
} from "@haat/db/queries/bank-lines/files";
import { noteAudit } from "@haat/db/queries/money/audit";
import { authorOf, type NodeCtx } from "../../context.ts";
import { userIdOf } from "../vendors/myself.ts";
import { bankKeyOf } from "./name-lines.ts";
import { viewBankFile } from "./view-file.ts";

/** Keeps our bank's file and says how it is understood; nothing of it counts yet. The same file again is refused, and named. */
export async function bringBankFile(
  ctx: NodeCtx,
  { bank, fileName, base64 }: BankFileBody,
): Promise<BankFileReport> {
  const id = newId("bankFile", ctx.now());
  const body = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  await ctx.books.transact(async (tx) => {
    const { kept } = await ctx.readBankFile(body, await keptBankMapping(tx, bankKeyOf(bank)));
    const file = {
      id,
      bank: bank.replaceAll(/\s+/g, " ").trim(),
      fileName,
      base64,
      madeBy: userIdOf(ctx),
      ...kept,
    };
    const earlier = await keepBankFile(tx, file);
    if (earlier !== null) throw new DomainError("bank_file.known", { id: earlier });
    await noteAudit(tx, {
      ...{ ...authorOf(ctx), action: "bank_file.bring", subject: id },
      after: { bank: file.bank, rows: kept.rows, refusal: kept.refusal },
    });
  });
  return viewBankFile(ctx, id);
}

/** Locked, and nothing of it counts yet. */
export async function requireUntaken(tx: Tx, id: string): Promise<LockedBankFile> {
  const file = await lockBankFile(tx, id);
  if (!file) throw new DomainError("bank_file.not_found");
  if (file.state === "taken") throw new DomainError("bank_file.wrong_state");
  return file;
}

/** Reads a file anew by what a person says of its headings, which is kept for that bank's next files. */
export async function explainBankFile(
  ctx: NodeCtx,
  { id, mapping }: BankMappingBody & Readonly<{ id: string }>,
): Promise<BankFileReport> {
  const fields = Object.fromEntries(mapping.map(({ heading, field }) => [heading, field]));
  await ctx.books
    .transact(async (tx) => {
      const file = await requireUntaken(tx, id);
      const kept = await keepBankMapping(tx, {
        ...{ bank: bankKeyOf(file.bank), mapping: fields, madeBy: userIdOf(ctx) },
      });
      const read = await ctx.readBankFile(file.body, kept);
      if (!(await rereadBankFile(tx, id, read.kept))) throw new DomainError("bank_file.wrong_state");
      const after = { version: kept.version };
      await noteAudit(tx, { ...authorOf(ctx), action: "bank_file.map", subject: id, after });
    })
    .catch((fault: unknown) => {
      // It was refused, and the same file has come again and been understood.
      if (isUniqueViolation(fault, "bank_file_once")) throw new DomainError("bank_file.wrong_state");
      throw fault;
    });
  return viewBankFile(ctx, id);
}
