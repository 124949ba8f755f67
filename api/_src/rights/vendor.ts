import { forShop, forShopAct, winding } from "./row.ts";

const lead = ["owner", "manager"] as const;
const packing = [...lead, "packer"] as const;
const counting = [...lead, "accountant"] as const;
const part = { object: "sub_order", missing: "sub_order.not_found" } as const;

/**
 * A packer packs, hands over and delivers, and sees no money but what he takes at a door; an accountant sees the money and neither orders nor stock.
 * A suspended shop takes nothing new, but ends what it has accepted, and hands in and sees its money.
 */
export const vendorRights = {
  listVendorOrders: forShop(packing, { shop: winding }),
  readVendorOrder: forShop(packing, { ...part, shop: winding }),
  listOwnDeliveries: forShop(packing, { shop: winding }),
  acceptOrder: forShopAct(lead, part),
  rejectOrder: forShopAct(lead, { ...part, rate: "money", shop: winding }),
  packOrder: forShopAct(packing, { ...part, shop: winding }),
  handOverOrder: forShopAct(packing, { ...part, shop: winding }),
  deliverOrder: forShopAct(packing, { ...part, rate: "money", shop: winding }),
  sayUndelivered: forShopAct(packing, { ...part, rate: "money", shop: winding }),
  // Which pieces stayed says what the cash was: whoever packs sees no money.
  sayDoor: forShopAct(lead, { ...part, rate: "money", shop: winding }),
  // At the door of what the shop carries itself whoever stands there has the cash in his hand.
  sayOwnDoor: forShopAct(packing, { ...part, rate: "money", shop: winding }),
  sayNotMet: forShopAct(packing, { ...part, rate: "money", shop: winding }),
  askAnotherTryForShop: forShopAct(packing, {
    ...{ ...part, rate: "money", shop: winding },
    audit: "parcel.another_try",
  }),
  sayCameBack: forShopAct(packing, { ...part, rate: "money", shop: winding }),
  listShopExchanges: forShop(lead, { shop: winding }),
  // It takes an order and its stock, as accepting one does.
  answerExchange: forShopAct(lead, { ...part, rate: "money" }),
  takeBackOrder: forShopAct(packing, { ...part, rate: "money", shop: winding }),
  bookParcels: forShopAct(packing, { ...part, rate: "money", shop: winding }),
  sayStayed: forShopAct(packing, { ...part, rate: "money", shop: winding }),
  callOffParcel: forShopAct(packing, { ...part, rate: "money", shop: winding }),
  addDeliveryPhoto: forShopAct(packing, { ...part, shop: winding }),
  listDeliveryPhotos: forShop(packing, { ...part, shop: winding }),
  readDeliveryPhoto: forShop(packing, { ...part, shop: winding }),
  readDeliveryProof: forShop(lead, { ...part, shop: winding }),
  listStock: forShop(lead),
  changeStock: forShopAct(lead, { object: "variant", missing: "variant.not_found" }),
  readStatement: forShop(counting, { shop: winding }),
  listOwnHandIns: forShop(counting, { shop: winding }),
  declareHandIn: forShopAct(counting, { rate: "money", shop: winding }),
  readFunnel: forShop(counting),
  readShopReturns: forShop(lead, { shop: winding }),
  exportShopReturns: forShop(lead, { shop: winding, rate: "write", audit: "returns.export" }),
};
