export type PictureSize = Readonly<{
  width: number;
  avif: Uint8Array<ArrayBuffer>;
  webp: Uint8Array<ArrayBuffer>;
}>;

/** `busy`: too many wait already; `too_large`: it would unpack to more than we hold. */
export const pictureRefusals = ["unreadable", "heic", "too_large", "too_small", "busy"] as const;
export type PictureRefusal = (typeof pictureRefusals)[number];

/** A picture made anew. `blur`: a few pixels of it as a data address, to stand there until it comes. */
export type MadePicture = Readonly<{
  state: "made";
  width: number;
  height: number;
  sizes: readonly PictureSize[];
  blur: string;
}>;
export type PictureOutcome = MadePicture | Readonly<{ state: "refused"; reason: PictureRefusal }>;

export interface Pictures {
  /** Never throws for what the bytes are. */
  make(bytes: Uint8Array): Promise<PictureOutcome>;
}
