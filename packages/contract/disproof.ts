import { z } from "zod";
import { idField, Instant, staffText } from "./values.ts";

export const DisproofView = z
  .object({
    id: idField("disproof"),
    reason: z.string(),
    evidence: z.string().describe("Where in the wallet's own records one sees it"),
    state: z.enum(["proposed", "disproved", "dropped"]),
    proposedBy: z.string(),
    proposedAt: Instant,
    decidedBy: z.string().nullable(),
    decidedAt: Instant.nullable(),
    decisionReason: z.string().nullable(),
    may: z.array(z.enum(["decide", "withdraw"])),
  })
  .meta({ id: "PaymentDisproof" });
export type DisproofView = z.infer<typeof DisproofView>;

export const DisproofBody = z
  .object({
    reason: staffText(3, 300).describe("Why it is said that no money came"),
    evidence: staffText(3, 300).describe("Where in the wallet's own records one sees it"),
  })
  .strict()
  .meta({
    id: "DisproofBody",
    example: {
      reason: "The portal shows one payment of that number, and it is the other order's",
      evidence: "bKash portal, transactions of 21 November, page 3",
    },
  });
export type DisproofBody = z.infer<typeof DisproofBody>;
