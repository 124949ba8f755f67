// expect: eslint(no-restricted-imports)
import { createRoute } from "@hono/zod-openapi";
export const route = createRoute;
