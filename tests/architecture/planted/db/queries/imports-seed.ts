// expect: eslint(no-restricted-imports)
import { vendors } from "../seed/market/vendors.ts";
export const demonstration = vendors;
