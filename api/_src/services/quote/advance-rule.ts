import type { AdvanceRule } from "@haat/core/advance";

type Settings = Readonly<Record<string, number | string>>;

/** The market's rule from its settings in force; the law's tenth unless escrow lets more be taken ahead. */
export function advanceRuleOf(settings: Settings): AdvanceRule {
  const mode = settings["advance_mode"];
  const share = (name: string): bigint => BigInt(Number(settings[name] ?? 1_000));
  return {
    mode: mode === "off" || mode === "require" ? mode : "offer",
    kind: settings["advance_kind"] === "percent" ? "percent" : "delivery",
    bp: share("advance_bp"),
    capBp: share("advance_cap_bp"),
    leastMinor: share("advance_least_minor"),
  };
}
