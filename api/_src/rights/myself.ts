import { forOneself } from "./row.ts";

const kept = { object: "address", missing: "address.not_found", rate: "write" } as const;
const moving = { surface: "node", rate: "write" } as const;

/** One's own data: what is kept of oneself, to read, to change, to take away and to have forgotten. */
export const myselfRights = {
  readProfile: forOneself(),
  changeProfile: forOneself({ rate: "write" }),
  listAddresses: forOneself(),
  addAddress: forOneself({ rate: "write" }),
  changeAddress: forOneself(kept),
  chooseAddress: forOneself(kept),
  removeAddress: forOneself(kept),
  listConsents: forOneself(),
  sayConsent: forOneself({ rate: "write" }),
  listOwnDevices: forOneself(),
  addOwnDevice: forOneself({ rate: "write" }),
  forgetOwnDevice: forOneself({ object: "news_device", missing: "device.not_found", rate: "write" }),
  exportMyself: forOneself({ surface: "node", rate: "export", stepUp: "fresh", audit: "person.export" }),
  readErasure: forOneself({ surface: "node" }),
  askErasure: forOneself({ ...moving, stepUp: "fresh", audit: "person.ask_erasure" }),
  withdrawErasure: forOneself({ ...moving, audit: "person.keep" }),
  listGuestOrders: forOneself({ surface: "node" }),
  takeGuestOrders: forOneself({
    ...{ ...moving, object: "order", missing: "order.not_found", audit: "order.take" },
  }),
};
