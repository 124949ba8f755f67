import { mostPhotos } from "@haat/core/delivery-photos";
import { z } from "zod";
import { PartProofView } from "./delivery-proof.ts";
import { Instant } from "./values.ts";

/** The secret is in this answer and nowhere else. */
export const NewProofLink = z
  .object({
    url: z.string().describe("The secret stands behind the #; the page that it opens has both languages"),
    until: Instant,
    message: z.string().describe("What to write to the courier, in Bangla, with the link in it"),
    english: z.string().describe("The same in English"),
  })
  .meta({ id: "NewProofLink" });
export type NewProofLink = z.infer<typeof NewProofLink>;

export const ProofLinkView = z.object({
  until: Instant,
  looks: z.int().describe("How often it was opened; a photo counts as one"),
  lookedAt: Instant.nullable(),
});

const code = z.string().regex(/^[0-9a-z]{32}$/);
const example = { code: "5m2k9x7w3c8t5m2k9x7w3c8t5m2k9x7w" };
export const ShownProofBody = z.object({ code }).strict().meta({ id: "ShownProofBody", example });
export const ShownPhotoBody = z
  .object({ code, place: z.int().min(1).max(mostPhotos) })
  .strict()
  .meta({ id: "ShownPhotoBody", example: { ...example, place: 1 } });

/** What shows what happened at one door, and nothing of whoever lives behind it. */
export const ShownProofView = z
  .object({
    reference: z
      .string()
      .nullable()
      .describe("The statement that is asked about; null, as its row: a parcel that is claimed"),
    line: z.int().nullable(),
    until: Instant,
    proof: PartProofView.extend({ part: PartProofView.shape.part.omit({ id: true }) }),
  })
  .meta({ id: "ShownProof" });
export type ShownProofView = z.infer<typeof ShownProofView>;
