import type { Score } from "../../port.ts";
import type { Saying } from "../../report.ts";
import { timeOf } from "../../values.ts";
import type { EcourierEnvelope, EcourierParcel } from "./wire.ts";

const spoken = (value: unknown): string =>
  typeof value === "string" || typeof value === "number" ? String(value).trim() : "";

type Line = Exclude<NonNullable<EcourierParcel["status"]>, string>[number];

/** The parts of a line that are words, and the one that is a time. */
function partsOf(line: Line): Readonly<{ words: readonly string[]; at: Date | null }> {
  const parts = Array.isArray(line) ? line : typeof line === "string" ? [line] : Object.values(line);
  const said = parts.map(spoken).filter((part) => part !== "");
  const time = said.find((part) => timeOf(part) !== null);
  return { words: said.filter((part) => part !== time), at: timeOf(time) };
}

/** `couriers.md` 3.5: no vocabulary is known, so its words are kept and none moves a parcel. */
export function sayingsOf({ status = [], ...parcel }: EcourierParcel): readonly Saying[] {
  const lines = typeof status === "string" ? [status] : status;
  return lines.flatMap((line): Saying[] => {
    const { words, at } = partsOf(line);
    const [word, ...more] = words;
    if (word === undefined) return [];
    const named = { consignment: numberOf(parcel), reference: parcel.product_id };
    return [{ word, says: "unknown", ...named, at, note: more.join("; ") || null }];
  });
}

/** Its own number of a parcel: `ECR` and digits. */
export const numberOf = ({ REFID, ecr }: Pick<EcourierParcel, "REFID" | "ecr">): string | null =>
  [ecr, REFID].find((each) => each !== null && /^ECR[A-Z0-9]+$/i.test(each)) ?? null;

const isTrue = (value: unknown): boolean => value === true || /^(?:true|ok|success|1)$/i.test(spoken(value));

/** It went well by every sign there is, and by one at least. */
export const isGranted = ({ success, response_code: code, errors }: EcourierEnvelope): boolean =>
  (success === undefined || isTrue(success)) &&
  (code === undefined || Number(code) === 200) &&
  (success !== undefined || code !== undefined) &&
  (!Array.isArray(errors) || errors.length === 0);

/** Why not, in its words. */
export function saidOf({ message, errors }: EcourierEnvelope): string | undefined {
  const said = [errors, message]
    .flatMap((each) => (Array.isArray(each) ? each : [each]))
    .map((each) => (typeof each === "object" && each !== null ? JSON.stringify(each) : spoken(each)))
    .filter((each) => each !== "");
  return said.length > 0 ? said.join("; ").slice(0, 500) : undefined;
}

const listed = (value: readonly string[] | string | null | undefined): readonly string[] =>
  (typeof value === "string" ? [value] : (value ?? []))
    .map((each) => each.trim())
    .filter((each) => each !== "");

/** In words, without a number; nothing said is nothing known, and never a clean record. */
export function toScore(
  status: string | null,
  ...messages: readonly (readonly string[] | string | null | undefined)[]
): Score {
  if (status === null) return { state: "no_data" };
  return { state: "told", percent: null, parcels: null, reasons: [status, ...messages.flatMap(listed)] };
}
