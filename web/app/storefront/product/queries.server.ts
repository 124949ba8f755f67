import { ProductView } from "@haat/contract/catalog";
import { DeliveryView } from "@haat/contract/delivery";
import { outcomeOf, type Api } from "../../lib/api.server.ts";

export const readProduct = (api: Api, slug: string): Promise<ProductView> =>
  api.read(`/v1/store/products/${encodeURIComponent(slug)}?expand=related`, ProductView);

/** To where the visitor wants it; null without a place, and where nobody answers: the page has the shop's terms as well. */
export async function findDelivery(
  api: Api,
  slug: string,
  area: string | null,
): Promise<DeliveryView | null> {
  if (area === null) return null;
  const found = await outcomeOf(
    api.find("/v1/store/delivery", DeliveryView, { query: { product: slug, area } }),
  );
  return found.ok ? found.value : null;
}
