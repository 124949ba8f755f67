import { memberRoles, staffRoles } from "@haat/core/roles";
import { z } from "zod";

export const whos = ["public", "buyer", ...memberRoles, ...staffRoles, "courier"] as const;
export type WhoName = (typeof whos)[number];

/** `/v1/policy.json`: the rights table with the route of each row. What is not named here is for the API alone. */
export const PolicyList = z.array(
  z.object({
    operationId: z.string(),
    method: z.string(),
    path: z.string(),
    who: z.array(z.enum(whos)),
    shop: z.array(z.string()),
    stepUp: z.enum(["none", "fresh"]),
    eyes: z.enum(["two", "four"]),
    rate: z.string(),
  }),
);
export type PolicyRowView = z.infer<typeof PolicyList>[number];
