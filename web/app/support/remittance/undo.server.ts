import {
  CourierCreditId,
  CourierCreditUndoAsked,
  CourierCreditUndoBody,
} from "@haat/contract/courier-credit";
import { data } from "react-router";
import { type Api, type Outcome, outcomeOf } from "../../lib/api.server.ts";

/** What two have agreed to is to be undone. Null: nobody said why. */
export async function askUndo(
  api: Api,
  form: Readonly<Record<string, string>>,
): Promise<Outcome<unknown> | null> {
  const id = CourierCreditId.safeParse(form["creditId"]).data;
  if (id === undefined) throw data(null, { status: 400 });
  const body = CourierCreditUndoBody.safeParse({ reason: (form["reason"] ?? "").trim() }).data;
  if (body === undefined) return null;
  const headers = { "idempotency-key": `${form["key"] ?? ""}-${id}` };
  return outcomeOf(
    api.send("POST", `/v1/support/courier-credits/${id}/undo`, CourierCreditUndoAsked, { headers, body }),
  );
}
