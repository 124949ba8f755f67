import { deriveSecret } from "@haat/core/ids";
import type { Ctx } from "../../context.ts";

const headLetters = 24;

/** What a person's own cart ends in, so that it is told from a guest's without asking whose it is. */
const markOf = async (secret: string, head: string): Promise<string> =>
  (await deriveSecret(secret, `own-cart:${head}`)).slice(headLetters);

/** The token of a person's own cart. It is derived from him, so every device he signs in on shows the same cart. */
async function ownCart(secret: string, userId: string): Promise<string> {
  const head = (await deriveSecret(secret, `cart:${userId}`)).slice(0, headLetters);
  return head + (await markOf(secret, head));
}

const isSomebodys = async (secret: string, token: string): Promise<boolean> =>
  token.slice(headLetters) === (await markOf(secret, token.slice(0, headLetters)));

/**
 * A person's own cart, with the guest's cart poured into it; what another person left behind in this browser stays his.
 * Null when the cart store is silent: the guest keeps his cart, and the sign-in stands.
 */
export async function takeCartAlong({ carts, secret, tokens }: Ctx, userId: string): Promise<string | null> {
  const own = await ownCart(secret, userId);
  if (!tokens.cart || (await isSomebodys(secret, tokens.cart))) return own;
  try {
    await carts.merge(tokens.cart, own);
    return own;
  } catch {
    return null;
  }
}
