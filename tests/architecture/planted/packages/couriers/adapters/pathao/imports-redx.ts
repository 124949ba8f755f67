// expect: eslint(no-restricted-imports)
import { redx } from "../redx/index.ts";
export const other = redx;
