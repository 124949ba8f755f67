import { courierContract } from "./courier-adapter.ts";
import { address, phone } from "./courier-bench.ts";
import { baridhara, openEcourier } from "./ecourier-provider.ts";

const capabilities = {
  hasSandbox: true,
  bulk: { most: 1, tellsIds: true },
  cancels: "api",
  quotes: true,
  places: "names",
  placeDepth: "area",
  listsPlaces: true,
  tellsService: null,
  webhook: "none",
  states: "nothing",
  scores: true,
  triesAgain: "phone",
  exchanges: "in_words",
  tellsWhere: false,
  findsByReference: true,
  tracks: true,
} as const;
const elsewhere = { ...baridhara, area: { name: "baridhara" } };
const traits = {
  courier: "ecourier",
  capabilities,
  findsAs: "booked",
  statesAbsence: false,
  tells: {},
  tellsCash: false,
  tellsTime: true,
  tracked: "unknown",
  refused: { recipient: { name: "Rahima Khatun", phone, address, place: elsewhere } },
} as const;

courierContract("eCourier", openEcourier, traits);
courierContract(
  "eCourier where it refuses by HTTP, lists objects, and states that it has no data",
  () =>
    openEcourier(
      { ECOURIER_NO_DATA_MEANS: "absent", ECOURIER_ORDER_CALL: "order-place-reseller" },
      { refusals: "http", lines: "object" },
    ),
  { ...traits, statesAbsence: true },
);
