import { BankCreditUndoBody } from "@haat/contract/bank-credit";
import { StatementReport } from "@haat/contract/settlement";
import { StatementUndoBody } from "@haat/contract/statement-undo";
import { idField } from "@haat/contract/values";
import { data } from "react-router";
import { type Api, outcomeOf, type Outcome } from "../../lib/api.server.ts";
import { statementAt } from "../statements/queries.server.ts";
import type { CreditTyped } from "./read-credit.ts";

type Form = Readonly<Record<string, string>>;
const sent = (api: Api, path: string, body: unknown, key: string): Promise<Outcome<StatementReport>> =>
  outcomeOf(api.send("POST", path, StatementReport, { body, headers: { "idempotency-key": key } }));

/** What was read back and is meant. */
export const proposeCredit = (api: Api, id: string, typed: CreditTyped, key: string) =>
  sent(api, `${statementAt(id)}/bank-credit`, typed, key);

export const isUnreadReason = (form: Form): boolean => !BankCreditUndoBody.safeParse(reasonIn(form)).success;
const reasonIn = ({ reason = "" }: Form) => ({ reason });

/** A press about one that stands written: agreeing, refusing or taking back, and proposing to undo it. */
export function actOnCredit(
  api: Api,
  form: Form,
  verb: "agree" | "refuse" | "undo",
): Promise<Outcome<StatementReport>> {
  const { creditId = "", about = "", key = "" } = form;
  if (!idField("bank_credit").safeParse(creditId).success) throw data(null, { status: 400 });
  const place = `/v1/admin/bank-credits/${creditId}`;
  return verb === "undo"
    ? sent(api, `${place}/undoing`, reasonIn(form), key)
    : sent(api, `${place}/decisions`, { about, verdict: verb }, `${key}-${verb}`);
}

export const isUnreadUndo = (form: Form): boolean => !StatementUndoBody.safeParse(reasonIn(form)).success;

/** A press about the file as a whole. */
export function actOnFile(
  api: Api,
  id: string,
  form: Form,
  verb: "agree" | "refuse" | "propose",
): Promise<Outcome<StatementReport>> {
  const { proposal = "", key = "" } = form;
  const place = `${statementAt(id)}/undoing`;
  if (verb === "propose") return sent(api, place, reasonIn(form), key);
  if (!idField("statement_undo").safeParse(proposal).success) throw data(null, { status: 400 });
  return sent(api, `${place}/decisions`, { proposal, verdict: verb }, `${key}-${verb}`);
}
