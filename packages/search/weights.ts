/** Everything that decides which product stands before which. Changing a number here is the whole change. */
export const weights = {
  /** Two words: their K1 meet, their K2 meet, and how alike their sounds are. */
  pair: { k1: 0.3, k2: 0.2, form: 0.5 },
  /** Sound-alikes stay below the word itself. */
  mostAlike: 0.99,
  /** An alternative reading of what was typed, beside the likeliest. */
  otherReading: 0.985,
  /** What two words lose that sound alike and are written quite differently. */
  otherSpelling: 0.02,
  /** Without a common key two words must sound this much alike. */
  alikeWithoutKey: 0.72,
  /** A word that is less like the one typed is not looked for at all. */
  leastScore: 0.45,
  /** But one that sounds this much alike may be asked about. */
  leastGuess: 0.6,
  /** Nor one that falls this far behind the best. */
  behindBest: 0.22,
  /** Where the very word is known, only what sounds just like it is looked for besides. */
  behindExact: 0.06,
  /** How many words of the market one typed word may stand for. */
  mostWords: 12,
  /** From here on a word counts as found: nobody asks trigrams any more. */
  goodScore: 0.8,
  /** What a synonym is worth beside the word itself. */
  synonym: 0.9,
  /** Where in a product a word stands. */
  field: { title: 1, category: 0.8, shop: 0.7, attribute: 0.6, description: 0.4 },
  /** Each word of a title that was not asked for takes this much, up to six of them. */
  unaskedWord: 0.01,
} as const;

export type Field = keyof typeof weights.field;
/** In the order of their numbers as they are stored. */
export const fields: readonly Field[] = ["title", "category", "shop", "attribute", "description"];
