import type { SettingsChangeBody } from "@haat/contract/market-settings";
import { DomainError } from "@haat/core/errors";
import { newId } from "@haat/core/ids";
import { readSetting, type SettingName, settingRule } from "@haat/core/market-settings";
import { noteAudit } from "@haat/db/queries/money/audit";
import { makeProposal, type SettingChange } from "@haat/db/queries/proposals/proposals";
import { lockSettings } from "@haat/db/queries/settings/settings";
import { authorOf, type NodeCtx } from "../../context.ts";
import { userIdOf } from "../vendors/myself.ts";

type Wish = SettingsChangeBody["changes"];

/** Nothing is in force by it yet: another of finance must agree. */
export const proposeSettings = (ctx: NodeCtx, { changes: wish, reason }: SettingsChangeBody): Promise<void> =>
  ctx.books.transact(async (tx) => {
    const changes = changesOf(wish, await lockSettings(tx));
    const [first] = changes;
    if (!first) throw new DomainError("setting.invalid");
    const { group } = settingRule(first.name);
    if (changes.some(({ name }) => settingRule(name).group !== group))
      throw new DomainError("setting.invalid");
    const id = newId("proposal", ctx.now());
    const proposal = { id, kind: "setting.change", subject: group, payload: { changes } } as const;
    if (!(await makeProposal(tx, { ...proposal, reason, makerId: userIdOf(ctx) })))
      throw new DomainError("proposal.exists");
    await noteAudit(tx, {
      ...{ ...authorOf(ctx), action: "setting.change.propose", subject: group, reason },
      before: valuesOf(changes, "from"),
      after: { proposal: id, ...valuesOf(changes, "to") },
    });
  });

export const valuesOf = (
  changes: readonly SettingChange[],
  side: "from" | "to",
): Readonly<Record<string, string>> => Object.fromEntries(changes.map((each) => [each.name, each[side]]));

export const valueOf = (inForce: ReadonlyMap<SettingName, string>, name: SettingName): string =>
  inForce.get(name) ?? settingRule(name).standard;

/** Only what would really be otherwise. */
function changesOf(wish: Wish, inForce: ReadonlyMap<SettingName, string>): SettingChange[] {
  if (new Set(wish.map(({ name }) => name)).size !== wish.length) throw new DomainError("setting.invalid");
  return wish.flatMap(({ name, value }) => {
    const to = readSetting(name, value);
    if (to === null) throw new DomainError("setting.invalid");
    const from = valueOf(inForce, name);
    return from === to ? [] : [{ name, from, to }];
  });
}
