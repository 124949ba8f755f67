import { BounceBody } from "@haat/contract/bounce";
import { foldDigits } from "@haat/core/digits";
import { instantOf, poishaOf } from "./read-draft.ts";

const fields = ["trx", "amount", "fee", "creditedAt", "reason"] as const;
export type BounceField = (typeof fields)[number];
/** `order`: it would have come back before it was sent. `sum`: less the charge it is not what was sent. */
export type BounceFault = BounceField | "order" | "sum";
export type BounceDraft = Readonly<{
  typed: Readonly<Record<BounceField, string>>;
  body: BounceBody | null;
  faults: readonly BounceFault[];
}>;

/** What somebody typed of a transfer that came back, and what of it cannot be read. */
export function readBounce(form: Readonly<Record<string, string>>, now: Date): BounceDraft {
  const of = (name: BounceField): string => (form[name] ?? "").trim().slice(0, 300);
  const typed = {
    ...{ trx: of("trx"), amount: of("amount"), fee: of("fee") },
    ...{ creditedAt: of("creditedAt"), reason: of("reason") },
  };
  const { shape } = BounceBody;
  const body = {
    trx: shape.trx.safeParse(foldDigits(typed.trx)).data ?? "",
    amount: shape.amount.safeParse(poishaOf(typed.amount)).data ?? "",
    fee: (typed.fee === "" ? "0" : shape.fee.safeParse(poishaOf(typed.fee)).data) ?? "",
    creditedAt: instantOf(typed.creditedAt, now) ?? "",
    reason: typed.reason.length < 3 ? "" : typed.reason,
  };
  const sentAt = form["sentAt"] ?? "";
  const unread = fields.filter((name) => body[name] === "");
  const faults =
    unread.length === 0 ? contradictions(body, { sentAt, sent: form["sentMinor"] ?? "0" }) : unread;
  return { typed, body: faults.length > 0 ? null : body, faults };
}

type Sent = Readonly<{ sentAt: string; sent: string }>;

/** All of it can be read, and still it cannot be so. */
function contradictions({ amount, fee, creditedAt }: BounceBody, { sentAt, sent }: Sent): BounceFault[] {
  return [
    ...(creditedAt < sentAt ? (["order"] as const) : []),
    ...(BigInt(amount) + BigInt(fee) === BigInt(sent) ? [] : (["sum"] as const)),
  ];
}
