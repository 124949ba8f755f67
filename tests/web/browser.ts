import { CartView } from "@haat/contract/cart";
import { newSecret } from "@haat/core/ids";
import { fetchContext, personalApi, type Api } from "@haat/web/app/lib/api.server.ts";
import { RouterContextProvider } from "react-router";
import type { TestVariant } from "../market.ts";
import type { TestWorld } from "../world.ts";

/** A browser without windows: it keeps cookies and asks the web's own client, which asks the real API. */
export type Browser = Readonly<{
  api: Api;
  params: { locale: string };
  request: () => Request;
  /** Takes over what an answer of the web sets. */
  keep: (headers: Headers) => void;
  put: (variant: TestVariant, quantity: number) => Promise<CartView>;
}>;

export function openBrowser(world: TestWorld, locale: "bn" | "en" = "bn"): Browser {
  const cookies = new Map([["haat_cart", newSecret()]]);
  const context = new RouterContextProvider();
  context.set(fetchContext, async (request) => world.app.request(request));
  const params = { locale };
  const request = () => {
    const cookie = [...cookies].map((pair) => pair.join("=")).join("; ");
    return new Request(`http://haat.test/${locale}/checkout`, { headers: { cookie } });
  };
  const apiNow = (): Api => personalApi({ request: request(), params, context });
  return {
    get api() {
      return apiNow();
    },
    params,
    request,
    keep: (headers) => {
      for (const written of headers.getSetCookie()) {
        const [name = "", value = ""] = (written.split(";")[0] ?? "").split("=");
        cookies.set(name, value);
      }
    },
    put: (variant, quantity) =>
      apiNow().send("PUT", `/v1/store/cart/lines/${variant.id}`, CartView, { body: { quantity } }),
  };
}
