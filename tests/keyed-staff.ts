import { keyedClaims } from "./keyed-claims.ts";
import { keyedConfirmations } from "./keyed-confirmations.ts";
import { keyedDisputes } from "./keyed-disputes.ts";
import { keyedFinance } from "./keyed-finance.ts";
import { keyedParked } from "./keyed-parked.ts";
import { keyedRemittances } from "./keyed-remittances.ts";
import { keyedRefunds } from "./keyed-refunds.ts";

/** What the staff changes under a key. */
export const keyedStaff = {
  ...keyedFinance,
  ...keyedParked,
  ...keyedRefunds,
  ...keyedRemittances,
  ...keyedClaims,
  ...keyedConfirmations,
  ...keyedDisputes,
};
