import { z } from "zod";
import { Instant, SearchField, typedText } from "./values.ts";

/** A word of a group, and in how many goods it stands. */
const SynonymWord = z.object({ word: z.string(), goods: z.number().int() });

export const SynonymView = z
  .object({
    id: z.string(),
    words: z.array(SynonymWord),
    madeBy: z.string().nullable().describe("Null: it came with the house"),
    madeAt: Instant,
  })
  .meta({ id: "Synonym" });
export type SynonymView = z.infer<typeof SynonymView>;
export const SynonymList = z
  .object({
    items: z.array(SynonymView),
    isMore: z.boolean().describe("Older ones are found by a word of theirs"),
  })
  .meta({ id: "SynonymList" });
export type SynonymList = z.infer<typeof SynonymList>;

export const SynonymFilter = z.object({ q: SearchField.optional().describe("A word of the group") });

/** Words of one group. */
export const mostSynonyms = 8;

export const SynonymBody = z
  .object({
    words: z
      .array(typedText(1, 60))
      .min(2)
      .max(mostSynonyms)
      .describe("They mean the same; each is one word, or two that are also written as one"),
  })
  .strict()
  .meta({ id: "SynonymBody", example: { words: ["গামছা", "towel"] } });
export type SynonymBody = z.infer<typeof SynonymBody>;

export const SynonymEnd = z
  .object({ id: z.string().regex(/^syn_[0-9a-z]{3,26}$/) })
  .strict()
  .meta({ id: "SynonymEnd", example: { id: "syn_001" } });

export const SearchMissView = z
  .object({
    query: z.string(),
    times: z.number().int().describe("In the last thirty days"),
    lastOn: z.string().describe("A day of Dhaka"),
  })
  .meta({ id: "SearchMiss" });
export type SearchMissView = z.infer<typeof SearchMissView>;
export const SearchMissList = z
  .object({
    items: z.array(SearchMissView).describe("What was looked for oftenest first; at most a hundred"),
  })
  .meta({ id: "SearchMissList" });
export type SearchMissList = z.infer<typeof SearchMissList>;

export const SearchMissEnd = z
  .object({ query: z.string().min(1).max(400) })
  .strict()
  .meta({ id: "SearchMissEnd", example: { query: "শীতলপাটি" } });
