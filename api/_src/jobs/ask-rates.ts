import { ring } from "@haat/db/queries/alarms/ring";
import { ageOfRates, keepRates } from "@haat/db/queries/catalog/currency-rates";
import type { Job } from "./deps.ts";

const everyHours = 6;
/** From then on somebody is told; after a week the prices are shown in taka alone. */
const staleHours = 72;
const day = 1440;

/** Four times a day what other currencies cost is asked for; nothing is paid by it, so silence only makes it older. */
export const askRates: Job = async ({ books, rates, report }) => {
  if (rates === null) return 0;
  const age = await ageOfRates(books);
  if (age !== null && age < everyHours) return 0;
  const latest = await rates.latest();
  const told = [...(latest ?? [])].map(([currency, micro]) => ({ currency, microTaka: String(micro) }));
  const odd = latest === null ? [] : await keepRates(books, told, rates.name);
  const isStale = latest === null && age !== null && age >= staleHours;
  const causes = [...odd, ...(isStale ? ["silence"] : [])].map((cause) => ({ cause, size: 1 }));
  const rung = await ring(books, { kind: "currency rates", againMinutes: day }, causes);
  for (const cause of rung)
    report(
      new Error(
        cause === "silence"
          ? `${rates.name} has told no rate for ${age} hours`
          : `${rates.name} tells of ${cause} what is more than a quarter off; the rate before it stays`,
      ),
      "currency rates",
    );
  return 0;
};
