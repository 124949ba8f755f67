// expect: eslint(no-restricted-imports)
import { bdt } from "@haat/core/money";
export const taka = bdt;
