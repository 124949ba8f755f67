import type { DeclineReason } from "../../port.ts";

/** What a code means for us (`Appendix A` of the gateway notes). Codes are matched, texts never. */
export type CodeGroup =
  | "success"
  | "already_done"
  | "ask_again"
  | "customer_fault"
  | "integration_bug"
  | "merchant_account"
  | "unknown_payment"
  | "wrong_state"
  | "other";

const groups: Readonly<Record<Exclude<CodeGroup, "other">, readonly string[]>> = {
  success: ["0000"],
  already_done: ["2062", "2068", "2116", "2117", "2119"],
  ask_again: ["2003", "2020", "2024", "503", "9999"],
  customer_fault: [
    ...["2010", "2011", "2013", "2014", "2015", "2016", "2017", "2018", "2019"],
    ...["2023", "2057", "2058", "2059"],
  ],
  integration_bug: ["2001", "2006", "2007", "2008", "2025", "2031", "2048", "2049", "2063", "2065", "2079"],
  merchant_account: ["2035", "2039", "2040", "2041", "2042", "2064", "2067", "2080", "2081", "2082"],
  unknown_payment: ["2002"],
  wrong_state: ["2056"],
};

const groupByCode: ReadonlyMap<string, CodeGroup> = new Map(
  (Object.keys(groups) as (keyof typeof groups)[]).flatMap((group) =>
    groups[group].map((code) => [code, group] as const),
  ),
);

export const groupOf = (code: string): CodeGroup => groupByCode.get(code) ?? "other";

/** The one code that means "your token", not "your payment". */
export const badToken = "2079";

/** Why a customer fault stopped the payment. */
export function declineReason(code: string): DeclineReason {
  switch (code) {
    case "2023":
      return "insufficient_funds";
    case "2057":
    case "2058":
      return "wallet_unusable";
    case "2013":
    case "2059":
      return "refused";
    default:
      return "wrong_credentials";
  }
}
