import { ComplaintBody } from "@haat/contract/complaint";

/** What was chosen on the form; null: not enough to go on with. Nobody need explain a change of mind. */
export function readReturn(
  typed: Readonly<Record<string, string>>,
  nothingMore: string,
): ComplaintBody | null {
  const lines = Object.entries(typed)
    .filter(([name]) => name.startsWith("of:"))
    .map(([name, count]) => ({ line: name.slice(3), quantity: Number(count) }))
    .filter(({ quantity }) => quantity !== 0);
  const said = typed["said"]?.trim() || (typed["kind"] === "changed_mind" ? nothingMore : "");
  const body = ComplaintBody.safeParse({
    ...{ part: typed["part"], kind: typed["kind"], said },
    back: { wish: typed["wish"], lines },
  });
  return body.success ? body.data : null;
}
