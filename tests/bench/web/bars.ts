import type { Locale } from "@haat/i18n/locale";

export const pages = {
  home: "",
  listing: "/c/saris",
  product: "/p/cover-rickshaw-art",
  search: "/search?q=kantha",
} as const;
export type PageName = keyof typeof pages;
export const pageNames = Object.keys(pages) as readonly PageName[];
export const locales: readonly Locale[] = ["bn", "en"];

/** `scripts` and `all` are bytes over the wire; times are milliseconds; `own` is what of `blocking` is the page's own work. */
export const figureNames = ["largest", "blocking", "own", "shift", "scripts", "all"] as const;
export type FigureName = (typeof figureNames)[number];
export type Figures = Readonly<Record<FigureName, number>>;

const kilobyte = 1024;
const bars: Figures = {
  largest: 1_800,
  blocking: 50,
  own: Infinity,
  shift: 0.02,
  scripts: 10 * kilobyte,
  all: 170 * kilobyte,
};

export const isMet = (name: FigureName, figures: Figures): boolean => figures[name] <= bars[name];

export const categories = ["performance", "accessibility", "best-practices", "seo"] as const;
export type Category = (typeof categories)[number];
export type Scores = Readonly<Record<Category, number>>;
const leastScore = 95;

/** What was found for a search is not for other search engines, so its page is not asked for that. */
export const isAsked = (category: Category, page: PageName): boolean =>
  category !== "seo" || page !== "search";
export const isScoreMet = (category: Category, page: PageName, scores: Scores): boolean =>
  !isAsked(category, page) || scores[category] >= leastScore;
