import { z } from "zod";
import { Instant, staffText } from "./values.ts";

/** What staff tell each other; nobody else reads it. Phones in it are masked before it is kept. */
export const NoteView = z
  .object({ id: z.string(), author: z.string(), text: z.string(), at: Instant })
  .meta({ id: "Note" });
export type NoteView = z.infer<typeof NoteView>;
export const NoteList = z.object({ items: z.array(NoteView) }).meta({ id: "NoteList" });
export type NoteList = z.infer<typeof NoteList>;

export const ShopNotes = NoteList.extend({ shop: z.object({ name: z.string(), slug: z.string() }) }).meta({
  id: "ShopNotes",
});
export type ShopNotes = z.infer<typeof ShopNotes>;

export const NoteBody = z
  .object({ text: staffText(3, 1_000) })
  .strict()
  .meta({ id: "NoteBody", example: { text: "ক্রেতা বিকেলের পরে ফোন ধরেন" } });
