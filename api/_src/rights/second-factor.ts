import { isStaffRole, type StaffRole } from "@haat/core/roles";
import type { Factor } from "@haat/core/sessions";
import type { Policy, Who } from "../policy.ts";

/** Who works with nothing less than a second factor: whoever moves the market's money or says who may. */
const strict: readonly Who[] = ["finance", "admin"];
/** What no SIM can take. A recovery code lets its person set one of these up again, and no more. */
const second: readonly Factor[] = ["totp", "passkey"];

export const hasSecondFactor = (factors: readonly Factor[]): boolean =>
  factors.some((factor) => second.includes(factor));

export const needsSecondFactor = (roles: readonly StaffRole[]): boolean =>
  roles.some((role) => strict.includes(role));

/**
 * Whether what was shown in a session is enough to come in by this right. Of the staff, whoever is asked for a fresh proof has
 * shown more than a phone.
 */
export const hasShownEnough = (factors: readonly Factor[], as: Who, { stepUp }: Policy): boolean =>
  hasSecondFactor(factors) || !(strict.includes(as) || (isStaffRole(as) && stepUp === "fresh"));
