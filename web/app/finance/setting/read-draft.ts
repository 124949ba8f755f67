import { foldDigits } from "@haat/core/digits";
import {
  readSetting,
  type SettingGroup,
  type SettingName,
  settingRule,
  settingsOf,
} from "@haat/core/market-settings";
import { printTaka, bdt } from "@haat/core/money";

type Form = Readonly<Record<string, string>>;
export type SettingDraft = Readonly<{
  changes: readonly Readonly<{ name: SettingName; from: string; to: string }>[];
  faults: readonly SettingName[];
}>;

/** Hundredths of what is typed: poisha of taka, basis points of per cent. */
function hundredths(typed: string): string {
  const match = /^(\d{1,9})(?:\.(\d{1,2}))?$/.exec(foldDigits(typed).replace(/[৳%,\s]/g, ""));
  return match ? String(Number(match[1]) * 100 + Number((match[2] ?? "").padEnd(2, "0"))) : "";
}

const inHundredths = (name: SettingName): boolean => ["share", "money"].includes(settingRule(name).kind);

/** As it stands in its field: taka or per cent with their fraction, counts, words and numbers as they are. */
export const typedSetting = (name: SettingName, value: string): string =>
  inHundredths(name) ? printTaka(bdt(BigInt(value))).replace(/\.00$/, "") : value;

/** What of a group somebody wants otherwise, and which fields cannot be read. */
export function readSettingsDraft(
  group: SettingGroup,
  form: Form,
  inForce: ReadonlyMap<SettingName, string>,
): SettingDraft {
  const read = settingsOf(group).map((name) => {
    const typed = form[name] ?? "";
    const from = inForce.get(name) ?? settingRule(name).standard;
    return { name, from, to: readSetting(name, inHundredths(name) ? hundredths(typed) : typed) };
  });
  return {
    changes: read.flatMap(({ name, from, to }) => (to === null || to === from ? [] : [{ name, from, to }])),
    faults: read.flatMap(({ name, to }) => (to === null ? [name] : [])),
  };
}
