import { forOneself } from "./row.ts";

const tried = { rate: "sign_in" } as const;
const changed = { rate: "write", stepUp: "fresh" } as const;

/** What shows that one is still oneself. Setting up and taking away ask for what is there already; a sign-in without a second factor is fresh. */
export const factorRights = {
  readFactors: forOneself(),
  stepUp: forOneself(tried),
  sendStepUpCode: forOneself({ rate: "code" }),
  beginTotp: forOneself(changed),
  // Whoever has the secret was fresh when he was given it.
  confirmTotp: forOneself(tried),
  removeTotp: forOneself({ ...changed, audit: "factor.removed" }),
  renewRecoveryCodes: forOneself({ ...changed, audit: "factor.codes_renewed" }),
};
