import { z } from "zod";
import { typedText } from "./values.ts";

const Day = z.iso.date().refine((day) => day >= "2020-01-01" && day <= "2100-12-31");
const Words = typedText(0, 200).optional();

export const ShopHolidayBody = z
  .object({
    from: Day.describe("The first day without orders"),
    until: Day.describe("The last one; at most sixty days in all"),
    wordsBn: Words,
    wordsEn: Words,
  })
  .strict()
  .refine(({ from, until }) => from <= until && Date.parse(until) - Date.parse(from) < 60 * 86_400_000)
  .meta({
    id: "ShopHolidayBody",
    example: { from: "2027-03-10", until: "2027-03-14", wordsBn: "ঈদে গ্রামের বাড়ি যাচ্ছি" },
  });
export type ShopHolidayBody = z.infer<typeof ShopHolidayBody>;

export const ShopHolidayEndBody = z
  .object({ from: Day })
  .strict()
  .meta({ id: "ShopHolidayEndBody", example: { from: "2027-03-10" } });

/** What a shop keeps of its holidays: those that run or come. */
export const ShopHolidayList = z
  .object({
    items: z.array(
      z.object({
        ...{ from: z.string(), until: z.string(), isNow: z.boolean() },
        ...{ wordsBn: z.string().nullable(), wordsEn: z.string().nullable() },
      }),
    ),
    waiting: z
      .number()
      .int()
      .describe("Orders whose clocks run on: to be handed over, whatever holiday comes"),
  })
  .meta({ id: "ShopHolidayList" });
export type ShopHolidayList = z.infer<typeof ShopHolidayList>;

/** What everybody sees: the holiday that runs, else one that comes within two weeks. */
export const AwayView = z
  .object({
    ...{ from: z.string(), until: z.string() },
    opens: z.string().describe("The first day on which it takes orders again"),
    words: z.string().nullable().describe("In the asked language, else in the other"),
    isNow: z.boolean().describe("It takes no order today"),
  })
  .meta({ id: "ShopAway" });
export type AwayView = z.infer<typeof AwayView>;
