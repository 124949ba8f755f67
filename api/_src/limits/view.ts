import type { LimitsView } from "@haat/contract/limits";
import type { LocaleName } from "@haat/contract/values";
import { translators } from "../translators.ts";
import { limits, rateClasses } from "./table.ts";

const hour = 3_600;

/** What the database counts of codes, beside the table; `db/queries/auth/issue-code.ts` holds the numbers to it. */
const codes: LimitsView["codes"] = [
  { per: "phone", times: 1, seconds: 60 },
  { per: "phone", times: 5, seconds: hour },
  { per: "phone", times: 10, seconds: 24 * hour },
  { per: "address", times: 20, seconds: hour },
  { per: "code", times: 3, seconds: 300 },
];

/** The published table. */
export function limitsView(locale: LocaleName): LimitsView {
  const { t } = translators[locale];
  return {
    classes: rateClasses.map((name) => {
      const { counts, misses, whenAway } = limits[name];
      return {
        name,
        about: t(`messages:limits.${name}`),
        counts: [...counts],
        misses: [...misses],
        whenAway,
      };
    }),
    codes,
    addresses: t("messages:limits.addresses"),
  };
}

const span = (seconds: number): string =>
  seconds % hour === 0 ? `${seconds / hour} h` : `${seconds / 60} min`;
const cell = (table: readonly Readonly<{ per: string; times: number; seconds: number }>[]): string =>
  table.map(({ per, times, seconds }) => `${times} / ${span(seconds)} per ${per}`).join(", ") || "-";

/** The same as a table of Markdown, for the docs page. */
export function limitsTable(): string {
  const { classes, codes: sent, addresses } = limitsView("en");
  const rows = classes.map(
    ({ name, about, counts, misses, whenAway }) =>
      `| \`${name}\` | ${about} | ${cell(counts)} | ${cell(misses)} | ${whenAway} |`,
  );
  return `## Rate limits

Over one's number the answer is 429 \`rate.limited\`, with an honest \`Retry-After\`. ${addresses} The same table as JSON, in
both languages: \`GET /v1/limits\`.

| Class | What | Requests | Misses (404) | Counters away |
| --- | --- | --- | --- | --- |
${rows.join("\n")}

One-time codes besides: ${cell(sent)}.`;
}
