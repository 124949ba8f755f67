import type { SettingsProposalView, SettingsView, SettingView } from "@haat/contract/market-settings";
import { settingGroups, type SettingName, settingRule, settingsOf } from "@haat/core/market-settings";
import { listProposals, type ProposalRow } from "@haat/db/queries/proposals/proposals";
import { readSettings as read, type SettingRow } from "@haat/db/queries/settings/settings";
import type { Ctx } from "../../context.ts";
import { instantView } from "../../views/money.ts";
import { headOf } from "../proposals/view-proposal.ts";

const shownPast = 20;
const kinds = ["setting.change"] as const;

/** The market's rules of money in force, what waits for a second person, and who changed what before. */
export async function readSettings(ctx: Ctx): Promise<SettingsView> {
  const [rows, open, past] = await Promise.all([
    read(ctx.db, ctx.viewer),
    listProposals(ctx.db, ctx.viewer, { kinds, isOpen: true, limit: settingGroups.length }),
    listProposals(ctx.db, ctx.viewer, { kinds, isOpen: false, limit: shownPast }),
  ]);
  const waiting = open.flatMap((row) => proposalViews(ctx, row));
  return {
    groups: settingGroups.map((group) => ({
      group,
      settings: settingsOf(group).map((name) =>
        settingView(
          name,
          rows.find((row) => row.name === name),
        ),
      ),
      waiting: waiting.find((each) => each.group === group) ?? null,
    })),
    past: past.flatMap((row) => proposalViews(ctx, row)),
  };
}

const settingView = (name: SettingName, row: SettingRow | undefined): SettingView => ({
  name,
  value: row?.value ?? settingRule(name).standard,
  since: row ? instantView(row.since) : null,
  by: [row?.maker, row?.checker].filter((who) => typeof who === "string"),
});

/** None of a group that is no more. */
function proposalViews(ctx: Ctx, row: ProposalRow<"setting.change">): SettingsProposalView[] {
  const group = settingGroups.find((each) => each === row.subject);
  if (group === undefined) return [];
  const changes = (row.payload.changes ?? []).map((change) => ({ ...change }));
  return [{ ...headOf(ctx, row, ctx.viewer.kind === "finance"), group, changes }];
}
