import { PlacedOrderView } from "@haat/contract/order";
import { cartOf, orderBody, quoteOf } from "../../buying.ts";
import { aProduct } from "../../market.ts";
import type { Counting } from "./counting.ts";
import { listenForNews } from "./news.ts";

const stoppedOn = (origin: string) => ({
  "csp-report": {
    ...{ "document-uri": `${origin}/bn`, "effective-directive": "script-src-elem", "blocked-uri": "inline" },
  },
});

export async function browse({ world, count }: Counting): Promise<void> {
  const { id, slug, vendor } = await aProduct(world);
  await world.owner.query("select draw_sitemap(5000)");
  await world.owner.query("insert into past_address (path, kind, target_id) values ('/old', 'product', $1)", [
    id,
  ]);
  await count("GET /v1/store/home", "/v1/store/home");
  await count("GET /v1/store/categories", "/v1/store/categories");
  for (const query of [`vendor=${vendor.slug}&in_stock=true&max_price=5000`, "q=jamdani", "q=jamdoni"])
    await count("GET /v1/store/products", `/v1/store/products?${query}`);
  await count("GET /v1/store/products/{slug}", `/v1/store/products/${slug}`);
  await count("GET /v1/store/vendors/{slug}", `/v1/store/vendors/${vendor.slug}`);
  await count("GET /v1/store/products/{slug}/questions", `/v1/store/products/${slug}/questions`);
  await count("GET /v1/store/products/{slug}/reviews", `/v1/store/products/${slug}/reviews`);
  await count("GET /v1/store/suggestions", "/v1/store/suggestions?q=jam");
  await count("GET /v1/store/currencies", "/v1/store/currencies");
  await count("GET /v1/store/page-address", "/v1/store/page-address?path=/old");
  await count("GET /v1/store/sitemap", "/v1/store/sitemap");
  await count("GET /v1/store/sitemap/{kind}/{part}", "/v1/store/sitemap/products/1");
  await count("GET /v1/store/delivery", `/v1/store/delivery?product=${slug}&area=upa-tangail-sadar`);
  await count("GET /v1/store/places", "/v1/store/places?q=tangail");
  await count("GET /v1/limits", "/v1/limits");
  await count("POST /v1/csp-reports", "/v1/csp-reports", { body: stoppedOn(world.edge.publicOrigin) });
  await count("GET /v1/store/areas", "/v1/store/areas?parent=dis-dhaka");
}

export async function fillAndOrder(counting: Counting): Promise<void> {
  const { world, count } = counting;
  const ids = [await aProduct(world), await aProduct(world), await aProduct(world)].map(
    ({ variants }) => variants[0].id,
  );
  const cart = await cartOf(
    world,
    ids.map((id) => [id, 1] as const),
  );
  const headers = { "x-haat-cart": cart };
  const line = `/v1/store/cart/lines/${ids[0]}`;
  await count("PUT /v1/store/cart/lines/{variantId}", line, {
    method: "PUT",
    body: { quantity: 2 },
    headers,
  });
  await count("GET /v1/store/cart", "/v1/store/cart", { headers });
  await count("DELETE /v1/store/cart/lines/{variantId}", line, { method: "DELETE", headers });
  await count("POST /v1/store/quotes", "/v1/store/quotes", {
    body: { areaId: "tha-dhaka-dhanmondi", method: "cod" },
    headers,
  });
  const body = orderBody((await quoteOf(world, cart, "cod")).hash, "cod");
  const reply = await count("POST /v1/store/orders", "/v1/store/orders", {
    body,
    headers: { ...headers, "idempotency-key": "once" },
  });
  const { order, token } = PlacedOrderView.parse(await reply.json());
  const live = `/v1/store/orders/${order.id}/live`;
  await count("GET /v1/store/orders/{id}/live", live, { headers: { "x-haat-order-token": token } });
  await count("GET /v1/store/orders/{id}", `/v1/store/orders/${order.id}`, {
    headers: { "x-haat-order-token": token },
  });
  await listenForNews(counting, {
    ...{ route: "/v1/store/orders/{id}/devices", path: `/v1/store/orders/${order.id}/devices` },
    ...{ headers: { "x-haat-order-token": token }, name: "deviceId" },
  });
  await count("POST /v1/store/track", "/v1/store/track", { body: { code: order.trackCode } });
  await count("POST /v1/store/track/live", "/v1/store/track/live", { body: { code: order.trackCode } });
}
