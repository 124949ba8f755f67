import { settingGroups, settingNames } from "@haat/core/market-settings";
import { z } from "zod";
import { proposalHead } from "./proposal.ts";
import { Instant, staffText } from "./values.ts";

const NameField = z.enum(settingNames);
const GroupField = z.enum(settingGroups);
const value = z
  .string()
  .max(20)
  .describe("Poisha, basis points, rows, days, a word or a wallet's number; empty: none");

/** What two of finance want otherwise, and how it stood when it was proposed. */
export const SettingsProposalView = z
  .object({
    ...proposalHead,
    group: GroupField,
    changes: z.array(z.object({ name: NameField, from: value, to: value })),
  })
  .meta({ id: "SettingsProposal" });
export type SettingsProposalView = z.infer<typeof SettingsProposalView>;

export const SettingView = z
  .object({
    name: NameField,
    value,
    since: Instant.nullable().describe("Null: nobody has ever set it, and the standard is in force"),
    by: z
      .array(z.string())
      .describe("Who proposed it and who agreed; empty where it was there from the start"),
  })
  .meta({ id: "Setting" });
export type SettingView = z.infer<typeof SettingView>;

export const SettingsView = z
  .object({
    groups: z.array(
      z.object({
        group: GroupField,
        settings: z.array(SettingView),
        waiting: SettingsProposalView.nullable(),
      }),
    ),
    past: z.array(SettingsProposalView).describe("What was decided, newest first"),
  })
  .meta({ id: "Settings" });
export type SettingsView = z.infer<typeof SettingsView>;

export const SettingsChangeBody = z
  .object({
    changes: z
      .array(z.object({ name: NameField, value }).strict())
      .min(1)
      .max(settingNames.length)
      .describe("Of one group"),
    reason: staffText(5, 300),
  })
  .strict()
  .meta({
    id: "SettingsChangeBody",
    example: {
      changes: [{ name: "refund_limit_minor", value: "300000" }],
      reason: "ঈদের আগে সাপোর্টের কাজ বেড়েছে",
    },
  });
export type SettingsChangeBody = z.infer<typeof SettingsChangeBody>;
