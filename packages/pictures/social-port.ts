/** What a shared link shows of a product, all of it in one language. */
export type SocialFacts = Readonly<{
  brand: string;
  title: string;
  shop: string;
  district: string;
  /** A picture of it in any format that `Pictures` makes; null: none. */
  photo: Uint8Array | null;
}>;

export interface SocialPictures {
  /** A JPEG of 1200 × 630, as the places where links are shared want it; null: too many wait already. */
  draw(facts: SocialFacts): Promise<Uint8Array<ArrayBuffer> | null>;
}
