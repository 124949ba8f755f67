import { BankDifferenceBody } from "@haat/contract/courier-claim";
import { AcceptanceBody } from "@haat/contract/remittance-acceptance";
import { PostingBody } from "@haat/contract/remittance-case";
import { RemittanceCreditBody } from "@haat/contract/remittance-proposal";
import { RemittancePeriodBody } from "@haat/contract/remittance-period";
import { RecallBody } from "@haat/contract/remittance-recall";
import { data } from "react-router";
import type { Api, Outcome } from "../../lib/api.server.ts";
import { askUndo } from "./undo.server.ts";
import { beginMatching, compareAnew, sendMapping, sendOf } from "./queries.server.ts";
import { type Field, readMapping } from "./read-mapping.ts";

type Form = Readonly<Record<string, string>>;
/** Where a reason lacks, or a sum or a day is not understood. */
export type Unread = "posting" | "acceptance" | "credit" | "difference" | "recall" | "period";
export type Done = Readonly<
  { outcome: Outcome<unknown> } | { twice: Field } | { unread: Unread } | { undoUnread: string }
>;

const textOf = (form: Form, name: string): string => (form[name] ?? "").trim();

function bodyOf(intent: Unread, form: Form): unknown {
  const reason = textOf(form, "reason");
  if (intent === "posting") return PostingBody.safeParse({ reason }).data;
  if (intent === "period")
    return RemittancePeriodBody.safeParse({ periodEnd: `${textOf(form, "until")}T23:59:59+06:00`, reason })
      .data;
  if (intent === "recall") return RecallBody.safeParse({ reason }).data;
  if (intent === "difference") return BankDifferenceBody.safeParse({ reason }).data;
  if (intent === "acceptance")
    return AcceptanceBody.safeParse({
      ...(form["of"] === "clean"
        ? { of: "clean", payoutMinor: textOf(form, "payout") }
        : { tolerance: textOf(form, "tolerance") }),
      ...{ count: Number(form["count"]), differenceMinor: textOf(form, "difference"), reason },
    }).data;
  return RemittanceCreditBody.safeParse({
    ...{ amount: textOf(form, "amount"), day: textOf(form, "day") },
    ...{ reference: textOf(form, "reference"), reason },
  }).data;
}

const addresses: Readonly<Record<Unread, string>> = {
  ...{ posting: "posting", acceptance: "acceptance", credit: "bank-credit" },
  ...{ difference: "bank-difference", recall: "recall", period: "period" },
};

const isMoney = (intent: string | undefined): intent is Unread =>
  intent !== undefined && Object.hasOwn(addresses, intent);

async function undo(api: Api, form: Form): Promise<Done> {
  const outcome = await askUndo(api, form);
  return outcome === null ? { undoUnread: form["creditId"] ?? "" } : { outcome };
}

/** What was pressed on a statement's page. */
export async function actOnStatement(api: Api, id: string, form: Form): Promise<Done> {
  const { intent, key = "" } = form;
  if (intent === "match") return { outcome: await beginMatching(api, id) };
  if (intent === "compare") return { outcome: await compareAnew(api, id) };
  if (intent === "map") {
    const { twice, ...said } = readMapping(form);
    return twice === null ? { outcome: await sendMapping(api, id, said) } : { twice };
  }
  if (intent === "undo") return undo(api, form);
  if (!isMoney(intent)) throw data(null, { status: 400 });
  const body = bodyOf(intent, form);
  if (body === undefined) return { unread: intent };
  return { outcome: await sendOf(api, { id, to: addresses[intent], key: `${key}-${intent}`, body }) };
}
