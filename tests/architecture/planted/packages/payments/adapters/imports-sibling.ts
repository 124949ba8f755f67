// expect: eslint(no-restricted-imports)
import { cod } from "./cod.ts";
export const cash = cod;
