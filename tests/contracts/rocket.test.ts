import { redirectWalletContract } from "./payment-adapter.ts";
import { openRocket } from "./rocket-provider.ts";

const traits = {
  debits: "on_its_page",
  refunds: "by_hand",
  findsRefunds: false,
  searchesByTrx: false,
  hasToken: false,
  saysCancelled: false,
  knowsStrangers: false,
} as const;

redirectWalletContract("rocket", async () => (await openRocket()).provider, traits);
