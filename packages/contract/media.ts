import { longestAlt, mostMediaFileBytes } from "@haat/core/media";
import { z } from "zod";
import { CursorField, idField, Instant, page, PictureView, SlugField } from "./values.ts";

export const MediaId = idField("media");

/** A picture as text, where it comes with other words. */
export const PictureText = z
  .string()
  .min(16)
  .max(Math.ceil(mostMediaFileBytes / 3) * 4)
  .regex(/^[A-Za-z0-9+/]*={0,2}$/)
  .describe(
    "A JPEG, PNG or WebP of three megabytes at most; it is made anew, so that nothing but its pixels stays",
  );

const AltField = z.string().trim().max(longestAlt);
export const MediaAltBody = z
  .object({ altBn: AltField, altEn: AltField })
  .strict()
  .meta({
    id: "MediaAltBody",
    example: { altBn: "নীল জামদানি শাড়ির আঁচল", altEn: "The end of a blue Jamdani sari" },
  });
export type MediaAltBody = z.infer<typeof MediaAltBody>;

export const MediaUseView = z
  .object({
    kind: z.enum(["product", "shop"]),
    slug: SlugField,
    name: z.string(),
  })
  .meta({ id: "MediaUse" });

export const MediaView = z
  .object({
    id: MediaId,
    picture: PictureView,
    altBn: z.string(),
    altEn: z.string(),
    width: z.int(),
    height: z.int(),
    bytes: z.int().describe("Of all its sizes together"),
    madeAt: Instant,
    removedAt: Instant.nullable().describe("It may be taken back for seven days"),
    uses: z.array(MediaUseView).describe("Where it is shown; it cannot be removed there"),
  })
  .meta({ id: "Media" });
export type MediaView = z.infer<typeof MediaView>;

export const MediaFilter = z.object({
  cursor: CursorField.optional(),
  limit: z.coerce.number().int().min(1).max(60).optional(),
  removed: z.enum(["true"]).optional().describe("Those that may still be taken back instead"),
});
export type MediaFilter = z.infer<typeof MediaFilter>;

export const MediaPage = page(MediaView)
  .extend({ count: z.int(), most: z.int().describe("How many a shop may keep") })
  .meta({ id: "MediaPage" });
export type MediaPage = z.infer<typeof MediaPage>;
