import { courierContract } from "./courier-adapter.ts";
import { openPathao, withPassword } from "./pathao-provider.ts";

const traits = {
  courier: "pathao",
  capabilities: {
    hasSandbox: true,
    bulk: { most: 100, tellsIds: false },
    cancels: "by_hand",
    quotes: true,
    places: "optional_ids",
    placeDepth: "thana",
    listsPlaces: true,
    tellsService: "area",
    webhook: "shared_secret",
    states: "invoice_number",
    scores: false,
    triesAgain: "portal",
    exchanges: "in_words",
    tellsWhere: true,
    findsByReference: true,
    tracks: true,
  },
  findsAs: "booked",
  statesAbsence: true,
  tells: {
    pick: "picked_up",
    hub: "in_transit",
    out: "out_for_delivery",
    deliver: "delivered",
    return: "rto_initiated",
  },
  tellsCash: true,
  tellsTime: true,
  tracked: "delivered",
  refused: "refuse",
} as const;

courierContract("pathao by its client", () => openPathao({}, { login: "client" }), traits);
courierContract(
  "pathao by its user",
  () => openPathao(withPassword, { login: "password", tokenIn: "data" }),
  traits,
);
