import { GivenBackBody } from "@haat/contract/given-back";
import { foldDigits } from "@haat/core/digits";
import { instantOf, poishaOf } from "../../finance/refund/read-draft.ts";

const fields = ["trx", "refundTrx", "amount", "paidAt", "givenBackAt", "why", "where"] as const;
export type GivenBackField = (typeof fields)[number];
export type GivenBackTyped = Readonly<Record<GivenBackField, string>>;
export type GivenBackFault = GivenBackField | "order";
export type GivenBackDraft = Readonly<{
  typed: GivenBackTyped;
  body: GivenBackBody | null;
  faults: readonly GivenBackFault[];
}>;

/** What somebody typed of a payment and of its way back, and what of it cannot be read. */
export function readGivenBack(form: Readonly<Record<string, string>>, now: Date): GivenBackDraft {
  const of = (name: GivenBackField): string => (form[name] ?? "").trim().slice(0, 300);
  const typed = Object.fromEntries(fields.map((name) => [name, of(name)])) as GivenBackTyped;
  const { shape } = GivenBackBody;
  const read = {
    trx: shape.trx.safeParse(foldDigits(typed.trx)).data ?? "",
    refundTrx: shape.refundTrx.safeParse(foldDigits(typed.refundTrx)).data ?? "",
    amount: shape.amount.safeParse(poishaOf(typed.amount)).data ?? "",
    paidAt: instantOf(typed.paidAt, now) ?? "",
    givenBackAt: instantOf(typed.givenBackAt, now) ?? "",
    why: typed.why.length < 3 ? "" : typed.why,
    where: typed.where.length < 3 ? "" : typed.where,
  };
  const unread = fields.filter((name) => read[name] === "");
  // Both are written the same way, so that their order is that of the instants.
  const faults = unread.length === 0 && read.paidAt > read.givenBackAt ? (["order"] as const) : unread;
  const { why: reason, where: evidence, ...shown } = read;
  return { typed, body: faults.length > 0 ? null : { ...shown, reason, evidence }, faults };
}
