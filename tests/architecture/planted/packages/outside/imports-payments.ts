// expect: eslint(no-restricted-imports)
import { bkash } from "@haat/payments/adapters/bkash/index";
export const asked = bkash;
