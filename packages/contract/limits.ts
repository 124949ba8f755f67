import { z } from "zod";

const Limit = z.object({
  per: z.enum(["caller", "address", "object", "phone", "code", "day"]),
  times: z.number().int(),
  seconds: z.number().int(),
});

export const LimitsView = z
  .object({
    classes: z.array(
      z.object({
        name: z.string().describe("As `policy.json` names it"),
        about: z.string(),
        counts: z.array(Limit).describe("Every coming"),
        misses: z.array(Limit).describe("Only what was not there"),
        whenAway: z.enum(["open", "closed"]).describe("While the counters are away"),
      }),
    ),
    codes: z.array(Limit).describe("One-time codes that are sent, and tries of one, whatever the class says"),
    addresses: z.string(),
  })
  .meta({
    id: "Limits",
    example: {
      classes: [
        {
          name: "money",
          about: "Placing an order and everything that moves money",
          counts: [
            { per: "caller", times: 60, seconds: 60 },
            { per: "address", times: 1200, seconds: 60 },
          ],
          misses: [{ per: "caller", times: 50, seconds: 600 }],
          whenAway: "open",
        },
      ],
      codes: [{ per: "phone", times: 5, seconds: 3600 }],
      addresses: "An IPv4 address counts whole, an IPv6 address by its first 64 bits.",
    },
  });
export type LimitsView = z.infer<typeof LimitsView>;
