import type { Id } from "@haat/core/ids";

export type CartLine = Readonly<{ variantId: Id<"variant">; quantity: number }>;

/** Lines stand in the order they were first put in. `version` changes with every change and never comes back. */
export type Cart = Readonly<{ lines: readonly CartLine[]; version: number }>;

/** `press` is made when the button is pressed. */
export type Addition = Readonly<{ variantId: Id<"variant">; more: number; most: number; press: string }>;

export const emptyCart: Cart = { lines: [], version: 0 };

/** A cart forgets itself this long after it was last looked at. */
export const cartLifeSeconds = 30 * 86_400;
export const mostLines = 50;
export const mostPerLine = 99;

/**
 * What a visitor wants to buy: variants and quantities, nothing else. Prices, stock and vendors are asked of the database
 * at every reading. The token is the visitor's secret: a store keys by its hash and never logs it.
 * Every verb is one round trip (a reading without an answer is asked once more); a store that cannot answer in time throws
 * `cart.unavailable`.
 */
export interface CartStore {
  read(token: string): Promise<Cart>;
  /** Puts the line in or changes it; 0 takes it out. Above `mostLines` or `mostPerLine` throws `cart.too_large`. */
  set(token: string, variantId: Id<"variant">, quantity: number): Promise<Cart>;
  /**
   * Puts more of it in, once for each press however often it is sent. `short` when there would be more than `most`, and
   * nothing has changed; more lines than `mostLines` throw `cart.too_large`.
   */
  add(token: string, addition: Addition): Promise<Cart | "short">;
  remove(token: string, variantId: Id<"variant">): Promise<Cart>;
  clear(token: string): Promise<void>;
  /** Empties the cart an order was made of; false, and no change, when the shopper has changed it since. */
  clearIfUnchanged(token: string, version: number): Promise<boolean>;
  /**
   * Pours one cart into another in one step and deletes the first, so repeating it adds nothing. Quantities are summed up
   * to `mostPerLine`; lines beyond `mostLines` are left behind, for a sign-in must not fail over a full cart.
   */
  merge(fromToken: string, intoToken: string): Promise<Cart>;
}
