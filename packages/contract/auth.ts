import { memberRoles, shopStates, staffRoles } from "@haat/core/roles";
import { z } from "zod";
import { challengeExample, codeExample, meExample } from "./examples.ts";
import { idField, Instant, PhoneField, SlugField } from "./values.ts";

export const roles = ["buyer", "vendor", ...staffRoles] as const;

/** What ties a code to the one who asked for it. */
export const FlowField = z.string().regex(/^[0-9a-z]{32}$/);

export const ChallengeBody = z
  .object({ phone: PhoneField })
  .strict()
  .meta({ id: "ChallengeBody", example: { phone: "01712345678" } });
/**
 * `answer` to the work: for each piece from 0 the smallest n for which SHA-256(SHA-256(challenge) ‖ piece ‖ n), both numbers
 * as 32 bits with the highest byte first, begins with `bits` zero bits; joined by dots.
 */
export const ChallengeView = z
  .object({
    challenge: z.string(),
    bits: z.number().int(),
    pieces: z.number().int(),
    question: z
      .string()
      .describe("A sum in words, in the asked language, for whoever has no computer to work"),
    expiresAt: Instant,
  })
  .meta({ id: "Challenge", example: challengeExample });
export type ChallengeView = z.infer<typeof ChallengeView>;

const ShownWork = z
  .object({
    challenge: z.string().min(1).max(200),
    answer: z.string().min(1).max(200),
    kind: z.enum(["work", "riddle"]),
  })
  .strict();

export const CodeBody = z
  .object({
    phone: PhoneField,
    channel: z.enum(["sms", "voice"]).optional(),
    flow: FlowField.optional().describe("Of the code before, when another is asked for"),
    work: ShownWork.optional(),
  })
  .strict()
  .meta({
    id: "CodeBody",
    example: {
      phone: "01712345678",
      work: { challenge: challengeExample.challenge, answer: "12", kind: "riddle" },
    },
  });
export const CodeView = z
  .object({ flow: FlowField, expiresAt: Instant, resendAt: Instant })
  .meta({ id: "CodeSent", example: codeExample });
export type CodeView = z.infer<typeof CodeView>;

export const MeView = z
  .object({
    id: idField("user"),
    name: z.string(),
    phone: z.string().nullable(),
    roles: z.array(z.enum(roles)),
    may: z.array(z.string()).describe("Operations that his roles as staff open to him"),
    shops: z.array(
      z.object({
        id: idField("vendor"),
        slug: SlugField,
        name: z.string(),
        state: z.enum(shopStates),
        memberRole: z.enum(memberRoles),
        may: z.array(z.string()).describe("Operations that he may do for this shop as it stands now"),
      }),
    ),
  })
  .meta({ id: "Me", example: meExample });
export type MeView = z.infer<typeof MeView>;
