import { forOneself } from "./row.ts";

const tried = { rate: "sign_in" } as const;
const changed = { rate: "write", stepUp: "fresh" } as const;

/** What shows that one is still oneself. Setting up and taking away ask for what is there already; a sign-in without a second factor is fresh. */
export const factorRights = {
  readFactors: forOneself(),
  stepUp: forOneself(tried),
  sendStepUpCode: forOneself({ rate: "code" }),
  beginTotp: forOneself(changed),
  confirmTotp: forOneself({ ...tried, stepUp: "fresh" }),
  removeTotp: forOneself({ ...changed, audit: "factor.removed" }),
  renewRecoveryCodes: forOneself({ ...changed, audit: "factor.codes_renewed" }),
};
