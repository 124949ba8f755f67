import { openUpay } from "./upay-provider.ts";
import { redirectWalletContract } from "./payment-adapter.ts";

const traits = {
  debits: "on_its_page",
  findsRefunds: false,
  searchesByTrx: false,
  hasToken: true,
} as const;

redirectWalletContract("upay", async () => (await openUpay()).provider, traits);
