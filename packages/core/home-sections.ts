/** What a part of the front page shows. `words` is a notice of the market's own; `category` the newest goods of one category. */
export const homeSectionKinds = [
  ...(["categories", "featured", "newest", "category"] as const),
  ...(["shops", "promises", "words"] as const),
] as const;
export type HomeSectionKind = (typeof homeSectionKinds)[number];

/** More than anybody reads on a phone. */
export const mostHomeSections = 20;

/** Whether it is on the page: switched off, by its days still to come or over, or there. */
export const homeSectionStandings = ["shown", "off", "coming", "over"] as const;
export type HomeSectionStanding = (typeof homeSectionStandings)[number];
