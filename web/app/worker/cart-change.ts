/** What lies in the cart, as this phone knows it: enough to show it without a line. */
export type Line = Readonly<{
  variantId: string;
  title: string;
  label: string;
  slug: string;
  /** Poisha for one of it, as digits; empty when it was not shown. */
  price: string;
  quantity: number;
}>;

export type Change = Readonly<{
  intent: "add" | "set" | "remove";
  variantId: string;
  /** Made once, so that the market counts it once however often it is sent. */
  press: string;
  title: string;
  price: string;
  quantity: string;
}>;

const most = 99;
const variant = /^var_[0-9a-z]{26}$/;
const pressed = /^[0-9a-z]{16}$/;
const latin = (text: string): string =>
  text.replace(/[০-৯]/g, (digit) => String(digit.charCodeAt(0) - 0x9e6));

/** Null where the form is not one of ours: the market alone shall judge it. */
export function readChange(form: URLSearchParams, newPress: () => string): Change | null {
  const intent = form.get("intent") ?? "";
  const variantId = form.get("variantId") ?? "";
  const quantity = latin(form.get("quantity") ?? "").trim();
  if (intent !== "add" && intent !== "set" && intent !== "remove") return null;
  if (!variant.test(variantId) || (intent === "set" && !/^\d{1,2}$/.test(quantity))) return null;
  const press = form.get("press") ?? "";
  const price = form.get("price") ?? "";
  return {
    ...{ intent, variantId, quantity, title: (form.get("title") ?? "").slice(0, 200) },
    press: pressed.test(press) ? press : newPress(),
    price: /^\d{1,12}$/.test(price) ? price : "",
  };
}

export const formOf = ({ intent, variantId, press, title, price, quantity }: Change): URLSearchParams =>
  new URLSearchParams({ intent, variantId, press, title, price, quantity });

/** The cart after the change; what was never shown before stands at its end. */
export function withChange(lines: readonly Line[], change: Change): Line[] {
  const { intent, variantId, title, price } = change;
  const held = lines.find((line) => line.variantId === variantId);
  const wanted =
    intent === "add"
      ? Math.min(most, (held?.quantity ?? 0) + 1)
      : intent === "set"
        ? Number(change.quantity)
        : 0;
  if (wanted === 0) return lines.filter((line) => line !== held);
  if (held) return lines.map((line) => (line === held ? { ...line, quantity: wanted } : line));
  return [...lines, { variantId, title, label: "", slug: "", price, quantity: wanted }];
}

export const unitsIn = (lines: readonly Line[]): number =>
  lines.reduce((units, { quantity }) => units + quantity, 0);
