// expect: eslint(no-unused-vars)
import { says } from "./says-unknown.ts";
export const one = 1;
