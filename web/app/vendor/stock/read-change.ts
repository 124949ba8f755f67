import { foldDigits } from "@haat/core/digits";

/** What happened to the goods, in a vendor's words; it decides both the sign and the reason that is kept. */
export const happenings = {
  arrived: { sign: 1, reason: "received" },
  came_back: { sign: 1, reason: "returned" },
  spoiled: { sign: -1, reason: "damaged" },
  counted_more: { sign: 1, reason: "counted" },
  counted_less: { sign: -1, reason: "counted" },
} as const;
export type Happening = keyof typeof happenings;

export const isHappening = (name: unknown): name is Happening =>
  typeof name === "string" && Object.hasOwn(happenings, name);

type Change = Readonly<{ change: number; reason: (typeof happenings)[Happening]["reason"] }>;
export type ReadChange = Readonly<{ ok: true; body: Change } | { ok: false; fault: "amount" | "happening" }>;

/** A typed number in either digit script and what happened, as the API takes it. */
export function readChange(amount: string, happening: unknown): ReadChange {
  if (!isHappening(happening)) return { ok: false, fault: "happening" };
  const digits = foldDigits(amount).trim();
  const units = /^\d{1,4}$/.test(digits) ? Number(digits) : 0;
  if (units === 0) return { ok: false, fault: "amount" };
  const { sign, reason } = happenings[happening];
  return { ok: true, body: { change: sign * units, reason } };
}
