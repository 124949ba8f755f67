import { BankLineReport, BankLineWordBody, TransferBody } from "@haat/contract/bank-line";
import { type Api, outcomeOf, type Outcome } from "../../lib/api.server.ts";

type Form = Readonly<Record<string, string>>;
const at = (id: string, rest = ""): string => `/v1/support/bank-lines/${encodeURIComponent(id)}${rest}`;

export const readLine = (api: Api, id: string): Promise<BankLineReport> => api.read(at(id), BankLineReport);

export type Unread = "pay" | "say";
const isUnread = (intent: string | undefined): intent is Unread => intent === "pay" || intent === "say";

/** The statements that were given something, each by its own field. */
const sharesIn = (form: Form) =>
  Object.entries(form)
    .filter(([name, amount]) => name.startsWith("share.") && amount.trim() !== "")
    .map(([name, amount]) => ({ remittance: name.slice(6), amount: amount.trim() }));

const bodyOf = (intent: Unread, form: Form): unknown =>
  intent === "pay"
    ? TransferBody.safeParse({ shares: sharesIn(form), reason: (form["reason"] ?? "").trim() }).data
    : BankLineWordBody.safeParse({ says: form["says"], note: (form["note"] ?? "").trim() }).data;

export type Done = Readonly<{ unread: Unread } | { outcome: Outcome<BankLineReport> }>;

/** What was said of a credit. Null: no form of ours said it. */
export async function actOnLine(api: Api, id: string, form: Form): Promise<Done | null> {
  const { intent, key = "" } = form;
  if (!isUnread(intent)) return null;
  const body = bodyOf(intent, form);
  if (body === undefined) return { unread: intent };
  const headers = { "idempotency-key": key };
  const path = at(id, intent === "pay" ? "/shares" : "/words");
  return { outcome: await outcomeOf(api.send("POST", path, BankLineReport, { headers, body })) };
}
