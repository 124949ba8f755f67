import { courierContract } from "./courier-adapter.ts";
import { openPaperfly, theOldCall } from "./paperfly-provider.ts";

const capabilities = {
  hasSandbox: false,
  bulk: { most: 1, tellsIds: true },
  cancels: "api",
  quotes: false,
  places: "free_text",
  placeDepth: null,
  listsPlaces: false,
  tellsService: null,
  webhook: "shared_secret",
  states: "invoice_number",
  scores: false,
  triesAgain: "phone",
  exchanges: "by_kind",
  tellsWhere: true,
  findsByReference: true,
  tracks: true,
} as const;
const traits = {
  courier: "paperfly",
  capabilities,
  findsAs: "exists",
  statesAbsence: false,
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
  refused: { contents: "x".repeat(501) },
} as const;

courierContract("Paperfly", openPaperfly, traits);
courierContract(
  "Paperfly by its old call, where tracking names the number and an empty list means none",
  () =>
    openPaperfly(
      { ...theOldCall, PAPERFLY_EMPTY_MEANS: "absent" },
      { trackingNames: "number", hookFields: "flat", hookEvents: "bare", trackingIn: "bare", marks: "place" },
    ),
  {
    ...traits,
    ...{
      capabilities: { ...capabilities, places: "names", placeDepth: "thana", exchanges: "in_words" },
      findsAs: "booked",
      statesAbsence: true,
    },
  },
);
