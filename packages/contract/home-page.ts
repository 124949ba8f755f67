import { homeSectionKinds, homeSectionStandings, mostHomeSections } from "@haat/core/home-sections";
import { z } from "zod";
import { CategoryView, ProductCard, VendorCard } from "./catalog.ts";
import { homeExample } from "./home-example.ts";
import { idField, Instant, SlugField, staffText } from "./values.ts";

const NamedCategory = z.object({ slug: SlugField, name: z.string() });

export const HomeSectionView = z
  .object({
    id: idField("homeSection"),
    kind: z.enum(homeSectionKinds),
    title: z.string().nullable().describe("Null: what the market calls such a part"),
    text: z.string().nullable(),
    leadsTo: z.string().nullable().describe("A path without language, such as `/c/saris`"),
    category: NamedCategory.nullable(),
    cards: z.array(ProductCard),
    categories: z.array(CategoryView),
    vendors: z.array(VendorCard),
  })
  .meta({ id: "HomeSection" });
export type HomeSectionView = z.infer<typeof HomeSectionView>;

export const HomeView = z
  .object({
    hero: z.array(ProductCard).describe("Three of the chosen goods, beside the promise"),
    sections: z.array(HomeSectionView).describe("From the top down; one with nothing to show is left out"),
  })
  .meta({ id: "Home", example: homeExample });
export type HomeView = z.infer<typeof HomeView>;

const Day = z.iso.date().refine((day) => day >= "2026-01-01" && day <= "2100-12-31");
/** A path of ours, without language. */
const LeadField = z
  .string()
  .min(2)
  .max(300)
  .regex(/^\/[a-z0-9][^\u0000-\u0020\u007f\\]*$/);

const said = {
  titleBn: staffText(1, 80).nullable(),
  titleEn: staffText(1, 80).nullable(),
  textBn: staffText(1, 400).nullable(),
  textEn: staffText(1, 400).nullable(),
  leadsTo: LeadField.nullable(),
  category: SlugField.nullable(),
  from: Day.nullable().describe("The first day of Dhaka on which it is shown"),
  until: Day.nullable().describe("The last one"),
};

/** Of a notice both titles and both texts; of a category which one. Both languages or neither, everywhere. */
function isWhole(body: z.infer<z.ZodObject<typeof said>> & { kind: string }): boolean {
  const { titleBn, titleEn, textBn, textEn, leadsTo, category, from, until } = body;
  const isWords = body.kind === "words";
  if ((titleBn === null) !== (titleEn === null) || (textBn === null) !== (textEn === null)) return false;
  if (isWords ? titleBn === null || textBn === null : textBn !== null || leadsTo !== null) return false;
  if ((body.kind === "category") !== (category !== null)) return false;
  return from === null || until === null || from <= until;
}

const wordsExample = {
  kind: "words" as const,
  ...{ titleBn: "পৌষের মেলা", titleEn: "Poush fair" },
  ...{
    textBn: "নকশি কাঁথা আর পিঠার সাজ, সরাসরি কারিগরের ঘর থেকে।",
    textEn: "Nakshi kantha and pitha moulds, straight from the makers.",
  },
  ...{ leadsTo: "/c/nakshi-kantha", category: null, from: "2026-12-16", until: "2027-01-14" },
};

export const HomeSectionBody = z
  .object({ kind: z.enum(homeSectionKinds), ...said })
  .strict()
  .refine(isWhole)
  .meta({ id: "HomeSectionBody", example: wordsExample });
export type HomeSectionBody = z.infer<typeof HomeSectionBody>;

export const HomeSectionChange = z
  .object({
    kind: z.enum(homeSectionKinds),
    ...said,
    seen: z.number().int().describe("The version that was read"),
  })
  .strict()
  .refine(isWhole)
  .meta({ id: "HomeSectionChange", example: { ...wordsExample, seen: 1 } });
export type HomeSectionChange = z.infer<typeof HomeSectionChange>;

export const homeSectionMoves = ["up", "down", "on", "off", "away"] as const;

export const HomeSectionMoveBody = z
  .object({ act: z.enum(homeSectionMoves), seen: z.number().int() })
  .strict()
  .meta({ id: "HomeSectionMoveBody", example: { act: "up", seen: 1 } });
export type HomeSectionMoveBody = z.infer<typeof HomeSectionMoveBody>;

export const HomeSectionItem = z
  .object({
    id: idField("homeSection"),
    kind: z.enum(homeSectionKinds),
    ...{ titleBn: z.string().nullable(), titleEn: z.string().nullable() },
    ...{ textBn: z.string().nullable(), textEn: z.string().nullable() },
    leadsTo: z.string().nullable(),
    category: NamedCategory.nullable(),
    ...{ from: z.string().nullable(), until: z.string().nullable() },
    stands: z.enum(homeSectionStandings),
    version: z.number().int(),
    changedBy: z.string().nullable().describe("Null: it came with the house"),
    changedAt: Instant,
  })
  .meta({ id: "HomeSectionItem" });
export type HomeSectionItem = z.infer<typeof HomeSectionItem>;

export const HomeSectionList = z
  .object({ items: z.array(HomeSectionItem).max(mostHomeSections).describe("From the top of the page down") })
  .meta({ id: "HomeSectionList" });
export type HomeSectionList = z.infer<typeof HomeSectionList>;

export const HomePreviewQuery = z.object({
  day: Day.optional().describe("A day of Dhaka; without one today"),
});
