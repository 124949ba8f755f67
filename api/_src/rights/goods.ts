import { forShop, forShopAct, forStaff, forStaffAct } from "./row.ts";

const lead = ["owner", "manager"] as const;
const goods = { object: "goods", missing: "goods.not_found" } as const;
const version = { object: "goods_version", missing: "goods.not_found" } as const;

/** What stands on the shelf is the shop's word, and the market's leave: whoever packs or counts writes none of it. */
export const goodsRights = {
  listGoods: forShop(lead),
  listGoodsCategories: forShop(lead),
  startGoods: forShopAct(lead),
  readGoods: forShop(lead, goods),
  saveGoods: forShop(lead, { ...goods, rate: "write" }),
  moveGoods: forShopAct(lead, goods),
  changePrice: forShop(lead, { object: "variant", missing: "variant.not_found", rate: "write" }),
  readStock: forShop(lead, { object: "variant", missing: "variant.not_found" }),
  watchStock: forShop(lead, { object: "variant", missing: "variant.not_found", rate: "write" }),
  listWaitingGoods: forStaff(["support_2", "admin", "support_1"]),
  readGoodsReview: forStaff(["support_2", "admin", "support_1"], version),
  decideGoods: forStaffAct(["support_2", "admin"], { ...version, rate: "write", audit: "goods.decide" }),
};
