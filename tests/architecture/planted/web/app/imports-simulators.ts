// expect: eslint(no-restricted-imports)
import { simulate } from "@haat/simulators/bkash/app";
export const fake = simulate;
