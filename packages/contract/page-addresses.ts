import { z } from "zod";
import { Instant, SearchField, SlugField } from "./values.ts";

export const sitemapKinds = ["products", "shops"] as const;
export type SitemapKind = (typeof sitemapKinds)[number];

export const Sitemap = z
  .object({ parts: z.object({ products: z.number().int(), shops: z.number().int() }) })
  .meta({ id: "Sitemap", description: "In how many parts the pages of each kind are told" });

export const SitemapPart = z
  .object({ items: z.array(z.object({ slug: SlugField, since: Instant })) })
  .meta({ id: "SitemapPart" });
export type SitemapPart = z.infer<typeof SitemapPart>;

/** As somebody's link has it: path, and query where the old shop needed one. */
const PathField = z
  .string()
  .min(2)
  .max(300)
  .regex(/^\/[^\u0000-\u0020\u007f]*$/);

export const AddressQuery = z.object({ path: PathField });
export const AddressNow = z
  .object({ to: z.string().describe("A path without language, such as `/p/red-saree`") })
  .meta({ id: "AddressNow" });

export const PastAddressFilter = z.object({
  q: SearchField.optional().describe("A part of the old address"),
});

export const PastAddressView = z
  .object({
    path: z.string(),
    to: z.string().nullable().describe("Null: what it led to is shown to nobody now"),
    madeBy: z.string().nullable().describe("Null: written when a name was changed"),
    madeAt: Instant,
  })
  .meta({ id: "PastAddress" });
export type PastAddressView = z.infer<typeof PastAddressView>;
export const PastAddressList = z
  .object({
    items: z.array(PastAddressView),
    isMore: z.boolean().describe("Older ones are found by a part of them"),
  })
  .meta({ id: "PastAddressList" });
export type PastAddressList = z.infer<typeof PastAddressList>;

/** At once; a longer list is brought in several. */
export const mostAddresses = 2_000;

export const PastAddressBody = z
  .object({
    items: z
      .array(z.object({ from: PathField, to: PathField }).strict())
      .min(1)
      .max(mostAddresses)
      .describe("All of them or none; an address that led elsewhere leads to the new place"),
  })
  .strict()
  .meta({
    id: "PastAddressBody",
    example: { items: [{ from: "/product/lal-shari.html", to: "/p/red-saree" }] },
  });
export type PastAddressBody = z.infer<typeof PastAddressBody>;

export const PastAddressEnd = z
  .object({ path: PathField })
  .strict()
  .meta({ id: "PastAddressEnd", example: { path: "/product/lal-shari.html" } });
