import { z } from "zod";
import { staffText } from "./values.ts";

/** Why a member of staff needs a number or an address whole. */
export const revealReasons = ["delivery", "payment", "complaint", "fraud", "law", "other"] as const;
export const revealed = ["phone", "mail"] as const;

const why = { kind: z.enum(revealReasons), reason: staffText(10, 300) };
const example = { kind: "delivery", reason: "কুরিয়ার ঠিকানা খুঁজে পাচ্ছেন না" } as const;

export const PersonRevealBody = z
  .object({ what: z.enum(revealed), ...why })
  .strict()
  .meta({ id: "PersonRevealBody", example: { what: "phone", ...example } });
export type PersonRevealBody = z.infer<typeof PersonRevealBody>;

export const OrderRevealBody = z.object(why).strict().meta({ id: "OrderRevealBody", example });
export type OrderRevealBody = z.infer<typeof OrderRevealBody>;

export const RevealView = z
  .object({
    value: z.string().describe("Whole; it is told once and written down nowhere"),
    left: z.number().int().describe("How many more may be looked at today"),
  })
  .meta({ id: "Reveal" });
export type RevealView = z.infer<typeof RevealView>;
