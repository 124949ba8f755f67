import { openBkash } from "./bkash-provider.ts";
import { redirectWalletContract } from "./payment-adapter.ts";

redirectWalletContract("bkash v1.2.0-beta", async () => (await openBkash()).provider);
redirectWalletContract("bkash v2", async () => (await openBkash({ BKASH_API_FLAVOR: "v2" })).provider);
