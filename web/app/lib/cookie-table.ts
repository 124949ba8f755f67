const [minuteS, hourS, dayS] = [60, 3_600, 86_400];

/**
 * Every cookie that may be set, for what (`about` names the words), and how long it may live at most. `writeCookie` sets no other
 * and none for longer, and the page of cookies is this table. A name that ends in `_` begins several. `choice`: only whoever
 * chose something has it; all others are needed for what somebody is just doing.
 */
export const cookieTable = [
  { name: "haat_cart", about: "cart", lifeS: 30 * dayS },
  { name: "haat_count", about: "count", lifeS: 30 * dayS },
  { name: "haat_orders", about: "orders", lifeS: 30 * dayS },
  { name: "haat_refresh", about: "stay", lifeS: 90 * dayS },
  { name: "haat_access_", about: "access", lifeS: hourS },
  { name: "haat_device", about: "device", lifeS: 400 * dayS },
  { name: "haat_shop", about: "shop", lifeS: 30 * dayS },
  { name: "haat_paying", about: "paying", lifeS: hourS },
  { name: "haat_held", about: "form", lifeS: 10 * minuteS },
  { name: "haat_held_", about: "link", lifeS: 30 * minuteS },
  { name: "haat_walk", about: "walk", lifeS: 10 * minuteS },
  { name: "haat_answer", about: "answer", lifeS: minuteS },
  { name: "haat_flash", about: "flash", lifeS: minuteS },
  { name: "haat_masked", about: "masked", lifeS: minuteS },
  { name: "lang", about: "language", lifeS: 365 * dayS, isChoice: true },
  { name: "haat_place", about: "place", lifeS: 180 * dayS, isChoice: true },
  { name: "haat_currency", about: "currency", lifeS: 180 * dayS, isChoice: true },
  { name: "haat_counting", about: "counting", lifeS: 365 * dayS, isChoice: true },
] as const;

type Row = (typeof cookieTable)[number];
type Named<Name extends string> = Name extends `${string}_` ? `${Name}${string}` : Name;
export type CookieName = Named<Row["name"]>;

/** The row of a cookie's name, as browsers have it; null: none of ours. */
export function cookieRow(name: string): Row | null {
  const bare = name.replace(/^__Host-/, "");
  const isIts = (row: Row) => (row.name.endsWith("_") ? bare.startsWith(row.name) : bare === row.name);
  return cookieTable.find(isIts) ?? null;
}

/** What else the phone keeps: only for whoever has a browser that can, and nothing of it leaves the phone. */
export const phoneShelves = [
  { name: "haat-pages", about: "pages" },
  { name: "haat-pictures", about: "pictures" },
  { name: "haat-files", about: "files" },
  { name: "haat", about: "waiting" },
] as const;
