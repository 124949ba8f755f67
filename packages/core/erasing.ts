/** What somebody types so that nobody is erased by a slip of the finger: either language will do. */
export const erasingWords = { bn: "মুছে ফেলুন", en: "ERASE" } as const;

export const isErasingWord = (typed: string): boolean => {
  const word = typed.normalize("NFC").trim().replace(/\s+/g, " ");
  return word === erasingWords.bn.normalize("NFC") || word.toUpperCase() === erasingWords.en;
};

/** What keeps an account from being erased. */
export const erasureObstacles = ["order_open", "money_owed", "shop_owner", "staff_role"] as const;
export type ErasureObstacle = (typeof erasureObstacles)[number];
