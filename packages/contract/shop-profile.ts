import { z } from "zod";
import { Instant, SlugField, staffText, typedText } from "./values.ts";

const Words = z.object({ bn: z.string(), en: z.string() });
export const WantedName = Words.extend({ since: Instant });

export const ShopProfile = z
  .object({
    name: Words,
    story: Words,
    slug: SlugField,
    wanted: WantedName.nullable().describe(
      "A new name that waits for the market; the old one is shown until then",
    ),
    refusal: z.string().nullable().describe("Why the last wished name was not agreed to"),
  })
  .meta({ id: "ShopProfile" });
export type ShopProfile = z.infer<typeof ShopProfile>;

const name = z.string().max(240);
const story = typedText(20, 1000);

/** Both languages at once, so that neither is forgotten. */
export const ShopProfileBody = z
  .object({ nameBn: name, nameEn: name, storyBn: story, storyEn: story })
  .strict()
  .meta({
    id: "ShopProfileBody",
    example: {
      nameBn: "রহিমা তাঁত ঘর",
      nameEn: "Rahima Tant Ghor",
      storyBn: "আমরা তিন বোন মিলে হাতে তাঁতের শাড়ি বুনি।",
      storyEn: "We are three sisters who weave saris on handlooms.",
    },
  });
export type ShopProfileBody = z.infer<typeof ShopProfileBody>;

/** `since` is that of the wish that was looked at: one that came after it is looked at anew. */
export const NameDecisionBody = z
  .object({ verdict: z.enum(["agree", "refuse"]), since: Instant, reason: staffText(0, 300) })
  .strict()
  .meta({
    id: "NameDecisionBody",
    example: { verdict: "refuse", since: "2026-11-21T09:30:00.000Z", reason: "নামটি অন্য দোকানের মতো শোনায়" },
  });
export type NameDecisionBody = z.infer<typeof NameDecisionBody>;
