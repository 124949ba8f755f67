import { remittancePartBytes } from "@haat/contract/remittance";
import type { RemittanceView } from "@haat/contract/remittance";
import type { FetchPaymentBody } from "@haat/contract/courier-payment";
import type { Courier } from "@haat/core/couriers";
import { DomainError } from "@haat/core/errors";
import { newId } from "@haat/core/ids";
import type { StatedLines } from "@haat/couriers/stated";
import { noteAudit } from "@haat/db/queries/money/audit";
import { completeRemittance, keepRemittancePart, openRemittance } from "@haat/db/queries/remittances/file";
import { courierProfiles } from "@haat/statements/courier-profiles";
import { nameOf } from "@haat/statements/profile";
import { type SheetCell, writeSheet } from "@haat/statements/write-sheet";
import { authorOf, type NodeCtx } from "../../context.ts";
import { userIdOf } from "../vendors/myself.ts";
import { refusedAs } from "./announce-remittance.ts";
import { requireTelling } from "./courier-payments.ts";
import { readRemittance } from "./read-remittance.ts";

type Told = Extract<StatedLines, { state: "told" }>;

/** Where its rows name no payout their cells are empty; what the courier says of the whole stands below all of them, as in a file. */
function payoutIn(courier: Courier, names: readonly string[]): string {
  const known = courierProfiles[courier].columns.payout.named.map(nameOf);
  return known.flatMap((each) => names.find((name) => nameOf(name) === each) ?? [])[0] ?? "Payout";
}

/** A sum below zero is a number: as text it would be kept from being a formula. */
const cellOf = (text: string): SheetCell =>
  text === "" ? null : /^-\d{1,12}(?:\.\d{1,2})?$/.test(text) ? Number(text) : text;

/** As the courier spells it, in the order in which its names came up, so that the same answer is the same file to the last byte. */
async function sheetOf(courier: Courier, { payment, rows }: Told): Promise<Buffer<ArrayBuffer>> {
  const spelled = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const payout = payoutIn(courier, spelled);
  const names = [...new Set([...spelled, payout])];
  async function* cells() {
    for (const row of rows) yield names.map((name) => cellOf(row[name] ?? ""));
    if (payment.amount !== null)
      yield names.map((name, at) =>
        at === 0 ? "Total" : name === payout ? (payment.amount?.minor ?? null) : null,
      );
  }
  const pieces: Uint8Array[] = [];
  for await (const piece of writeSheet("csv", names, cells())) pieces.push(piece);
  return Buffer.concat(pieces);
}

const hashOf = async (sheet: Buffer<ArrayBuffer>): Promise<string> =>
  Buffer.from(await crypto.subtle.digest("SHA-256", sheet)).toString("hex");

function partsOf(sheet: Buffer): readonly string[] {
  const count = Math.ceil(sheet.length / remittancePartBytes);
  return Array.from({ length: count }, (_, no) =>
    sheet.subarray(no * remittancePartBytes, (no + 1) * remittancePartBytes).toString("base64"),
  );
}

/** Asks the courier, outside of any transaction. Throws what it could not tell. */
async function askFor(
  { couriers }: Pick<NodeCtx, "couriers">,
  { courier, payment }: FetchPaymentBody,
): Promise<Told> {
  const told = await requireTelling(couriers, courier).readPayment(payment);
  if (told.state === "told" && told.payment.isOpen)
    throw new DomainError("courier_payment.open", { payment, status: told.payment.status });
  if (told.state === "told") return told;
  if (told.state === "not_found") throw new DomainError("courier_payment.not_found", { payment });
  throw new DomainError(told.state === "by_hand" ? "courier.by_hand" : "courier.silent", { courier });
}

const earliest = (times: readonly (Date | null)[]): Date =>
  new Date(Math.min(...times.flatMap((time) => time?.getTime() ?? [])));

/**
 * Takes a payment from the courier's own system as the statement it is: written down as it is spelled, kept, and read like an uploaded
 * file from here on. It tells of parcels until its last row, or until the payment was made. A payment that we have is refused.
 */
export async function fetchPayment(ctx: NodeCtx, body: FetchPaymentBody): Promise<RemittanceView> {
  const told = await askFor(ctx, body);
  const { courier, payment: reference } = body;
  const sheet = await sheetOf(courier, told);
  const id = newId("remittance", ctx.now());
  const last = await ctx.lastStatedDay(ctx.books, courier, sheet);
  const file = {
    ...{ id, courier, reference, fileName: `${reference}.csv`, fileBytes: sheet.length },
    ...{
      periodEnd: earliest([ctx.now(), told.payment.at, last]),
      fileHash: await hashOf(sheet),
      madeBy: userIdOf(ctx),
    },
  };
  const earlier = await ctx.books.transact(async (tx) => {
    const found = await openRemittance(tx, file);
    if (found !== null) return found;
    for (const [no, base64] of partsOf(sheet).entries()) await keepRemittancePart(tx, { id, no, base64 });
    if (!(await completeRemittance(tx, id))) throw new Error("what was written is what was announced");
    await noteAudit(tx, {
      ...{ ...authorOf(ctx), action: "remittance.fetch", subject: id },
      after: { courier, reference, hash: file.fileHash },
    });
    return null;
  });
  if (earlier !== null) throw refusedAs(earlier, file);
  return (await readRemittance(ctx, id)).remittance;
}
