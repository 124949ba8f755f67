import { courierContract } from "./courier-adapter.ts";
import { address, phone } from "./courier-bench.ts";
import { openRedx } from "./redx-provider.ts";

const nowhere = { area: { id: "99999", name: "Nowhere" } };
const traits = {
  courier: "redx",
  capabilities: {
    hasSandbox: true,
    bulk: { most: 1, tellsIds: true },
    cancels: "api",
    quotes: true,
    places: "area_id",
    placeDepth: "area",
    listsPlaces: true,
    tellsService: null,
    webhook: "address_token",
    states: "nothing",
    scores: false,
    triesAgain: "phone",
    exchanges: "in_words",
    tellsWhere: true,
    findsByReference: false,
    tracks: true,
  },
  findsAs: "by_hand",
  statesAbsence: false,
  tells: {
    pick: "in_transit",
    hub: "in_transit",
    out: "out_for_delivery",
    deliver: "delivered",
    return: "rto_in_transit",
  },
  tellsCash: false,
  tellsTime: true,
  tracked: "delivered",
  refused: { recipient: { name: "Rahima Khatun", phone, address, place: nowhere } },
} as const;

courierContract("RedX", openRedx, traits);
courierContract(
  "RedX with Dhaka's times and another name for its token",
  () => openRedx({ REDX_HOOK_TOKEN_NAME: "key" }, { hookTimes: "dhaka", hookTokenName: "key" }),
  traits,
);
