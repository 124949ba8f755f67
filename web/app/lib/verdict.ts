const verbs = ["agree", "refuse", "withdraw"] as const;
export type Verb = (typeof verbs)[number];

export type Verdict = Readonly<{
  verb: Verb;
  reason: string;
  /** A refusal says why. */
  isUnread: boolean;
  /** Pressed a second time, after it was read back. */
  isSure: boolean;
}>;

/** What was pressed in a `Decision`; null: nothing of it. */
export function readVerdict(form: Readonly<Record<string, string>>): Verdict | null {
  const verb = verbs.find((each) => each === form["verb"]);
  if (verb === undefined) return null;
  const reason = (form["reason"] ?? "").trim().slice(0, 300);
  const isUnread = verb === "refuse" && reason.length < 3;
  return { verb, reason, isUnread, isSure: !isUnread && form["intent"] === "decide" };
}
