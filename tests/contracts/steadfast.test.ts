import { courierContract, type CourierTraits } from "./courier-adapter.ts";
import { bySignature, byToken, openSteadfast } from "./steadfast-provider.ts";

const traits: CourierTraits = {
  courier: "steadfast",
  capabilities: {
    hasSandbox: false,
    bulk: { most: 500, tellsIds: true },
    cancels: "return_request",
    quotes: false,
    places: "free_text",
    placeDepth: null,
    listsPlaces: true,
    tellsService: null,
    webhook: "shared_secret",
    states: "lines",
    scores: false,
    triesAgain: "phone",
    exchanges: "in_words",
    tellsWhere: true,
    findsByReference: true,
    tracks: true,
  },
  findsAs: "exists",
  statesAbsence: true,
  tells: {
    pick: "noted",
    hub: "noted",
    out: "out_for_delivery",
    deliver: "delivered",
    return: "rto_initiated",
  },
  tellsCash: true,
  tellsTime: true,
  tracked: "delivered",
  refused: "refuse",
};

courierContract("steadfast with a token", () => openSteadfast(byToken), traits);
courierContract(
  "steadfast with a signature",
  () =>
    openSteadfast(bySignature, { proof: "hex", errorsAs: "http", bulkAnswer: "data", statusNamesId: "yes" }),
  {
    ...traits,
    capabilities: { ...traits.capabilities, webhook: "hmac" },
    findsAs: "booked",
  },
);
