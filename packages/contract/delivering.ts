import { z } from "zod";

export const DeliverBody = z
  .object({
    code: z.string().min(4).max(12).describe("The receiver's code"),
    carriedBy: z
      .enum(["shop", "courier"])
      .optional()
      .describe("Asked with `delivery.who_carried`: who brought it, and took the cash"),
  })
  .strict()
  .meta({ id: "DeliverBody", example: { code: "4829" } });
export type DeliverBody = z.infer<typeof DeliverBody>;
