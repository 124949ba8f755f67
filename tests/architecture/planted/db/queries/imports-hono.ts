// expect: eslint(no-restricted-imports)
import { Hono } from "hono";
export const app = Hono;
