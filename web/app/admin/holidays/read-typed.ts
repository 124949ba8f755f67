/** What an admin types of a holiday. */
export type TypedHoliday = Readonly<{ day: string; nameBn: string; nameEn: string; source: string }>;
export const holidayFields = ["day", "nameBn", "nameEn", "source"] as const;
export type HolidayField = (typeof holidayFields)[number];

const least: Readonly<Record<HolidayField, number>> = { day: 10, nameBn: 2, nameEn: 2, source: 3 };

export function readTyped(form: Readonly<Record<string, string | undefined>>): TypedHoliday {
  const text = (name: HolidayField): string => (form[name] ?? "").trim();
  return { day: text("day"), nameBn: text("nameBn"), nameEn: text("nameEn"), source: text("source") };
}

/** Which of it is not written yet. */
export const lacksOf = (typed: TypedHoliday): HolidayField[] =>
  holidayFields.filter((field) => typed[field].length < least[field]);
