import { forAnyone, forOneself } from "./row.ts";

/**
 * What one comes in by changes only in hands that have just shown themselves. That a SIM alone is not enough of a proof for it,
 * the services add: `prove-oneself.ts`, `second-proof.ts`.
 */
const changed = { rate: "code", stepUp: "fresh" } as const;

export const passwordRights = {
  askRegistration: forAnyone({ rate: "code" }),
  proveRegistration: forAnyone({ rate: "code" }),
  openPasswordSession: forAnyone({ rate: "sign_in" }),
  askReset: forAnyone({ rate: "sign_in" }),
  resetPassword: forAnyone({ rate: "sign_in" }),
  changePassword: forOneself(changed),
  askEmailChange: forOneself(changed),
  // The link went to the new address, and counts for him alone who asked for it.
  changeEmail: forOneself({ rate: "code" }),
  undoEmail: forAnyone({ rate: "code" }),
  readWays: forOneself(),
  askPhoneChange: forOneself(changed),
  readPhoneChange: forOneself(),
  provePhoneChange: forOneself({ rate: "code" }),
  provePhoneByMail: forOneself({ rate: "code" }),
  cancelPhoneChange: forOneself({ rate: "write" }),
  stopPhoneChange: forAnyone({ rate: "code" }),
};
