// expect: nothing
import { OrderView } from "@haat/contract/order";
import { createRoute } from "@hono/zod-openapi";
import { pay } from "../services/imports-what-it-may.ts";

export const parts = [OrderView, createRoute, pay] as const;
