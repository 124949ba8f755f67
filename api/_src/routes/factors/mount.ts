import type { Api } from "../../app-env.ts";
import { readFactorsRoute } from "./factors.read.ts";
import { renewRecoveryCodesRoute } from "./recovery-codes.renew.ts";
import { sendStepUpCodeRoute } from "./step-up.send-code.ts";
import { stepUpRoute } from "./step-up.ts";
import { beginTotpRoute } from "./totp.begin.ts";
import { confirmTotpRoute } from "./totp.confirm.ts";
import { removeTotpRoute } from "./totp.remove.ts";

export function mountFactors(api: Api): void {
  readFactorsRoute(api);
  stepUpRoute(api);
  sendStepUpCodeRoute(api);
  beginTotpRoute(api);
  confirmTotpRoute(api);
  removeTotpRoute(api);
  renewRecoveryCodesRoute(api);
}
