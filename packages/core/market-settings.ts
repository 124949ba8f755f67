import { foldDigits } from "./digits.ts";
import { type Wallet, wallets } from "./payment-methods.ts";

export const settingGroups = ["advance", "trxid", "alone", "desk", "returns", "reviews"] as const;
export type SettingGroup = (typeof settingGroups)[number];

type Common = Readonly<{ group: SettingGroup; standard: string }>;
/** `choice`: a word; `share`: basis points; `money`: poisha; `rows` and `days`: so many; `number`: a wallet's, or nothing. */
export type SettingRule =
  | (Common & Readonly<{ kind: "choice"; words: readonly string[] }>)
  | (Common & Readonly<{ kind: "share" | "money" | "rows" | "days"; least: bigint; most: bigint }>)
  | (Common & Readonly<{ kind: "number" }>);

/** Without escrow the law lets a marketplace take a tenth of the price ahead (Digital Commerce Operation Guidelines 2021). */
const tenth = 1_000n;

/**
 * What two of finance may change of the market's rules of money, and within which bounds. `standard` is what is in force while no
 * row says otherwise; the queries name the same.
 */
export const marketSettings = {
  advance_mode: { group: "advance", kind: "choice", words: ["off", "offer", "require"], standard: "offer" },
  advance_kind: { group: "advance", kind: "choice", words: ["delivery", "percent"], standard: "delivery" },
  advance_bp: { group: "advance", kind: "share", least: 100n, most: tenth, standard: "1000" },
  advance_cap_bp: { group: "advance", kind: "share", least: 100n, most: tenth, standard: "1000" },
  // Whether a buyer who waits for our call may pay ahead instead: never, after a call that nobody took, or at once.
  call_advance_mode: {
    group: "advance",
    kind: "choice",
    words: ["off", "missed", "offer"],
    standard: "offer",
  },
  advance_least_minor: { group: "advance", kind: "money", least: 100n, most: 100_000n, standard: "1000" },
  trxid_desk: { group: "trxid", kind: "choice", words: ["off", "on"], standard: "off" },
  trxid_number_bkash: { group: "trxid", kind: "number", standard: "" },
  trxid_number_nagad: { group: "trxid", kind: "number", standard: "" },
  trxid_number_rocket: { group: "trxid", kind: "number", standard: "" },
  trxid_number_upay: { group: "trxid", kind: "number", standard: "" },
  max_advance_bps_without_escrow: { group: "trxid", kind: "share", least: 0n, most: tenth, standard: "1000" },
  refund_limit_minor: { group: "alone", kind: "money", least: 0n, most: 5_000_000n, standard: "200000" },
  cancel_alone_minor: { group: "alone", kind: "money", least: 0n, most: 5_000_000n, standard: "500000" },
  remittance_alone_minor: {
    ...{ group: "desk", kind: "money", least: 0n, most: 5_000_000n, standard: "500000" },
  },
  remittance_file_alone_minor: {
    ...{ group: "desk", kind: "money", least: 0n, most: 1_000_000_000n, standard: "20000000" },
  },
  remittance_tolerance_minor: {
    ...{ group: "desk", kind: "money", least: 0n, most: 100_000n, standard: "10000" },
  },
  shadow_least_rows: { group: "desk", kind: "rows", least: 10n, most: 10_000n, standard: "50" },
  shadow_least_bp: { group: "desk", kind: "share", least: 9_000n, most: 10_000n, standard: "9900" },
  cash_uninvoiced_days: { group: "desk", kind: "days", least: 3n, most: 60n, standard: "14" },
  cash_unpaid_days: { group: "desk", kind: "days", least: 1n, most: 60n, standard: "7" },
  // What a shop may be lent of earnings whose courier has not paid eight days after the delivery (bangladesh.md 7.3).
  release_float_minor: { group: "desk", kind: "money", least: 0n, most: 10_000_000n, standard: "0" },
  return_bearer: { group: "returns", kind: "choice", words: ["market", "shop", "buyer"], standard: "market" },
  // After how many days a buyer is asked what he says of what came.
  review_ask_days: { group: "reviews", kind: "days", least: 1n, most: 30n, standard: "3" },
} as const satisfies Readonly<Record<string, SettingRule> & Record<`trxid_number_${Wallet}`, SettingRule>>;

export type SettingName = keyof typeof marketSettings;
export const settingNames = Object.keys(marketSettings) as SettingName[];

export const settingRule = (name: SettingName): SettingRule => marketSettings[name];
/** It is kept as a number, and has bounds. */
export const isCounted = (name: SettingName): boolean => "least" in settingRule(name);
export const settingsOf = (group: SettingGroup): SettingName[] =>
  settingNames.filter((name) => marketSettings[name].group === group);

/** A value as it is kept, or null where it is none: digits without zeros in front, a word of the list, a wallet's number. */
export function readSetting(name: SettingName, typed: string): string | null {
  const rule = settingRule(name);
  const text = foldDigits(typed.trim());
  switch (rule.kind) {
    case "choice":
      return rule.words.includes(text) ? text : null;
    case "number":
      return readWalletNumber(name, text);
    case "share":
    case "money":
    case "rows":
    case "days": {
      if (!/^\d{1,12}$/.test(text)) return null;
      const value = BigInt(text);
      return value >= rule.least && value <= rule.most ? value.toString() : null;
    }
  }
}

/** Rocket's accounts have a twelfth digit of their own. */
function readWalletNumber(name: SettingName, typed: string): string | null {
  const number = typed.replace(/[\s-]/g, "");
  const wallet = wallets.find((each) => name === `trxid_number_${each}`);
  const digits = wallet === "rocket" ? /^01[3-9]\d{8,9}$/ : /^01[3-9]\d{8}$/;
  return number === "" || digits.test(number) ? number : null;
}
