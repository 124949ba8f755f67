import { startUpaySimulator } from "../upay/start.ts";
import { commonFlags, commonOptions, needed, runSimulator } from "./run.ts";

await runSimulator(commonFlags, (flags) =>
  startUpaySimulator({
    ...commonOptions(flags),
    credentials: { merchantId: needed("UPAY_MERCHANT_ID"), merchantKey: needed("UPAY_MERCHANT_KEY") },
  }),
);
