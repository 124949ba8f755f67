import { forAnyone, forOneself } from "./row.ts";

/** Signing in elsewhere. Linking begins with a fresh proof; the walk that was begun with one is bound to its person. */
export const oauthRights = {
  listProviders: forAnyone(),
  startProvider: forAnyone({ rate: "code" }),
  finishProvider: forAnyone({ rate: "sign_in" }),
  listIdentities: forOneself(),
  startLink: forOneself({ rate: "write", stepUp: "fresh" }),
  finishLink: forOneself({ rate: "write" }),
  startProof: forOneself({ rate: "code" }),
  finishProof: forOneself({ rate: "sign_in" }),
  unlinkIdentity: forOneself({
    object: "identity",
    missing: "identity.not_found",
    rate: "write",
    stepUp: "fresh",
  }),
};
