// expect: eslint(no-restricted-imports)
import type { Context } from "hono";
export type Request = Context;
