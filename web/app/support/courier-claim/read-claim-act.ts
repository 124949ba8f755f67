import { ClaimActBody, claimActs } from "@haat/contract/courier-claim";

export type Act = (typeof claimActs)[number];

const fields: Readonly<Record<Act, readonly string[]>> = {
  ask: [],
  refused: [],
  unclaim: [],
  charge: [],
  bank: ["amount", "reference", "day"],
  cost: ["amount"],
  write_off: ["amount"],
  offset: ["otherId"],
  parcel: ["number"],
  claim: ["claimId"],
  buyer: ["amount"],
};
const known = ["reason", "amount", "reference", "day", "otherId", "claimId", "number"] as const;
export type ActFault = (typeof known)[number];

/** What was pressed with what was said for it; null: nothing of this page. */
export function readClaimAct(form: Readonly<Record<string, string>>) {
  const act = claimActs.find((each) => each === form["act"]);
  if (act === undefined) return null;
  const typed = [...fields[act], "reason"].map((name) => [name, (form[name] ?? "").trim()] as const);
  const said: Readonly<Record<string, string>> = Object.fromEntries(typed);
  // Of what lacks there is no other claim to pay: it becomes one.
  const read = ClaimActBody.safeParse({ act, ...said, ...(said["claimId"] === "" && { claimId: null }) });
  const wrong = new Set(read.success ? [] : read.error.issues.map(({ path }) => path[0]));
  const faults = known.filter((name) => wrong.has(name));
  return { act, said, faults, body: read.success ? read.data : null };
}
