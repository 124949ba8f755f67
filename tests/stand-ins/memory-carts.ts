import { DomainError } from "@haat/core/errors";
import { emptyCart, mostLines, mostPerLine, type Cart, type CartStore } from "@haat/carts/port";

export function memoryCarts(): CartStore {
  const carts = new Map<string, Cart>();
  const read = (token: string): Cart => carts.get(token) ?? emptyCart;
  const put = (token: string, cart: Omit<Cart, "version">): Cart => {
    const next = { ...cart, version: read(token).version + 1 };
    carts.set(token, next);
    return next;
  };
  const set: CartStore["set"] = async (token, variantId, quantity) => {
    const { lines } = read(token);
    if (quantity > mostPerLine || (quantity > 0 && !lines.some((l) => l.variantId === variantId) && lines.length >= mostLines))
      throw new DomainError("cart.too_large");
    const known = lines.some((line) => line.variantId === variantId);
    const changed = known
      ? lines.map((line) => (line.variantId === variantId ? { variantId, quantity } : line))
      : [...lines, { variantId, quantity }];
    return put(token, { lines: changed.filter((line) => line.quantity > 0) });
  };
  return {
    read: async (token) => read(token),
    set,
    remove: (token, variantId) => set(token, variantId, 0),
    clear: async (token) => void carts.delete(token),
    clearIfUnchanged: async (token, version) => read(token).version === version && carts.delete(token),
    merge: async (from, into) => {
      for (const { variantId, quantity } of read(from).lines) {
        const held = read(into).lines.find((line) => line.variantId === variantId)?.quantity ?? 0;
        await set(into, variantId, Math.min(mostPerLine, held + quantity));
      }
      carts.delete(from);
      return read(into);
    },
  };
}
