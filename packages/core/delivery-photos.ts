/** What the camera of a cheap phone makes is below it. */
export const mostPhotoBytes = 3_000_000;
/** Photos of one shop's part of an order. */
export const mostPhotos = 3;
/** A picture's bytes, not a PDF's. */
export const photoKinds = ["jpeg", "png"] as const;
export type PhotoKind = (typeof photoKinds)[number];
