import {
  GoodsFilter,
  type GoodsMove,
  GoodsPage,
  GoodsStarted,
  type GoodsStartBody,
  GoodsView,
} from "@haat/contract/goods";
import { GoodsCategoryList, type GoodsContent } from "@haat/contract/goods-content";
import { type Api, type Outcome, outcomeOf } from "../../lib/api.server.ts";

export type GoodsQuery = Readonly<{ tab: NonNullable<GoodsFilter["tab"]>; q: string; cursor: string | null }>;

export function readGoodsQuery(search: URLSearchParams): GoodsQuery {
  const tab = GoodsFilter.shape.tab.safeParse(search.get("tab") ?? undefined).data ?? "all";
  return { tab, q: (search.get("q") ?? "").trim().slice(0, 100), cursor: search.get("cursor") };
}

export const listGoods = (api: Api, { tab, q, cursor }: GoodsQuery): Promise<GoodsPage> =>
  api.read("/v1/vendor/goods", GoodsPage, { query: { tab, q, cursor: cursor ?? undefined } });

export const listCategories = (api: Api): Promise<GoodsCategoryList> =>
  api.read("/v1/vendor/goods-categories", GoodsCategoryList);

const pathOf = (id: string): string => `/v1/vendor/goods/${encodeURIComponent(id)}`;

export const readGoods = (api: Api, id: string): Promise<GoodsView> => api.read(pathOf(id), GoodsView);

type Keyed = Readonly<{ api: Api; key: string }>;

export const startGoods = ({ api, key, body }: Keyed & Readonly<{ body: GoodsStartBody }>) =>
  outcomeOf(
    api.send("POST", "/v1/vendor/goods", GoodsStarted, { headers: { "idempotency-key": key }, body }),
  );

export const saveGoods = (api: Api, id: string, content: GoodsContent): Promise<Outcome<GoodsView>> =>
  outcomeOf(api.send("PUT", `${pathOf(id)}/version`, GoodsView, { body: { content } }));

export const moveGoods = ({ api, key, id, move }: Keyed & Readonly<{ id: string; move: GoodsMove }>) =>
  outcomeOf(
    api.send("POST", `${pathOf(id)}/moves`, GoodsStarted, {
      ...{ headers: { "idempotency-key": key }, body: { move } },
    }),
  );

type Price = Readonly<{ variantId: string; price: string; compareAt: string }>;

export const changePrice = (api: Api, { variantId, ...body }: Price) =>
  outcomeOf(
    api.send("PUT", `/v1/vendor/variants/${encodeURIComponent(variantId)}/price`, GoodsStarted, { body }),
  );
