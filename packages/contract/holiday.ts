import { z } from "zod";
import { Instant, staffText } from "./values.ts";

const Day = z.iso.date().refine((day) => day >= "2020-01-01" && day <= "2100-12-31");

export const HolidayBody = z
  .object({
    day: Day,
    nameBn: staffText(2, 80),
    nameEn: staffText(2, 80),
    source: staffText(3, 200).describe("Which gazette or circular says so"),
  })
  .strict()
  .meta({
    id: "HolidayBody",
    example: {
      ...{ day: "2027-03-10", nameBn: "ঈদুল ফিতর", nameEn: "Eid-ul-Fitr" },
      source: "the year's gazette of holidays, page 2",
    },
  });
export type HolidayBody = z.infer<typeof HolidayBody>;

export const HolidayEndBody = z
  .object({ day: Day })
  .strict()
  .meta({ id: "HolidayEndBody", example: { day: "2027-03-10" } });

export const HolidayView = z
  .object({
    ...{ day: z.string(), nameBn: z.string(), nameEn: z.string(), source: z.string() },
    isConfirmed: z.boolean().describe("Somebody has seen it in the year's gazette; it counts either way"),
    madeBy: z.string().nullable().describe("Null: it came with the house"),
    madeAt: Instant,
  })
  .meta({ id: "Holiday" });
export type HolidayView = z.infer<typeof HolidayView>;

export const HolidayList = z
  .object({
    items: z.array(HolidayView).describe("From the year before this one on, by their days"),
    lacking: z
      .number()
      .int()
      .nullable()
      .describe(
        "The year that begins within three months, or has begun, if nobody has written any of its holidays down",
      ),
  })
  .meta({ id: "HolidayList" });
export type HolidayList = z.infer<typeof HolidayList>;
