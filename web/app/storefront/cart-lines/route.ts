import { CartView, QuantityBody } from "@haat/contract/cart";
import { idField } from "@haat/contract/values";
import { foldDigits } from "@haat/core/digits";
import { newSecret } from "@haat/core/ids";
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

const variantId = idField("variant");
const Change = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("add"), variantId }),
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
  headers.append("set-cookie", keepCount(count, request));
  const flash = flashOf(change.data);
  if (wantsJson) {
    const { t } = translatorOf(locale);
    return data(
      { count: t("common:number", { value: count }), said: t(`common:flash.${flash}`) },
      { headers },
    );
  }
  headers.append("set-cookie", writeFlash(flash, request));
  return redirect(`/${locale}/cart`, { status: 303, headers });
}

const flashOf = ({ intent }: Change): Flash =>
  intent === "add" ? "added" : intent === "remove" ? "removed" : "updated";

async function changeCart(api: ReturnType<typeof personalApi>, change: Change): Promise<CartView> {
  const path = `/v1/store/cart/lines/${change.variantId}`;
  if (change.intent === "remove") return api.send("DELETE", path, CartView);
  const quantity = change.intent === "set" ? change.quantity : 1 + (await quantityNow(api, change.variantId));
  return api.send("PUT", path, CartView, { body: { quantity: Math.min(quantity, 99) } });
}

/** "Add" counts on from what lies in the cart; the API itself knows only quantities, so that a repeat changes nothing. */
async function quantityNow(api: ReturnType<typeof personalApi>, variant: string): Promise<number> {
  const { groups } = await api.find("/v1/store/cart", CartView);
  return groups.flatMap(({ lines }) => lines).find((line) => line.variantId === variant)?.quantity ?? 0;
}
