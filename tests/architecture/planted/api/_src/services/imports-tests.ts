// expect: eslint(no-restricted-imports)
import { aVendor } from "@haat/tests/people";
export const vendor = aVendor;
