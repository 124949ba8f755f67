import { StatementReport } from "@haat/contract/settlement";
import { type Day, type Hands, sayer, upload } from "./close-day.ts";

/** A day's file, posted: which it is. */
export async function postDay(hands: Hands, told: Day): Promise<string> {
  const id = await upload(sayer(hands, told.day), told);
  await hands.work();
  return id;
}

/** From the first word against a file to its end; done again, it goes on where it was left, with the same keys. */
export async function undoDay(hands: Hands, { day, one, other }: Day, id: string): Promise<void> {
  const say = sayer(hands, `${day} undone`);
  const path = `/v1/admin/statements/${id}/undoing`;
  const report = StatementReport.parse(await say(one, ["POST", path], { reason: "the file of another day" }));
  const proposal = report.undos[0]?.id;
  await say(other, ["POST", `${path}/decisions`], { proposal, verdict: "agree" });
  await hands.work();
}
