import { takaOf, timeOf } from "../../values.ts";
import { type Fields, isFields, listIn, textIn } from "../../fields.ts";
import type { StatedLines, StatedPayment, StatedPayments } from "../../stated.ts";
import { goodBody, saysMissing, type SteadfastClient } from "./client.ts";

/** Its words are not published: whatever sounds unfinished is, as the reader of a payment cannot take what comes into it later. */
const unfinished = /pend|process|open|draft|wait|hold|queue|creat|review/i;

const paymentOf = (row: Fields): StatedPayment => ({
  id: textIn(row, "id") || textIn(row, "payment_id"),
  amount: takaOf(row["amount"]),
  status: textIn(row, "status"),
  isOpen: unfinished.test(textIn(row, "status")),
  at: timeOf(row["created_at"]),
});

/** The paginator is Laravel's where there is one. */
function nextOf(body: Fields): string | null {
  const pages = isFields(body["data"]) ? body["data"] : body;
  const [current, last] = [Number(pages["current_page"]), Number(pages["last_page"])];
  return Number.isInteger(current) && Number.isInteger(last) && current < last ? String(current + 1) : null;
}

export async function listPayments(client: SteadfastClient, cursor: string | null): Promise<StatedPayments> {
  const path = cursor === null ? "payments" : `payments?page=${encodeURIComponent(cursor)}`;
  const body = goodBody(await client.get("payments", path, null));
  const list = body && listIn(body, "payments");
  if (!body || !list) return { state: "unknown" };
  const payments = list.filter(isFields).map(paymentOf);
  // A payment without its number could never be asked for, or told from another.
  if (payments.length < list.length || payments.some(({ id }) => id === "")) return { state: "unknown" };
  return { state: "told", payments, next: nextOf(body) };
}

/** A line as it is spelt: which of its figures is cash the reader of statements decides, by the names of the columns. */
const rowOf = (line: Fields, paymentId: string): Readonly<Record<string, string>> => ({
  payment_id: paymentId,
  ...Object.fromEntries(
    Object.entries(line).flatMap(([name, value]) =>
      value === null || typeof value === "object" ? [[name, ""]] : [[name, textIn(line, name)]],
    ),
  ),
});

export async function readPayment(client: SteadfastClient, id: string): Promise<StatedLines> {
  const reply = await client.get("payment", `payments/${encodeURIComponent(id)}`, null);
  if (saysMissing(reply)) return { state: "not_found" };
  const body = goodBody(reply);
  const within = [body?.["data"], body?.["payment"], body].find(isFields);
  const lines = within && listIn(within, "consignments");
  if (!within || !lines?.every(isFields)) return { state: "unknown" };
  const payment = paymentOf(within);
  // Without its own sum nothing would hold its rows together.
  if (payment.id !== id || payment.amount === null) return { state: "unknown" };
  return { state: "told", payment, rows: lines.map((line) => rowOf(line, id)) };
}
