import { openNagad } from "./nagad-provider.ts";
import { redirectWalletContract } from "./payment-adapter.ts";

const traits = {
  debits: "on_its_page",
  findsRefunds: true,
  searchesByTrx: false,
  hasToken: false,
} as const;

redirectWalletContract("nagad", async () => (await openNagad()).provider, traits);
