import { forAnyone, forOneself } from "./row.ts";

const node = { surface: "node" } as const;
const tried = { ...node, rate: "sign_in" } as const;
const own = { ...node, rate: "write", object: "passkey", missing: "factor.not_found" } as const;

/** Answered in Node: reading what an authenticator says weighs more than all else at the edge. */
export const passkeyRights = {
  askPasskeyRegistration: forOneself({ ...tried, stepUp: "fresh" }),
  addPasskey: forOneself({ ...tried, stepUp: "fresh" }),
  namePasskey: forOneself(own),
  removePasskey: forOneself({ ...own, stepUp: "fresh", audit: "factor.removed" }),
  askPasskeyStepUp: forOneself(tried),
  stepUpByPasskey: forOneself(tried),
  askPasskeySignIn: forAnyone(tried),
  openPasskeySession: forAnyone(tried),
};
