import type { Api } from "../../app-env.ts";
import { listGoodsCategoriesRoute } from "./categories.list.ts";
import { listGoodsRoute } from "./goods.list.ts";
import { moveGoodsRoute } from "./goods.move.ts";
import { readGoodsRoute } from "./goods.read.ts";
import { saveGoodsRoute } from "./goods.save.ts";
import { startGoodsRoute } from "./goods.start.ts";
import { changePriceRoute } from "./prices.change.ts";
import { decideGoodsRoute } from "./review.decide.ts";
import { readGoodsReviewRoute } from "./review.read.ts";
import { listWaitingGoodsRoute } from "./waiting.list.ts";

export function mountGoods(api: Api): void {
  listGoodsRoute(api);
  listGoodsCategoriesRoute(api);
  startGoodsRoute(api);
  readGoodsRoute(api);
  saveGoodsRoute(api);
  moveGoodsRoute(api);
  changePriceRoute(api);
  listWaitingGoodsRoute(api);
  readGoodsReviewRoute(api);
  decideGoodsRoute(api);
}
