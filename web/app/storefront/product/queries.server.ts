import { ProductView } from "@haat/contract/catalog";
import type { Api } from "../../lib/api.server.ts";

export const readProduct = (api: Api, slug: string): Promise<ProductView> =>
  api.read(`/v1/store/products/${encodeURIComponent(slug)}?expand=related`, ProductView);
