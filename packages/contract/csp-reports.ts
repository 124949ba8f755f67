import { z } from "zod";

const Address = z.string().max(8_192);

/** As `report-uri` sends it, one at a time. Browsers add more than is named here; none of it is read. */
const Single = z.object({
  "csp-report": z.object({
    "document-uri": Address,
    "effective-directive": z.string().max(200).optional(),
    "violated-directive": z.string().max(2_000).optional(),
    "blocked-uri": Address.optional(),
    "source-file": Address.optional(),
  }),
});

/** As `report-to` sends them. Those of another kind are passed over. */
const Several = z
  .array(
    z.object({
      type: z.string().max(60),
      body: z
        .object({
          documentURL: Address.optional(),
          effectiveDirective: z.string().max(200).optional(),
          blockedURL: Address.optional(),
          sourceFile: Address.optional(),
        })
        .nullish(),
    }),
  )
  .max(40);

export const CspReports = z.union([Single, Several]).meta({
  id: "CspReports",
  example: {
    "csp-report": {
      "document-uri": "https://haat.example/bn/p/honey-kalojira",
      "effective-directive": "script-src-elem",
      "blocked-uri": "inline",
    },
  },
});
export type CspReports = z.infer<typeof CspReports>;

export const CspReportView = z
  .object({
    page: z.string().describe("Its kind: where an order or a name would stand in the path there is a star"),
    directive: z.string(),
    blocked: z.string().describe("An origin, or a kind of code"),
    times: z.number().int().describe("In the last thirty days"),
    days: z.number().int().describe("On how many of them"),
    lastOn: z.string().describe("A day of Dhaka"),
  })
  .meta({ id: "CspReport" });
export type CspReportView = z.infer<typeof CspReportView>;

export const CspReportList = z
  .object({ items: z.array(CspReportView).describe("The latest first; at most a hundred") })
  .meta({ id: "CspReportList" });
export type CspReportList = z.infer<typeof CspReportList>;
