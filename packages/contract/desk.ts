import { z } from "zod";
import { Instant, MoneyView } from "./values.ts";

const taka = (minor: string, display: string) => ({ currency: "BDT" as const, minor, display });

export const DeskView = z
  .object({
    proposals: z.object({
      open: z.number().int().describe("Which whoever asks may decide"),
      own: z.number().int().describe("Of whoever asks, for somebody else to decide"),
    }),
    applications: z.object({ open: z.number().int(), oldestAt: Instant.nullable() }),
    dbidOverdue: z.number().int(),
    parked: z.number().int().describe("Messages and tasks that were given up and wait for somebody"),
    sms: z
      .object({
        sent: z.number().int(),
        spent: MoneyView,
        budget: MoneyView,
        reserve: MoneyView.describe("Beyond the budget, for devices that are known"),
      })
      .describe("Codes by SMS and call, today in Dhaka"),
    chain: z.object({ rows: z.string(), head: z.string(), lastAt: Instant.nullable() }),
  })
  .meta({
    id: "Desk",
    example: {
      proposals: { open: 1, own: 0 },
      applications: { open: 3, oldestAt: "2026-11-20T09:30:00.000Z" },
      dbidOverdue: 2,
      parked: 0,
      sms: {
        sent: 412,
        spent: taka("20600", "৳206"),
        budget: taka("500000", "৳5,000"),
        reserve: taka("100000", "৳1,000"),
      },
      chain: { rows: "4211", head: "9f2b7c0d41aa", lastAt: "2026-11-21T09:30:00.000Z" },
    },
  });
export type DeskView = z.infer<typeof DeskView>;
