// expect: eslint(no-restricted-imports)
import { nagad } from "../nagad/index.ts";
export const other = nagad;
