import { openBkash } from "./bkash-provider.ts";
import { redirectWalletContract } from "./payment-adapter.ts";

const traits = { debits: "on_confirm", findsRefunds: true, searchesByTrx: true, hasToken: true } as const;

redirectWalletContract("bkash v1.2.0-beta", async () => (await openBkash()).provider, traits);
redirectWalletContract(
  "bkash v2",
  async () => (await openBkash({ BKASH_API_FLAVOR: "v2" })).provider,
  traits,
);
