import { AdditionBody, CartView, QuantityBody } from "@haat/contract/cart";
import { idField } from "@haat/contract/values";
import { foldDigits } from "@haat/core/digits";
import { newSecret } from "@haat/core/ids";
import type { Sum } from "@haat/core/money";
import { data, redirect } from "react-router";
import { z } from "zod";
import { readForm } from "../../components/form/form-values.ts";
import { outcomeOf, personalApi } from "../../lib/api.server.ts";
import { tokensOf } from "../../lib/carried.server.ts";
import { writeFlash, type Flash } from "../../lib/flash.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { keepCart, keepCount } from "../../lib/tokens.server.ts";
import { translatorOf } from "../../lib/translators.ts";
import type { Route } from "./+types/route.ts";

const newPress = (): string => newSecret().slice(0, 16);
const variantId = idField("variant");
const Change = z.discriminatedUnion("intent", [
  z.object({
    intent: z.literal("add"),
    variantId,
    press: AdditionBody.shape.press.catch(newPress),
    /** What the shopper saw it for, in poisha. */
    price: z
      .string()
      .regex(/^\d{1,12}$/)
      .nullable()
      .catch(null),
  }),
  z.object({
    intent: z.literal("set"),
    variantId,
    quantity: z.string().transform(foldDigits).pipe(z.coerce.number()).pipe(QuantityBody.shape.quantity),
  }),
  z.object({ intent: z.literal("remove"), variantId }),
]);
type Change = z.infer<typeof Change>;

export const loader = ({ params }: Route.LoaderArgs) => redirect(`/${localeOf(params)}/cart`);

/** Every change of the cart: back to the cart page for a form, a few words as JSON for the script. */
export async function action(args: Route.ActionArgs) {
  const { request, params } = args;
  const locale = localeOf(params);
  const change = Change.safeParse(await readForm(request));
  if (!change.success) throw data(null, { status: 400 });
  const tokens = tokensOf(args);
  const cart = tokens.cart ?? newSecret();
  const api = personalApi(args, { ...tokens, cart });
  const outcome = await outcomeOf(changeCart(api, change.data));
  const headers = new Headers({ "set-cookie": keepCart(cart, request) });
  const wantsJson = request.headers.get("accept") === "application/json";
  if (!outcome.ok) {
    const { title, status } = outcome.problem;
    const { t } = translatorOf(locale);
    if (wantsJson) return data({ count: null, said: title || t("common:busy.title") }, { status });
    headers.append("set-cookie", writeFlash("not_added", request));
    return redirect(`/${locale}/cart`, { status: 303, headers });
  }
  const { count } = outcome.value;
  const now = priceNow(outcome.value, change.data);
  headers.append("set-cookie", keepCount(count, request));
  const flash = now === null ? flashOf(change.data) : "added_at_new_price";
  if (wantsJson) {
    const { t } = translatorOf(locale);
    const said = now === null ? t(`common:flash.${flash}`) : t("storefront:cart.price_now", now);
    return data({ count: t("common:number", { value: count }), said, changed: now !== null }, { headers });
  }
  headers.append("set-cookie", writeFlash(flash, request));
  return redirect(`/${locale}/cart`, { status: 303, headers });
}

const flashOf = ({ intent }: Change): Flash =>
  intent === "add" ? "added" : intent === "remove" ? "removed" : "updated";

/** Both prices, in poisha, where it costs something else than the shopper saw. */
function priceNow({ groups }: CartView, change: Change): Record<"now" | "seen", Sum> | null {
  if (change.intent !== "add" || change.price === null) return null;
  const line = groups.flatMap(({ lines }) => lines).find(({ variantId }) => variantId === change.variantId);
  if (!line || line.unitPrice.minor === change.price) return null;
  const { currency, minor } = line.unitPrice;
  return { now: { currency, minor: BigInt(minor) }, seen: { currency, minor: BigInt(change.price) } };
}

async function changeCart(api: ReturnType<typeof personalApi>, change: Change): Promise<CartView> {
  const path = `/v1/store/cart/lines/${change.variantId}`;
  if (change.intent === "remove") return api.send("DELETE", path, CartView);
  const body = change.intent === "set" ? { quantity: change.quantity } : { more: 1, press: change.press };
  return api.send("PUT", path, CartView, { body });
}
