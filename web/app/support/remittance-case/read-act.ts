import { RemittanceActBody, remittanceActs } from "@haat/contract/remittance-case";
import type { RemittanceRowView } from "@haat/contract/remittance-row";

export type Act = (typeof remittanceActs)[number];
type Finding = RemittanceRowView["findings"][number];

export const actNamed = (name: string | null | undefined): Act | null =>
  remittanceActs.find((each) => each === name) ?? null;

const ofCash: readonly Finding["label"][] = [
  ...(["SHORT_COLLECTED", "DELIVERED_ZERO_COLLECTED", "PARTIAL_AMOUNT_WRONG"] as const),
  ...(["STATUS_CONFLICT_RETURNED", "STATED_LOST", "UNKNOWN_WORD"] as const),
];
const ofFees: readonly Finding["label"][] = [
  ...(["WRONG_COD_FEE", "WRONG_DELIVERY_FEE", "RETURN_OVERCHARGED", "UNCONTRACTED_CHARGE"] as const),
  // Its fees were compared with nothing.
  ...(["UNKNOWN_WORD"] as const),
];
const hasOneOf = (labels: readonly Finding["label"][], { findings }: Pick<RemittanceRowView, "findings">) =>
  findings.some(({ label }) => labels.includes(label));

/** Whether it must be said what becomes of cash that the row does not name. */
export const lacksCash = (row: Pick<RemittanceRowView, "findings">): boolean => hasOneOf(ofCash, row);
/** The same of a charge other than agreed. */
export const hasOddFee = (row: Pick<RemittanceRowView, "findings">): boolean => hasOneOf(ofFees, row);

/** With these its fees were compared with what it says was taken, and nothing was wrong with them. */
const feesAgree: readonly Finding["label"][] = [
  ...(["SHORT_COLLECTED", "DELIVERED_ZERO_COLLECTED", "PARTIAL_AMOUNT_WRONG", "OVER_COLLECTED"] as const),
  ...(["ID_TYPO", "NO_IDENTIFIER"] as const),
];

/** What becomes of its charge where nobody is asked: as agreed for less cash, it is right, and no poisha of it waits in suspense. */
export const unaskedOdd = ({ findings }: Pick<RemittanceRowView, "findings">): "accept" | "suspense" =>
  findings.every(({ label }) => feesAgree.includes(label)) ? "accept" : "suspense";

const fields: Readonly<Record<Act, readonly string[]>> = {
  accept: ["short", "odd", "number", "reason"],
  dispute: ["reason"],
  answered: ["said", "who", "day", "reason"],
  match: ["consignmentId", "reason"],
  unmatch: ["reason"],
  drop: ["reason"],
  claim: ["claimId", "reason"],
  take_up: ["reason"],
  read: ["reason"],
  seen: ["changedAt", "reason"],
};
const faultNames = ["reason", "consignmentId", "claimId", "cells", "who", "day"] as const;
export type ActFault = (typeof faultNames)[number];

/** What was written for each cell, by its place. */
const cellsOf = (form: Readonly<Record<string, string>>) =>
  Object.entries(form).flatMap(([name, text]) => {
    const place = /^cell-(\d{1,4})$/.exec(name)?.[1];
    return place === undefined ? [] : [{ place: Number(place), text: text.trim() }];
  });

/** What was pressed with what was said for it; null: nothing of this page. */
export function readAct(form: Readonly<Record<string, string>>) {
  const act = actNamed(form["act"]);
  if (act === null) return null;
  const names = fields[act].filter((name) => name !== "number" || form[name] !== undefined);
  const said = Object.fromEntries(names.map((name) => [name, (form[name] ?? "").trim()]));
  const cells = act === "read" ? { cells: cellsOf(form) } : {};
  const read = RemittanceActBody.safeParse({ act, ...said, ...cells });
  const wrong = new Set(read.success ? [] : read.error.issues.map(({ path }) => path[0]));
  const faults = faultNames.filter((name) => wrong.has(name));
  return { act, reason: said["reason"] ?? "", faults, body: read.success ? read.data : null };
}
