import { deriveSecret } from "@haat/core/ids";
import type { Ctx } from "../../context.ts";

/**
 * The token of a person's own cart, with the guest's cart poured into it. It is derived from the person, so every device he
 * signs in on shows the same cart. Null when the cart store is silent: the guest keeps his cart, and the sign-in stands.
 */
export async function takeCartAlong({ carts, secret, tokens }: Ctx, userId: string): Promise<string | null> {
  const own = await deriveSecret(secret, `cart:${userId}`);
  if (!tokens.cart || tokens.cart === own) return own;
  try {
    await carts.merge(tokens.cart, own);
    return own;
  } catch {
    return null;
  }
}
