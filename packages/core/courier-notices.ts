/** Why a courier's genuine message is with no parcel of ours. `whyLoose` in db/queries/couriers/notices.ts tells them apart. */
export const noticeWhys = [
  "nothing",
  "reference",
  "number",
  "cash",
  "over",
  "unnamed",
  "unreadable",
] as const;
export type NoticeWhy = (typeof noticeWhys)[number];
