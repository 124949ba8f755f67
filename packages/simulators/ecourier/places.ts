type Post = Readonly<{ code: string; areas: readonly string[] }>;

/** City, thana, post code, area: a few, spelled so and not otherwise. */
const cities: Readonly<Record<string, Readonly<Record<string, readonly Post[]>>>> = {
  Dhaka: {
    Gulshan: [{ code: "1212", areas: ["Baridhara", "Gulshan-2"] }],
    Mirpur: [{ code: "1216", areas: ["Mirpur-1", "Mirpur-10", "Mirpur DOHS"] }],
    Uttara: [{ code: "1230", areas: ["Uttara Sec-7", "Uttara Sec-9"] }],
    Savar: [{ code: "1349", areas: ["Enam Medical", "Savar Bazar"] }],
  },
  Gazipur: { Tongi: [{ code: "1710", areas: ["Cherag Ali"] }] },
  Chattogram: { Kotwali: [{ code: "4000", areas: ["Anderkilla", "Agrabad"] }] },
  Cumilla: {
    "Cumilla Sadar": [{ code: "3500", areas: ["Kandirpar", "Rajganj"] }],
    Laksam: [{ code: "3570", areas: ["Laksam"] }],
  },
  Tangail: { "Tangail Sadar": [{ code: "1900", areas: ["Pathrail"] }] },
};

const own = <Value>(table: Readonly<Record<string, Value>> | undefined, name: string): Value | undefined =>
  table && Object.hasOwn(table, name) ? table[name] : undefined;

export const named = (all: readonly string[]) => all.map((name) => ({ name, value: name }));
export const cityNames = (): readonly string[] => Object.keys(cities);
export const thanaNames = (city: string): readonly string[] => Object.keys(own(cities, city) ?? {});
export const postCodes = (city: string, thana: string): readonly string[] =>
  (own(own(cities, city), thana) ?? []).map(({ code }) => code);

const posts = (): readonly Post[] => Object.values(cities).flatMap((thanas) => Object.values(thanas).flat());
export const areaNames = (postCode: string): readonly string[] =>
  posts().find(({ code }) => code === postCode)?.areas ?? [];

/** Which field names no place there; empty: all do. */
export function misplaced(city: string, thana: string, area: string): string {
  if (!cityNames().includes(city)) return "recipient_city";
  const codes = postCodes(city, thana);
  if (codes.length === 0) return "recipient_thana";
  return codes.some((code) => areaNames(code).includes(area)) ? "" : "recipient_area";
}
